import type { Person } from '@storyboard/contract/person';
import type { Project, ProjectGroup } from '@storyboard/contract/project';
import type { Tag } from '@storyboard/contract/tag';
import type { FilterOption } from '../../ui/filter-bar/filter-editor';

const wordsOf = (title: string) => title.toLowerCase().split(/[^\p{L}\p{N}/_-]+/u);

/** Groups go by their name, which the title often holds; what else it says comes behind. */
export function groupOption({ name, title }: ProjectGroup): FilterOption {
  const told = wordsOf(title).includes(name.toLowerCase());
  return { value: name, word: told ? title : `${name} · ${title}` };
}

export const projectOption = ({ name }: Project): FilterOption => ({ value: name, word: name });

export function tagOption({ name, popularity }: Tag): FilterOption {
  return { value: name, word: name, count: popularity };
}

export const nameOption = (name: string): FilterOption => ({ value: name, word: name });

export const NOBODY: FilterOption = { value: 'none', word: 'Nobody' };

/** People by name, and nobody, who is not looked for by typing. */
export function peopleOptions(
  people: readonly Person[] | undefined,
  text: string,
): readonly FilterOption[] | undefined {
  const found = people?.map(({ id, full_name }) => ({
    value: `${id}`,
    word: full_name ?? `Person ${id}`,
  }));
  return found && (text.trim() === '' ? [NOBODY, ...found] : found);
}

/** The options of a set that never changes, in the order of `values`. */
export function fixedOptions(
  words: Readonly<Record<string, string>>,
  values: readonly string[] = Object.keys(words),
): readonly FilterOption[] {
  return values.map((value) => ({ value, word: words[value] ?? value }));
}
