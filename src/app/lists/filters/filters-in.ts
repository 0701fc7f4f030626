import { type AddressParams, type Criteria, valuesOf } from '../../data/queries/criteria';
import { type DimensionName, KIND_WORDS, PRIORITY_WORDS, PRIVATE_WORDS, RULES } from './dimensions';
import type { ListKind } from './list-kind';

/** A dimension, or the text that is searched for. */
export type FilterName = DimensionName | 'q';

/** A filter that holds. */
export interface Filter {
  readonly name: FilterName;
  readonly word: string;
  readonly values: readonly string[];
}

/** What the page sets itself: no chips, and not to be chosen. */
export type Fixed = Partial<Criteria>;

/** The dimensions that may be chosen from. */
export function dimensionsOf(kind: ListKind, fixed: Fixed): readonly DimensionName[] {
  return kind.dimensions.filter((name) => {
    const { criterion } = RULES[name];
    return criterion === undefined || !(criterion in fixed);
  });
}

/**
 * The filters of an address, the one set last at the end. The status holds without being said, so it comes
 * first then.
 */
export function filtersIn(params: AddressParams, kind: ListKind, fixed: Fixed): readonly Filter[] {
  const known: readonly FilterName[] = [...dimensionsOf(kind, fixed), 'q'];
  const said = Object.keys(params).flatMap((key) => known.filter((name) => name === key));
  const names: readonly FilterName[] = said.includes('status') ? said : ['status', ...said];
  return names
    .map((name) => ({ name, word: wordOf(name), values: chosenIn(params, name, kind) }))
    .filter(({ values }) => values.length > 0);
}

/** The values chosen of a dimension; none where it does not filter. */
export function chosenIn(
  params: AddressParams,
  name: FilterName,
  kind: ListKind,
): readonly string[] {
  const given = valuesOf(params, name);
  if (name !== 'status') return SINGLE.has(name) ? given.slice(0, 1) : given;
  if (given.includes('any')) return [];
  const known = kind.statuses.filter((status) => given.includes(status));
  return known.length > 0 ? known : kind.usual;
}

/** The change of an address that sets a dimension to these values. */
export function addressWith(
  name: FilterName,
  values: readonly string[],
  kind: ListKind,
): AddressParams {
  if (name !== 'status') return { [name]: values.length > 0 ? values : undefined };
  if (same(values, kind.usual)) return { status: undefined };
  const all = values.length === 0 || same(values, kind.statuses);
  return { status: all ? 'any' : values };
}

/** The change of an address that takes all filters away; what is shown then is the usual. */
export function addressWithout(kind: ListKind): AddressParams {
  return Object.fromEntries([...kind.dimensions, 'q'].map((name) => [name, undefined]));
}

/** What a chip says: "compute or storage", "bug and ci", "anvil or 4 more". */
export function valueInWords(filter: Filter, kind: ListKind, person?: string): string {
  const { name, values } = filter;
  if (name === 'status' && same(values, kind.usual)) return kind.usualWord;
  const words = values.map((value) => wordOfValue(name, value, kind, person));
  // All tags of several must be there; of other things any.
  const joint = name === 'tag' ? 'and' : 'or';
  const [first = '', second = ''] = words;
  if (words.length < 2) return first;
  return words.length === 2
    ? `${first} ${joint} ${second}`
    : `${first} ${joint} ${words.length - 1} more`;
}

const SINGLE: ReadonlySet<string> = new Set(
  (Object.keys(RULES) as DimensionName[]).filter((name) => !RULES[name].many),
);

const wordOf = (name: FilterName) => (name === 'q' ? 'Text' : RULES[name].word);

const WORDS: Partial<Record<FilterName, Readonly<Record<string, string>>>> = {
  kind: KIND_WORDS,
  private: PRIVATE_WORDS,
  priority: PRIORITY_WORDS,
};

function wordOfValue(name: FilterName, value: string, kind: ListKind, person?: string): string {
  if (name === 'assignee') return value === 'none' ? 'nobody' : (person ?? value);
  const words = name === 'status' ? kind.statusWords : WORDS[name];
  return words?.[value]?.toLowerCase() ?? value;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value) => b.includes(value));
}
