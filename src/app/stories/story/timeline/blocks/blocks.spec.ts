import { aComment } from '../../../../../testing/builders';
import type { Entry } from '../entries/entries';
import { blocksOf, isHidden } from './blocks';

const entry = (id: number, content = 'x'): Entry => ({
  kind: 'comment',
  id,
  comment: aComment({ id, content }),
  who: { id: 1, name: 'Ines Moreau' },
  edited: false,
  answers: undefined,
});
const entries = (count: number) => Array.from({ length: count }, (_, at) => entry(at));
const ids = (blocks: ReturnType<typeof blocksOf>['before']) =>
  blocks.flatMap((block) => block.entries.map(({ id }) => id));

describe('blocksOf', () => {
  it('shows a timeline whole that is not much longer than its ends', () => {
    const { before, hidden, after } = blocksOf(entries(63), false);
    expect([ids(before).length, hidden, after.length]).toEqual([63, 0, 0]);
  });

  it('leaves out the middle of a long one: it shows how it began, and the newest', () => {
    const { before, hidden, after } = blocksOf(entries(1000), false);
    expect(ids(before)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(hidden).toBe(952);
    expect([ids(after)[0], ids(after).at(-1)]).toEqual([960, 999]);
  });

  it('shows all of it where that is wanted', () => {
    const { before, hidden } = blocksOf(entries(1000), true);
    expect([ids(before).length, hidden]).toEqual([1000, 0]);
  });

  it('keeps a place that fits what will be drawn', () => {
    const height = (content: string) => blocksOf([entry(1, content)], false).before[0]?.height ?? 0;
    expect(height('a\nb\nc')).toBe(height('a') + 44);
    expect(height('a'.repeat(840))).toBe(height('a') + 9 * 22);
  });
});

describe('isHidden', () => {
  it('knows what is left out', () => {
    const many = entries(1000);
    expect([7, 8, 959, 960].map((at) => isHidden(many, at))).toEqual([false, true, true, false]);
    expect(isHidden(many, -1)).toBeFalse();
    expect(isHidden(entries(60), 20)).toBeFalse();
  });
});
