import type { Story } from '@storyboard/contract/story';

/** Who may read a private story, in a sentence, or what holds of them where the server names nobody. */
export function readersOf({ users = [], teams = [] }: Story): string {
  const people = users.map(({ id, full_name }) => full_name ?? `person ${id}`);
  const all = [...people, ...teams.map(({ name }) => `the team ${name}`)];
  if (all.length > 0) return `Only ${new Intl.ListFormat('en-GB').format(all)} may read it.`;
  return 'Only people and teams that it was shared with may read it, superusers no more than others. The server does not name them.';
}
