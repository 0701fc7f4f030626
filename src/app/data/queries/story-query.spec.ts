import { addressOfStories, ALL_STORY_STATUSES, storyQueryOf } from './story-query';

describe('the address of a list of stories', () => {
  it('shows active stories where it says nothing', () => {
    const query = storyQueryOf({});
    expect(query.statuses).toEqual(['active']);
    expect(query.sort).toBeUndefined();
    expect(query.text).toBe('');
  });

  it('says everything that a query can', () => {
    const address = {
      project_group: ['storage', 'area/tools'],
      project: ['disk-mover'],
      branch: ['stable/1'],
      milestone: ['1.0'],
      tag: ['docs', 'api'],
      priority: ['high'],
      assignee: '7',
      kind: 'bug',
      private: 'yes',
      q: 'lost disks',
      status: ['merged', 'invalid'],
      sort: '-created_at',
    };
    expect(addressOfStories(storyQueryOf(address))).toEqual(address as never);
  });

  it('may give one value alone, or the same one twice', () => {
    expect(storyQueryOf({ project: 'nova' }).projects).toEqual(['nova']);
    expect(storyQueryOf({ tag: ['docs', 'docs', ''] }).tags).toEqual(['docs']);
  });

  it('shows all for any status', () => {
    const query = storyQueryOf({ status: 'any' });
    expect(query.statuses).toEqual(ALL_STORY_STATUSES);
    expect(addressOfStories(query)['status']).toBe('any');
  });

  it('leaves out what is usual', () => {
    const said = Object.values(addressOfStories(storyQueryOf({ status: 'active' })));
    expect(said.filter((value) => value !== undefined)).toEqual([]);
  });

  it('passes over what it does not understand', () => {
    const odd = { status: 'bogus', sort: 'colour', kind: 'wish', assignee: '-3', priority: 'x' };
    expect(storyQueryOf(odd)).toEqual(storyQueryOf({}));
  });

  it('knows oneself and nobody', () => {
    expect(storyQueryOf({ assignee: 'me' }).assignee).toBe('me');
    expect(storyQueryOf({ assignee: 'none' }).assignee).toBe('none');
    expect(storyQueryOf({ assignee: '12' }).assignee).toBe(12);
  });
});
