import type { Instance } from '../instance.ts';
import { tokens } from '../world.ts';
import type { Pick, Write } from './turmoil.ts';

type Kind = 'worklists' | 'boards' | 'due_dates';

/** Writes at random of what stands on boards, who may see it, and what people follow. */
export function boardWrites(send: Instance['send'], pick: Pick): Write[] {
  const newest = { worklists: 5, boards: 2, due_dates: 2 };
  const one = (kind: Kind) => `/${kind}/${1 + pick(newest[kind])}`;
  const people = () => [2, ...[3, 4].filter(() => pick(2) === 0)];
  const isPrivate = () => pick(2) === 0;
  const lanes = () => [{ list_id: 1 + pick(newest.worklists), position: 0 }];
  /** Whoever owns nearly all, or anybody. */
  const by = (token: string) => (pick(3) === 0 ? token : tokens.permitted);
  const make = (kind: Kind, body: () => object) => async (token: string) => {
    const draft = { ...body(), private: isPrivate(), owners: people() };
    const { body: made } = await send('POST', `/${kind}`, by(token), draft);
    newest[kind] = Math.max(newest[kind], (made as { id?: number } | null)?.id ?? 0);
  };
  const hide = (kind: Kind) => (token: string) =>
    send('PUT', one(kind), by(token), { private: isPrivate() });
  const permit = (kind: Kind, codename: string) => (token: string) =>
    send('PUT', `${one(kind)}/permissions`, by(token), { codename, users: people() });

  return [
    make('worklists', () => ({ title: 'A list' })),
    make('boards', () => ({ title: 'A board', lanes: lanes() })),
    make('due_dates', () => ({ name: 'A date', date: '2024-07-01T00:00:00Z' })),
    hide('worklists'),
    hide('boards'),
    hide('due_dates'),
    permit('worklists', 'edit_worklist'),
    permit('boards', 'edit_board'),
    permit('boards', 'move_cards'),
    permit('due_dates', 'edit_date'),
    (token) => send('PUT', one('boards'), by(token), { lanes: lanes() }),
    (token) => send('DELETE', one('worklists'), by(token)),
    (token) => send('DELETE', one('boards'), by(token)),
    ...cardWrites(send, pick, { list: () => one('worklists'), by }),
    ...ownWrites(send, pick),
  ];
}

interface Ways {
  readonly list: () => string;
  readonly by: (token: string) => string;
}

function cardWrites(send: Instance['send'], pick: Pick, { list, by }: Ways): Write[] {
  const card = () => `/worklists/1/items/${1 + pick(6)}`;
  return [
    (token) => {
      const draft = { item_id: 1 + pick(4), item_type: 'story', list_position: 0 };
      return send('POST', `${list()}/items`, by(token), draft);
    },
    (token) => send('PUT', card(), by(token), { list_position: pick(3), list_id: 1 + pick(5) }),
    (token) => send('DELETE', card(), by(token)),
  ];
}

/** Of what is one's own. */
function ownWrites(send: Instance['send'], pick: Pick): Write[] {
  return [
    (token) =>
      send('POST', '/subscriptions', token, { target_type: 'story', target_id: 1 + pick(4) }),
    (token) => send('DELETE', `/subscriptions/${1 + pick(6)}`, token),
    (token) => send('POST', `/users/${2 + pick(3)}/preferences`, token, { a_key: `${pick(9)}` }),
  ];
}
