import type { Change, What } from './change';
import { wordsOfSpell } from './spell-words';

const change = (what: What, person = 1): Change => ({
  id: 1,
  at: null,
  who: { id: person, name: `Person ${person}` },
  what,
  taskId: undefined,
});
const moved: What = { kind: 'moved', task: 'x', from: 'todo', to: 'review' };
const added: What = { kind: 'added', task: 'x' };
const tagged: What = { kind: 'tagged', tags: ['a', 'b'] };
const assigned: What = {
  kind: 'assigned',
  task: 'x',
  from: { id: null, name: null },
  to: { id: 1, name: 'Person 1' },
};

describe('wordsOfSpell', () => {
  const words = (...whats: What[]) => wordsOfSpell(whats.map((what) => change(what))).words;

  it('counts things by what they are', () => {
    expect(words(moved, moved, assigned, tagged)).toBe(
      'changed 5 things: 2 statuses, 1 assignee, 2 tags',
    );
    expect(words(added, moved)).toBe('changed 2 things: 1 task, 1 status');
  });

  it('is shorter where all are the same', () => {
    expect(words(moved, moved, moved)).toBe('changed 3 statuses');
    expect(words(added, added)).toBe('added 2 tasks');
    expect(words({ kind: 'ranked', task: 'x', from: null, to: 'low' })).toBe('changed 1 priority');
  });

  it('names one or two people, of more the first', () => {
    const people = (...ids: number[]) => {
      const told = wordsOfSpell(ids.map((id) => change(moved, id)));
      return [told.people.map(({ id }) => id), told.others];
    };
    expect(people(1, 1)).toEqual([[1], 0]);
    expect(people(1, 2, 1)).toEqual([[1, 2], 0]);
    expect(people(1, 2, 3)).toEqual([[1], 2]);
  });
});
