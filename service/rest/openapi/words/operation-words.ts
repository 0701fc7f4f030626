import type { Method } from '../types.ts';

/** What an operation is called where the route does not say it itself. */
export interface Words {
  readonly summary: string;
  readonly description?: string;
}

/** Where the words that follow from method and address do not say it. */
const known: Readonly<Record<string, Words>> = {
  'get /stories': {
    summary: 'List stories',
    description:
      'A story is active while one of its tasks is open, else merged if one is merged, else invalid. Filters about tasks mean one and the same task.',
  },
  'post /stories': {
    summary: 'Make a story',
    description:
      'The answer has neither status, counts nor tags. A private story that names nobody is seen by its author.',
  },
  'put /stories/{story_id}': {
    summary: 'Change a story',
    description:
      'What is given changes. `tags` is not looked at: they have addresses of their own.',
  },
  'post /tasks': {
    summary: 'Make a task',
    description: 'Without a branch it is on the branch master of its project.',
  },
  'post /stories/{story_id}/tasks': { summary: 'Make a task in a story' },
  'put /tasks/{task_id}': {
    summary: 'Change a task',
    description: 'What is given changes. In another project it goes to the branch master there.',
  },
  'post /stories/{story_id}/comments': {
    summary: 'Comment on a story',
    description: 'Answers the event of the timeline that holds the comment.',
  },
  'delete /stories/{story_id}/comments/{comment_id}': {
    summary: 'Take a comment out of sight',
    description: 'The comment stays, inactive.',
  },
  'get /stories/{story_id}/comments/{comment_id}/history': {
    summary: 'Earlier texts of a comment',
  },
  'put /stories/{story_id}/tags': {
    summary: 'Put tags on a story',
    description:
      'Makes those that are new. The names stand in the address or in a list as the body.',
  },
  'delete /stories/{story_id}/tags': {
    summary: 'Take tags off a story',
    description: 'The names stand in the address or in a list as the body.',
  },
  'put /stories/{story_id}/tags/{tag}': { summary: 'Put a tag on a story' },
  'delete /stories/{story_id}/tags/{tag}': { summary: 'Take a tag off a story' },
  'put /tags/{story_id}': {
    summary: 'Put tags on a story, by the older address',
    description: 'As PUT /stories/{story_id}/tags.',
  },
  'delete /tags/{story_id}': {
    summary: 'Take tags off a story, by the older address',
    description: 'As DELETE /stories/{story_id}/tags.',
  },
  'post /projects': {
    summary: 'Make a project',
    description: 'It gets a restricted branch master.',
  },
  'put /project_groups/{project_group_id}/projects/{project_id}': {
    summary: 'Put a project into a group',
  },
  'delete /project_groups/{project_group_id}/projects/{project_id}': {
    summary: 'Take a project out of a group',
  },
  'delete /project_groups/{project_group_id}': {
    summary: 'Delete a project group',
    description: 'It must hold no project any more.',
  },
  'get /users/self': { summary: 'The person who asks' },
  'put /users/{user_id}': {
    summary: 'Change a person',
    description: 'People change their own name and mail address, superusers everything.',
  },
  'get /users/{user_id}/preferences': { summary: 'Preferences of a person' },
  'post /users/{user_id}/preferences': {
    summary: 'Set preferences of a person',
    description: 'What is given is set; null takes a preference away. Answers all of them.',
  },
  'post /users/{user_id}/tokens': {
    summary: 'Make a token',
    description: 'The one answer that tells it: it is kept as a hash.',
  },
  'delete /users/{user_id}/tokens/delete_all': { summary: 'Delete all tokens of a person' },
  'put /teams/{team_id}/users/{user_id}': { summary: 'Take a person into a team' },
  'delete /teams/{team_id}/users/{user_id}': { summary: 'Take a person out of a team' },
  'post /subscriptions': {
    summary: 'Follow something',
    description: 'Superusers may subscribe others.',
  },
  'delete /subscriptions/{subscription_id}': { summary: 'Follow something no longer' },
  'get /subscription_events': {
    summary: 'List notices',
    description: 'People name themselves as subscriber_id; superusers see all.',
  },
  'get /subscription_events/{event_id}': { summary: 'One notice' },
  'delete /subscription_events/{event_id}': { summary: 'Delete a notice that was read' },
  'get /systeminfo': {
    summary: 'Version and capabilities of the service',
    description: 'What a capability means stands in docs/api.md.',
  },
  'get /sync': {
    summary: 'Read many stories with all that lists and charts need',
    description:
      'The stories of one project group or project, or those named by `story`, with tasks, changes of status, tags and names, in pages, by columns; times are seconds since 1970. Go on with the cursor of the last answer as `since` while `more` says so; later the same brings what changed, and in `gone` what does not belong to it any more.',
  },
  'get /changes': {
    summary: 'Follow what changes',
    description:
      'A stream of server-sent events that does not end: a message `{type, id, at}` per changed row that its reader may see, with `deleted` where it is gone or hidden from now on; `start-over` where too much changed to be told; `heartbeat` every 15 seconds. The id of each event is the place to go on from: the header Last-Event-ID, or `since`.',
  },
  'get /boards': {
    summary: 'List boards',
    description: 'With their lanes and cards, without the stories and tasks on them.',
  },
  'get /boards/{board_id}': {
    summary: 'A board with its lanes, cards and due dates',
  },
  'put /boards/{board_id}': {
    summary: 'Change a board',
    description: 'What is given changes. Lanes come and change places; one that is left out stays.',
  },
  'delete /boards/{board_id}': {
    summary: 'Archive a board',
    description: 'Its lanes are archived with it. PUT brings it back.',
  },
  'get /worklists': {
    summary: 'List worklists',
    description: 'With their cards, without the stories and tasks on them. Lanes are left out.',
  },
  'get /worklists/{worklist_id}': {
    summary: 'A worklist with its filters and cards',
    description: 'An automatic one holds what its filters find.',
  },
  'delete /worklists/{worklist_id}': {
    summary: 'Archive a worklist',
    description: 'PUT brings it back.',
  },
  'post /worklists/{worklist_id}/items': {
    summary: 'Put a story or task on a worklist',
    description: 'A card that was removed comes back.',
  },
  'put /worklists/{worklist_id}/items': {
    summary: 'Move a card, or set its due date',
    description: 'item_id is the id of the card itself.',
  },
  'delete /worklists/{worklist_id}/items': {
    summary: 'Take a card off a worklist',
    description: 'item_id is the id of the card itself.',
  },
  'post /worklists/{worklist_id}/items/{item_id}': {
    summary: 'Put a story or task on a worklist',
    description: 'As POST /worklists/{worklist_id}/items.',
  },
  'put /worklists/{worklist_id}/items/{item_id}': {
    summary: 'Move a card, or set its due date',
    description: 'As PUT /worklists/{worklist_id}/items.',
  },
  'delete /worklists/{worklist_id}/items/{item_id}': {
    summary: 'Take a card off a worklist',
    description: 'As DELETE /worklists/{worklist_id}/items.',
  },
  'put /worklists/{worklist_id}/filters/{filter_id}': {
    summary: 'Change a filter',
    description:
      'The criteria are all that the filter has then: those with an id change, others are added.',
  },
  'put /due_dates/{due_date_id}': {
    summary: 'Change a due date',
    description: 'Stories and tasks, where given, are all that have it. A board is one more.',
  },
  'delete /due_dates/{due_date_id}': {
    summary: 'Take a due date off a board',
    description: 'The date itself stays.',
  },
  'delete /due_dates/{due_date_id}/{board_id}': {
    summary: 'Take a due date off a board',
    description: 'As DELETE /due_dates/{due_date_id}.',
  },
  'get /worklists/{worklist_id}/permissions': { summary: 'What one may do with a worklist' },
  'get /boards/{board_id}/permissions': { summary: 'What one may do with a board' },
  'get /due_dates/{due_date_id}/permissions': { summary: 'What one may do with a due date' },
  'put /worklists/{worklist_id}/permissions': { summary: 'Set who may change or use a worklist' },
  'put /boards/{board_id}/permissions': { summary: 'Set who may change or use a board' },
  'put /due_dates/{due_date_id}/permissions': { summary: 'Set who may change or use a due date' },
  'get /openapi.json': { summary: 'This description' },
};

