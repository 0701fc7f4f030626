// Filters of the old client and ours. Ids of projects and groups stay ids: pages take either.
const filters: Record<string, string> = {
  q: 'q',
  title: 'q',
  status: 'status',
  tags: 'tag',
  project_group_id: 'project_group',
  project_id: 'project',
  assignee_id: 'assignee',
  priority: 'priority',
};
const folders: Record<string, string> = {
  story: 'stories',
  task: 'tasks',
  project: 'projects',
  project_group: 'project-groups',
  board: 'boards',
  worklist: 'worklists',
};
// Parts of the old client whose address led elsewhere, whatever followed.
const places: Record<string, string> = {
  auth: '/login',
  page: '/about',
  dashboard: '/dashboard',
  profile: '/profile',
  admin: '/admin',
};
const ofTasks = /^(todo|inprogress|review)$/;

/** The address of today for one of the AngularJS client, `#!/…` as it stands in location.hash. */
export function newAddress(hash: string): string {
  const { path, query, anchor } = partsOf(hash);
  const [head = '', ...rest] = path.split('/').filter(Boolean);
  if (head === 'search') return found(query);
  const folder = folders[head];
  if (!folder) return places[head] ?? `/${[head, ...rest].join('/')}`;
  const list = rest.length === 0 || rest[0] === 'list';
  return list ? listed(folder, query) : `/${folder}/${segment(rest)}${anchor}`;
}

function partsOf(hash: string) {
  const [, path = '', query, anchor = ''] = /^#!\/?([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(hash) ?? [];
  return { path, query: new URLSearchParams(query), anchor };
}

// Names may hold a slash, as it is or encoded: one segment either way.
function segment(rest: string[]): string {
  const name = rest.join('/');
  try {
    return encodeURIComponent(decodeURIComponent(name));
  } catch {
    return encodeURIComponent(name);
  }
}

function listed(folder: string, query: URLSearchParams): string {
  const ours = new URLSearchParams();
  for (const [key, value] of query) {
    const name = filters[key];
    if (name && value) ours.append(name, value);
  }
  return ours.size > 0 ? `/${folder}?${ours.toString()}` : `/${folder}`;
}

// The old search page looked for everything at once; stories and tasks are two lists now.
function found(query: URLSearchParams): string {
  const [story, task] = [query.get('story_id'), query.get('task_id')];
  if (story) return `/stories/${segment([story])}`;
  if (task) return `/tasks/${segment([task])}`;
  const tasks = query.has('priority') || query.getAll('status').some((one) => ofTasks.test(one));
  return listed(tasks ? 'tasks' : 'stories', query);
}
