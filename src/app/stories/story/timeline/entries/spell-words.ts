import { counted } from '../../../../ui/grouped';
import type { Change, What, Who } from './change';

/** "Ines and Tomasz changed 9 things: 6 statuses, 2 assignees, 1 tag". */
export interface SpellWords {
  /** One person, two, or the first of more. */
  readonly people: readonly Who[];
  readonly others: number;
  readonly words: string;
}

type Noun = 'task' | 'status' | 'assignee' | 'priority' | 'tag' | 'text' | 'other change';

const nouns: Readonly<Record<What['kind'], Noun>> = {
  opened: 'other change',
  edited: 'text',
  tagged: 'tag',
  untagged: 'tag',
  added: 'task',
  rewritten: 'text',
  deleted: 'task',
  moved: 'status',
  ranked: 'priority',
  assigned: 'assignee',
  unknown: 'other change',
};
const plurals: Partial<Record<Noun, string>> = { status: 'statuses', priority: 'priorities' };
/** What people look for first. */
const order: readonly Noun[] = [
  'task',
  'status',
  'assignee',
  'priority',
  'tag',
  'text',
  'other change',
];

export function wordsOfSpell(changes: readonly Change[]): SpellWords {
  const people = [...new Map(changes.map(({ who }) => [who.id, who])).values()];
  const shown = people.length > 2 ? people.slice(0, 1) : people;
  return { people: shown, others: people.length - shown.length, words: doings(changes) };
}

function doings(changes: readonly Change[]): string {
  const counts = new Map<Noun, number>();
  for (const { what } of changes) {
    const noun = nouns[what.kind];
    counts.set(noun, (counts.get(noun) ?? 0) + amountOf(what));
  }
  if (changes.every(({ what }) => what.kind === 'added'))
    return `added ${many('task', changes.length)}`;
  const parts = order
    .filter((noun) => counts.has(noun))
    .map((noun) => many(noun, counts.get(noun)));
  if (parts.length === 1) return `changed ${parts[0] ?? ''}`;
  const things = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return `changed ${counted(things, 'thing')}: ${parts.join(', ')}`;
}

const amountOf = (what: What) => ('tags' in what ? what.tags.length : 1);

const many = (noun: Noun, count = 0) => counted(count, noun, plurals[noun]);
