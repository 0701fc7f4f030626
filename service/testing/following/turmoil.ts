import type { Instance } from '../instance.ts';
import { tokens } from '../world.ts';

/** People who write, those who may see what is private first. */
const writers = [tokens.permitted, tokens.member, tokens.superuser, tokens.stranger];
const STATUSES = ['todo', 'inprogress', 'review', 'merged', 'invalid'];

/**
 * Writes at random, always the same for a seed, what changes stories, tasks, who may see them and where they
 * are. Some of it is refused. Of the world, with a second project.
 */
export function turmoil(
  { send }: { readonly send: Instance['send'] },
  seed: number,
  more: (send: Instance['send'], pick: Pick) => readonly Write[] = () => [],
) {
  let state = seed;
  const pick: Pick = (below) => (state = (state * 48_271) % 2_147_483_647) % below;
  let last = '';
  const told: typeof send = async (method, path, token, body, headers) => {
    const answer = await send(method, path, token, body, headers);
    last = `${method} ${path} ${JSON.stringify(body)} by ${token}: ${answer.status}`;
    return answer;
  };
  const writes = [...writesOf(told, pick), ...more(told, pick)];

  /** One write, in words. */
  return async (): Promise<string> => {
    await writes[pick(writes.length)]?.(writers[pick(writers.length)] ?? '');
    return last;
  };
}

/** By somebody. */
export type Write = (token: string) => Promise<unknown>;
/** A whole number from 0, below this one. */
export type Pick = (below: number) => number;

function writesOf(send: Instance['send'], pick: Pick): Write[] {
  let newest = 2;
  const story = () => `/stories/${1 + pick(newest)}`;
  const task = () => `/tasks/${1 + pick(newest * 2)}`;
  const member = () => `/teams/${1 + pick(2)}/users/${2 + pick(3)}`;
  const users = () => [2, 3, 4].filter(() => pick(2) === 0).map((id) => ({ id }));
  const teams = () => [1, 2].filter(() => pick(3) === 0).map((id) => ({ id }));
  const put = (path: () => string, body: () => unknown) => (token: string) =>
    send('PUT', path(), token, body());

  async function create(token: string): Promise<void> {
    const draft = { title: 'One more of them', private: pick(3) === 0, users: users() };
    const { body } = await send('POST', '/stories', token, draft);
    newest = Math.max(newest, (body as { id?: number } | null)?.id ?? 0);
    const itsTask = { title: 'Its task', project_id: 1 + pick(2), story_id: newest };
    await send('POST', '/tasks', tokens.permitted, itsTask);
  }

  return [
    create,
    create,
    create,
    (token) => send('POST', `${story()}/tasks`, token, { title: 'A task', project_id: 1 }),
    put(task, () => ({ status: STATUSES[pick(5)] })),
    put(task, () => ({ story_id: 1 + pick(newest) })),
    put(task, () => ({ project_id: 1 + pick(2) })),
    (token) => send('DELETE', task(), token),
    put(story, () => ({ title: `A title ${pick(1000)}` })),
    put(story, () => ({ private: false })),
    put(story, () => ({ private: true, users: users(), teams: teams() })),
    put(
      () => `/tags/${1 + pick(newest)}`,
      () => [`tag-${pick(5)}`],
    ),
    (token) => send('POST', `${story()}/comments`, token, { content: 'A word' }),
    () => send('DELETE', story(), pick(3) === 0 ? tokens.superuser : tokens.member),
    () => send('PUT', member(), tokens.superuser, {}),
    () => send('DELETE', member(), tokens.superuser),
  ];
}
