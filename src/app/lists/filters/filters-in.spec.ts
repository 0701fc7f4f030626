import {
  addressWith,
  addressWithout,
  chosenIn,
  dimensionsOf,
  filtersIn,
  valueInWords,
} from './filters-in';
import { STORIES, TASKS } from './list-kind';

describe('filtersIn', () => {
  const names = (params: Record<string, string | string[]>, fixed = {}) =>
    filtersIn(params, STORIES, fixed).map(({ name, values }) => `${name}: ${values.join(', ')}`);

  it('has the usual status where the address says none', () => {
    expect(names({})).toEqual(['status: active']);
    expect(filtersIn({}, TASKS, {})[0]?.values).toEqual(['todo', 'inprogress', 'review']);
  });

  it('has no status where the address wants any', () => {
    expect(names({ status: 'any' })).toEqual([]);
  });

  it('has the filter set last at the end, and passes over what is none', () => {
    expect(names({ tag: ['ci', 'docs'], sort: 'title', view: 'stories', q: 'disk' })).toEqual([
      'status: active',
      'tag: ci, docs',
      'q: disk',
    ]);
    expect(names({ project: 'anvil', status: 'merged' })).toEqual([
      'project: anvil',
      'status: merged',
    ]);
  });

  it('leaves out what the page fixes', () => {
    const fixed = { projectGroups: ['ironic'] };
    expect(names({ project_group: 'nova', status: 'any' }, fixed)).toEqual([]);
    expect(dimensionsOf(STORIES, fixed)).not.toContain('project_group');
  });

  it('knows one value of what can only be one', () => {
    expect(chosenIn({ kind: ['bug', 'feature'] }, 'kind', STORIES)).toEqual(['bug']);
    expect(chosenIn({ private: 'yes' }, 'private', STORIES)).toEqual(['yes']);
  });
});

describe('addressWith', () => {
  it('says a status only where it is not the usual one', () => {
    expect(addressWith('status', ['active'], STORIES)).toEqual({ status: undefined });
    expect(addressWith('status', [], STORIES)).toEqual({ status: 'any' });
    expect(addressWith('status', ['invalid', 'merged', 'active'], STORIES)).toEqual({
      status: 'any',
    });
    expect(addressWith('status', ['merged'], STORIES)).toEqual({ status: ['merged'] });
  });

  it('takes a filter away where no value is left', () => {
    expect(addressWith('tag', [], STORIES)).toEqual({ tag: undefined });
    expect(addressWith('q', [], TASKS)).toEqual({ q: undefined });
  });

  it('takes all filters away, and nothing else', () => {
    const change = addressWithout(TASKS);
    expect(Object.keys(change)).toContain('priority');
    expect(Object.keys(change)).toContain('q');
    expect(Object.keys(change)).not.toContain('sort');
    expect(new Set(Object.values(change))).toEqual(new Set([undefined]));
  });
});

describe('valueInWords', () => {
  const words = (params: Record<string, string | string[]>, kind = STORIES, person?: string) => {
    const last = filtersIn(params, kind, {}).at(-1);
    return last && valueInWords(last, kind, person);
  };

  it('says what chips say', () => {
    expect(words({})).toBe('active');
    expect(words({}, TASKS)).toBe('open');
    expect(words({ status: ['merged', 'invalid'] })).toBe('merged or invalid');
    expect(words({ tag: ['ci', 'docs'] })).toBe('ci and docs');
    expect(words({ project: ['anvil', 'silo', 'loom', 'platen'] })).toBe('anvil or 3 more');
    expect(words({ kind: 'bug' })).toBe('bug');
    expect(words({ priority: 'high' }, TASKS)).toBe('high');
  });

  it('names people as far as they are known', () => {
    expect(words({ assignee: '7' })).toBe('7');
    expect(words({ assignee: '7' }, STORIES, 'Ada Example')).toBe('Ada Example');
    expect(words({ assignee: 'none' })).toBe('nobody');
  });
});
