import type { TimelineEvent } from '@storyboard/contract/timeline-event';
import { flag, stamps, time } from '../query/columns.ts';
import { allOf, equal, given, oneOf } from '../query/condition.ts';
import { rowById } from '../query/one.ts';
import { sortsBy } from '../query/order.ts';
import { countOf, type Listing, type Page, pageOf, type Paging } from '../query/page.ts';
import { remembered } from '../query/remembered.ts';
import type { Database } from '../query/shaped.ts';
import { laidOut } from '../query/slices.ts';
import type { Reader } from '../reader.ts';
import { nameAssignees } from './assignees.ts';
import { hideIds } from './hidden-ids.ts';
import { hiddenEvents, seenEvents } from './seen-events.ts';

export interface EventFilters {
  readonly story_id?: number;
  readonly worklist_id?: number;
  readonly board_id?: number;
  readonly event_type?: readonly string[];
}

export const eventSorts = sortsBy('events', [
  'id',
  'event_type',
  'story_id',
  'worklist_id',
  'board_id',
  'author_id',
  'comment_id',
  'created_at',
  'updated_at',
]);

const columns = [
  'events.id',
  'events.event_type',
  'events.event_info',
  'events.story_id',
  'events.worklist_id',
  'events.board_id',
  'events.author_id',
  'events.comment_id',
  ...stamps('events'),
  'comments.content',
  flag('comments.is_active').as('is_active'),
  'comments.in_reply_to',
  time('comments.created_at').as('commented_at'),
  time('comments.updated_at').as('comment_updated_at'),
] as const;

const listing = (names: boolean): Listing<EventRow> => ({
  shape: `events ${names}`,
  table: 'events',
  sorts: eventSorts,
  select: (database) =>
    database
      .selectFrom('events')
      .leftJoin('comments', 'comments.id', 'events.comment_id')
      .select(columns)
      .$if(names, (events) =>
        events
          .leftJoin('users as author', 'author.id', 'events.author_id')
          .select('author.full_name as author_name'),
      ),
  bare: () => listing(names),
});

interface EventRow extends TimelineEvent {
  content: string | null;
  is_active: boolean | null;
  in_reply_to: number | null;
  commented_at: string | null;
  comment_updated_at: string | null;
}

async function asEvents(
  database: Database,
  reader: Reader,
  rows: EventRow[],
): Promise<TimelineEvent[]> {
  const events = rows.map(asEvent);
  await hideIds(database, reader, events);
  await nameAssignees(database, events);
  return events;
}

/** Lays out the comment of an event, in place. */
function asEvent(row: EventRow): TimelineEvent {
  if (row.comment_id !== null) {
    row.comment = {
      id: row.comment_id,
      content: row.content,
      is_active: row.is_active ?? false,
      in_reply_to: row.in_reply_to,
      created_at: row.commented_at,
      updated_at: row.comment_updated_at,
    };
  }
  return row;
}

/** Events of stories, worklists and boards that the reader may see. */
export async function listEvents(
  database: Database,
  reader: Reader,
  { names, ...query }: EventFilters & Paging & { readonly names?: boolean },
): Promise<Page<TimelineEvent>> {
  const filters = [
    ...given(query.story_id, (id) => equal('events.story_id', id)),
    ...given(query.worklist_id, (id) => equal('events.worklist_id', id)),
    ...given(query.board_id, (id) => equal('events.board_id', id)),
    ...given(query.event_type, (types) => oneOf('events.event_type', types)),
  ];
  const conditions = { visible: seenEvents(reader, query), filters };
  const of = query.story_id ?? query.worklist_id ?? query.board_id ?? query.event_type?.length;
  const page = await pageOf(database, reader, listing(names ?? false), conditions, query, () =>
    of === undefined ? totalOfAll(database, reader) : undefined,
  );
  return laidOut(page, (rows) => asEvents(database, reader, rows));
}

/** All events but the hidden ones: quicker than looking at each. */
function totalOfAll(database: Database, reader: Reader): Promise<number> {
  return remembered(database, `total of events ${reader.id}`, async () => {
    const all = await countOf(database, 'events', allOf([]));
    const hidden = await Promise.all(
      hiddenEvents(reader).map((condition) => countOf(database, 'events', condition)),
    );
    return hidden.reduce((total, count) => total - count, all);
  });
}

/** Undefined when there is no such event, or the reader may not see what it is of. */
export async function eventById(
  database: Database,
  reader: Reader,
  id: number,
): Promise<TimelineEvent | undefined> {
  const row = await rowById(database, listing(false), id, seenEvents(reader, {}));
  if (!row) return undefined;
  const [event] = await asEvents(database, reader, [row]);
  return event;
}
