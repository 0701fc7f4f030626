import type { Capability } from '@storyboard/contract/system-info';
import { addressOf } from '../../api/address';
import type { AddressParams } from './criteria';
import { storyPlan, taskPlan, type Ground, type Plan } from './plan';
import { storyQueryOf } from './story-query';
import { taskQueryOf } from './task-query';

const can = (...capabilities: Capability[]): Ground => ({
  can: (capability) => capabilities.includes(capability),
  places: {},
});
const PLAIN = can();
const OURS = can('names', 'filters', 'counts');

const asked = ({ ask }: Plan) => decodeURIComponent(addressOf(ask.path, ask.params));
const stories = (params: AddressParams, ground: Ground) => storyPlan(storyQueryOf(params), ground);
const tasks = (params: AddressParams, ground: Ground) => taskPlan(taskQueryOf(params), ground);

describe('the question for a list', () => {
  it('is for the newest change first, with names where the server has them', () => {
    expect(asked(stories({}, OURS))).toBe(
      '/stories?names=true&sort_dir=desc&sort_field=updated_at&status=active',
    );
    expect(asked(stories({}, PLAIN))).toBe(
      '/stories?sort_dir=desc&sort_field=updated_at&status=active',
    );
  });

  it('names no status where all are wanted', () => {
    expect(asked(tasks({ status: 'any' }, PLAIN))).toBe(
      '/tasks?sort_dir=desc&sort_field=updated_at',
    );
  });

  it('is a search where there is a text, best match first', () => {
    expect(asked(stories({ q: 'lost disks', status: 'any' }, PLAIN))).toBe(
      '/stories/search?q=lost+disks',
    );
    expect(asked(tasks({ q: 'lost', status: 'any', sort: 'id' }, PLAIN))).toBe(
      '/tasks/search?q=lost&sort_dir=asc&sort_field=id',
    );
  });

  describe('to a server that filters by names', () => {
    it('says all of it', () => {
      const params = {
        project_group: ['storage', 'tools'],
        project: 'a/b',
        branch: 'stable/1',
        milestone: '1.0',
        tag: ['x', 'y'],
        priority: 'high',
        assignee: 'none',
        kind: 'bug',
        status: 'any',
        sort: 'title',
      };
      const plan = stories(params, can('filters'));
      expect(asked(plan)).toBe(
        '/stories?assignee_id=none&branch=stable/1&kind=bug&milestone=1.0&priority=high&project=a/b' +
          '&project_group=storage&project_group=tools&sort_dir=asc&sort_field=title&tags=x&tags=y',
      );
      expect(plan.leftOut).toEqual([]);
      expect(plan.ask.paging).toBe('offset');
    });

    it('sorts by names', () => {
      expect(tasks({ sort: '-assignee_name' }, OURS).ask.params).toEqual(
        jasmine.objectContaining({ sort_field: 'assignee_name', sort_dir: 'desc' }),
      );
    });

    it('sorts by the group', () => {
      const fields = ['project', 'person', 'status'].map(
        (group) => tasks({ group, sort: '-title' }, OURS).ask.params?.['sort_field'],
      );
      expect(fields).toEqual(['project_name', 'assignee_name', 'status']);
    });

    it('finds what is assigned to oneself', () => {
      const plan = tasks({ assignee: 'me' }, { ...OURS, me: 7 });
      expect(plan.ask.params?.['assignee_id']).toBe(7);
    });
  });

  describe('to the original', () => {
    it('takes ids', () => {
      const places = { projectGroup: 1, project: 2, branch: 3, milestone: 4 };
      const params = {
        project_group: 'storage',
        project: 'a/b',
        branch: 'stable/1',
        milestone: '1.0',
        priority: ['low', 'high'],
        assignee: '7',
        status: 'any',
        sort: 'id',
      };
      const plan = tasks(params, { ...PLAIN, places });
      expect(asked(plan)).toBe(
        '/tasks?assignee_id=7&branch_id=3&milestone_id=4&priority=high&priority=low' +
          '&project_group_id=1&project_id=2&sort_dir=asc&sort_field=id',
      );
      expect(plan.leftOut).toEqual([]);
    });

    it('reads tasks on by marker, and what it found by offset', () => {
      expect(tasks({}, PLAIN).ask.paging).toBe('marker');
      expect(tasks({ q: 'disk' }, PLAIN).ask.paging).toBe('offset');
      expect(stories({}, PLAIN).ask.paging).toBe('offset');
    });

    it('says what it cannot do of a query of stories', () => {
      const params = {
        project_group: ['a', 'b'],
        project: ['c', 'd'],
        branch: 'e',
        milestone: 'f',
        priority: 'low',
        assignee: 'none',
        kind: 'bug',
        tag: ['x', 'y'],
      };
      const plan = stories(params, PLAIN);
      expect(plan.leftOut).toEqual([
        'filter by more than one project group',
        'filter by more than one project',
        'filter by branch',
        'filter by milestone',
        'filter by priority',
        'find what nobody is assigned to',
        'filter by kind',
      ]);
      expect(asked(plan)).toBe(
        '/stories?sort_dir=desc&sort_field=updated_at&status=active&tags=x&tags=y',
      );
    });

    it('says what it cannot do of a query of tasks', () => {
      const params = { branch: 'e', tag: 'x', assignee: 'none', kind: 'feature' };
      expect(tasks(params, PLAIN).leftOut).toEqual([
        'filter by branch without a project',
        'filter tasks by tag',
        'find what nobody is assigned to',
        'filter by kind',
      ]);
    });

    it('lays projects together by id, and says that it cannot sort by what may be missing', () => {
      const grouped = tasks({ group: 'project' }, PLAIN);
      expect(grouped.ask.params?.['sort_field']).toBe('project_id');
      expect(grouped.leftOut).toEqual([]);
      expect(tasks({ group: 'person' }, PLAIN).leftOut).toEqual(['group by person']);
      const sorted = tasks({ sort: 'assignee_name' }, PLAIN);
      expect(sorted.ask.params?.['sort_field']).toBe('updated_at');
      expect(sorted.leftOut).toEqual(['sort by assignee name']);
      expect(tasks({ sort: 'story_title' }, PLAIN).leftOut).toEqual(['sort by story title']);
    });
  });
});
