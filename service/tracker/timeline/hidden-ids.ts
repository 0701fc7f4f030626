import type { Database } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { unseen } from '../unseen.ts';

interface Told {
  readonly event_type: string | null;
  event_info: string | null;
}

/** What a card was and is: the worklist where it lies, and the due date that it shows. */
interface Card {
  worklist_id?: number | null;
  due_date_id?: number | null;
}

interface Info {
  readonly worklist_id?: number;
  readonly updated?: { readonly old?: Card; readonly new?: Card } | null;
}

/**
 * Takes out of what is told of cards, in place, the ids of due dates and of other worklists that the reader may
 * not see. The original tells them.
 */
export async function hideIds(
  database: Database,
  reader: Reader,
  events: readonly Told[],
): Promise<void> {
  if (reader.plain) return;
  const read = events
    .filter(({ event_type }) => event_type === 'worklist_contents_changed')
    .map((event) => ({ event, info: JSON.parse(event.event_info ?? '{}') as Info }));
  const lists = await unseen(database, reader, 'worklists', read.flatMap(otherLists));
  const dates = await unseen(database, reader, 'due_dates', read.flatMap(datesIn));
  for (const { event, info } of read) {
    const hidden = cardsIn(info).filter((card) => hide(card, lists, dates));
    if (hidden.length > 0) event.event_info = JSON.stringify(info);
  }
}

const cardsIn = ({ updated }: Info): Card[] => [updated?.old ?? [], updated?.new ?? []].flat();

const otherLists = ({ info }: { info: Info }): number[] =>
  cardsIn(info).flatMap(({ worklist_id: id }) => (id === info.worklist_id ? [] : (id ?? [])));

const datesIn = ({ info }: { info: Info }): number[] =>
  cardsIn(info).flatMap(({ due_date_id: id }) => id ?? []);

/** Whether anything was to be hidden. */
function hide(card: Card, lists: ReadonlySet<number>, dates: ReadonlySet<number>): boolean {
  const hidden = (['worklist_id', 'due_date_id'] as const).filter((name) =>
    (name === 'worklist_id' ? lists : dates).has(card[name] ?? 0),
  );
  for (const name of hidden) Reflect.deleteProperty(card, name);
  return hidden.length > 0;
}
