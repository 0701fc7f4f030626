/** What the groups of operations are about. */
export const tagWords: Readonly<Record<string, string>> = {
  Stories: 'Goals, with what is said and what happened about them',
  Tasks: 'Pieces of work of a story, each in a project and on a branch',
  Projects: 'Code bases, by id or by name',
  'Project groups': 'Projects that belong together',
  Branches: 'Lines of a code base',
  Milestones: 'Releases on a branch',
  Users: 'People, their preferences and their tokens',
  Teams: 'People who may see something together',
  Tags: 'Words on stories',
  Events: 'What happened, over all stories, worklists and boards',
  Subscriptions: 'What somebody follows',
  'Subscription events': 'Notices of what happened to what somebody follows',
  Boards: 'Worklists side by side, as lanes',
  Worklists: 'Stories and tasks in an order, or those that fit filters',
  'Due dates': 'Dates that stories and tasks are due at',
  'Task statuses': 'Which there are',
  Systeminfo: 'What the service is and can do',
<<<<<<< HEAD
  Login: 'Signing in with this browser, and where one is signed in',
  Openid: 'Signing in for clients of other sites',
=======
  Openid: 'Signing in',
  Batch: 'Many writes in one request',
>>>>>>> e10a6cf (feat: many writes in one request, each answered as if it came alone; a stop finishes what is under way)
  Openapi: 'This description',
};
