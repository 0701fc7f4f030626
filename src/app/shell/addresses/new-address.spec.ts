import { newAddress } from './new-address';

const addresses: readonly (readonly [string, string])[] = [
  ['#!/', '/'],
  ['#!/page/about', '/about'],
  ['#!/auth/authorize', '/login'],
  ['#!/auth/error?error=access_denied', '/login'],
  ['#!/story', '/stories'],
  ['#!/story/list', '/stories'],
  ['#!/story/list?status=active&tags=ci&tags=docs', '/stories?status=active&tag=ci&tag=docs'],
  [
    '#!/story/list?project_group_id=57&project_id=12&assignee_id=3&q=a%26b',
    '/stories?project_group=57&project=12&assignee=3&q=a%26b',
  ],
  ['#!/story/list?q=&limit=20', '/stories'],
  ['#!/story/2004817', '/stories/2004817'],
  ['#!/story/2004817#comment-91', '/stories/2004817#comment-91'],
  ['#!/story/new?title=Build', '/stories/new'],
  ['#!/task/33', '/tasks/33'],
  ['#!/project', '/projects'],
  ['#!/project/list?q=nova', '/projects?q=nova'],
  ['#!/project/12', '/projects/12'],
  ['#!/project/infra/gateway', '/projects/infra%2Fgateway'],
  ['#!/project/infra%2Fgateway', '/projects/infra%2Fgateway'],
  ['#!/project/100%', '/projects/100%25'],
  ['#!/project_group/list?title=core', '/project-groups?q=core'],
  ['#!/project_group/57', '/project-groups/57'],
  ['#!/board/list', '/boards'],
  ['#!/board/8', '/boards/8'],
  ['#!/worklist/9', '/worklists/9'],
  ['#!/search?q=broken%20build', '/stories?q=broken+build'],
  ['#!/search?title=build&status=merged', '/stories?q=build&status=merged'],
  ['#!/search?q=build&status=review', '/tasks?q=build&status=review'],
  ['#!/search?priority=high', '/tasks?priority=high'],
  ['#!/search?story_id=5', '/stories/5'],
  ['#!/search?task_id=6', '/tasks/6'],
  ['#!/dashboard/stories', '/dashboard'],
  ['#!/profile/tokens', '/profile'],
  ['#!/admin/user/4', '/admin'],
  ['#!/due_date/4', '/due_date/4'],
];

describe('newAddress', () => {
  for (const [old, ours] of addresses) {
    it(`sends ${old} to ${ours}`, () => {
      expect(newAddress(old)).toBe(ours);
    });
  }
});
