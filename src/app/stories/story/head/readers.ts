import type { Story } from '@storyboard/contract/story';

/** Who may read a private story: "Ines Moreau, Tomasz Wilk and the team security". Empty where nobody is named. */
export function readersOf({ users = [], teams = [] }: Story): string {
  const people = users.map(({ id, full_name }) => full_name ?? `person ${id}`);
  const all = [...people, ...teams.map(({ name }) => `the team ${name}`)];
  return new Intl.ListFormat('en-GB').format(all);
}
