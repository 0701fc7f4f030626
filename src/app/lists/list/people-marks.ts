import { initials, tint } from '../../ui/person/person-name';

/** A person as a row draws one: the classes of the mark and what stands in it. */
export interface PersonMark {
  readonly look: string;
  readonly initials: string | null;
}

const NONE: PersonMark = { look: '', initials: null };
const NOBODY: PersonMark = { look: 'ava ava-none', initials: null };

interface Named {
  readonly id: number;
  readonly name: string;
}

/** The two places for people in a row: the first two of `count`, nobody where there are none. */
export function peopleMarks(
  people: readonly Named[],
  count: number,
): readonly [PersonMark, PersonMark] {
  const [first, second] = people;
  if (!first) return [count === 0 ? NOBODY : NONE, NONE];
  return [mark(first), second ? mark(second) : NONE];
}

/** "Ada Example, Grace Sample and 3 more". */
export function peopleInWords(people: readonly Named[], count: number): string {
  if (count === 0) return 'Nobody';
  const names = people.map(({ name }) => name).join(', ');
  const more = count - people.length;
  return more > 0 ? `${names} and ${more} more` : names;
}

function mark({ id, name }: Named): PersonMark {
  return { look: `ava ava-${tint(id)}`, initials: initials(name) };
}