const ones: Readonly<Record<string, string>> = {
  stories: 'story',
  branches: 'branch',
  task_statuses: 'status of tasks',
  users: 'person',
  filters: 'filter',
};
const manies: Readonly<Record<string, string>> = {
  users: 'people',
  task_statuses: 'statuses of tasks',
};

const spaced = (name: string) => name.replaceAll('_', ' ');
const many = (name: string) => manies[name] ?? spaced(name);
const one = (name: string) => ones[name] ?? spaced(name).replace(/s$/, '');
const a = (noun: string) => `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;

const isParameter = (step: string) => step.startsWith('{');

/** The words of an operation: the ones written above, else what follows from its method and address. */
export const wordsOf = (method: Method, path: string): Words =>
  known[`${method} ${path}`] ?? { summary: derived(method, path) };

function derived(method: Method, path: string): string {
  const steps = path.split('/').filter((step) => step !== '');
  const names = steps.filter((step) => !isParameter(step));
  const name = names.at(-1) ?? '';
  const owner = names.at(-2);
  if (name === 'search') return `Search ${many(owner ?? '')}`;
  const row = isParameter(steps.at(-1) ?? '');
  const of = owner === undefined ? '' : ` of ${a(one(owner))}`;
  const said: Readonly<Record<Method, string>> = {
    get: row ? `One ${one(name)}${of}` : `List ${many(name)}${of}`,
    post: `Make ${a(one(name))}${of}`,
    put: row ? `Change ${a(one(name))}${of}` : `Set ${many(name)}${of}`,
    patch: `Change ${a(one(name))}${of}`,
    delete: `Delete ${a(row ? one(name) : many(name))}${of}`,
  };
  return said[method];
}

/** Tells operations apart in generated clients: `listStories`, `searchTasks`, `updateTeamUser`. */
export function idOf(method: Method, path: string): string {
  const steps = path.split('/').filter((step) => step !== '');
  const row = isParameter(steps.at(-1) ?? '');
  const names = steps.filter((step) => !isParameter(step));
  const search = names.at(-1) === 'search';
  if (search) names.pop();
  const last = names.pop() ?? '';
  const verb = search ? 'search' : verbOf(method, !row && last.endsWith('s'));
  const words = [...names.map(singular), row || method === 'post' ? singular(last) : last];
  if (isSecondWay(method, steps)) words.push('by', steps.at(-1) ?? '');
  return (
    verb +
    words
      .flatMap((word) => word.split(/[^a-zA-Z0-9]+/))
      .map(capital)
      .join('')
  );
}

/** The last step names what could also stand in the body: the operation has two addresses. */
const isSecondWay = (method: Method, steps: readonly string[]) =>
  isParameter(steps.at(-1) ?? '') && (method === 'post' || isParameter(steps.at(-2) ?? ''));

const verbs = { post: 'create', put: 'update', patch: 'patch', delete: 'delete' };
const verbOf = (method: Method, many: boolean) =>
  method === 'get' ? (many ? 'list' : 'get') : verbs[method];

const singular = (name: string) =>
  name
    .replace(/ies$/, 'y')
    .replace(/(ch|s)es$/, '$1')
    .replace(/([^s])s$/, '$1');
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Groups that are not called as the first step of the address. */
const groups: Readonly<Record<string, string>> = {
  systeminfo: 'System',
  'openapi.json': 'System',
};

/** The group of an operation: the first step of its address. */
export function tagOf(path: string): string {
  const [name = ''] = path.split('/').filter((step) => step !== '');
  return groups[name] ?? capital(spaced(name));
}
