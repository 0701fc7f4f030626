import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../database/open.ts';
import type { TableName } from '../../database/tables.ts';
import { type Guarded, guards } from '../visible.ts';
import { storiesOfCards, storiesOfComments, storiesOfTags, storiesOfTasks } from './log-stories.ts';
import { type Entry, logged, typeOf, type Written } from './logged.ts';
import { type Membership, membershipEntries } from './memberships.ts';
import { Sight } from './sight.ts';

/** The log holds at most so many rows, none older than so many days. */
const ROWS = 100_000;
const DAYS = 30;
const A_DAY = 24 * 60 * 60 * 1000;

/** Rows so old that go with one change: about as many as come, so that no change takes long. */
const OLD_AT_ONCE = 100;

/** What a change under way will tell in the log of changes: one entry per changed row. */
export class ChangeLog {
  readonly #database: Database;
  readonly #entries = new Map<string, Entry>();
  readonly #cards: { list: number; type: string; item: number }[] = [];
  readonly #memberships: (Membership & { left: boolean })[] = [];
  /** Who could see what before this change. */
  readonly sight: Sight;

  constructor(database: Database) {
    this.#database = database;
    this.sight = new Sight(database);
  }

  /** The columns that a write to this table must give back for the log. */
  columns(table: TableName): RawBuilder<unknown> | undefined {
    const names = logged[table]?.columns;
    return names && sql.join(names.map((name) => sql.ref(name)));
  }

  /** Rows of a table were written. `person`: the one whom it concerns. */
  wrote(table: TableName, rows: readonly Written[], person?: number): void {
    for (const row of rows) this.#add(table, row, { deleted: false, only_for: person });
    if (table === 'team_membership') this.#addMembers(rows, false);
  }

  /** Rows of a table are gone. */
  removed(table: TableName, rows: readonly Written[]): void {
    for (const row of rows) this.#add(table, row, { deleted: !logged[table]?.part });
    if (table === 'team_membership') this.#addMembers(rows, true);
  }

  /** The rows of a kind that were written, or of which something was. */
  about(kind: Guarded): number[] {
    const { column } = guards[kind];
    return [...this.#entries.values()].flatMap((entry) => entry[column] ?? []);
  }

  /** At the end of the transaction: writes the entries, and lets go of old ones. */
  async write(at: string): Promise<void> {
    const entries = [
      ...(await this.#complete()),
      ...(await membershipEntries(this.#database, this.#memberships)),
    ];
    if (entries.length === 0) return;
    const rows = JSON.stringify(entries.map(asRow));
    await sql`
      insert into changes (at, ${sql.raw(COLUMNS.join(', '))})
      select ${at}, ${sql.join(COLUMNS.map((_, index) => sql`value ->> ${sql.lit(index)}`))}
      from json_each(${rows}) order by key`.execute(this.#database);
    await this.#trim(at);
  }

  #add(table: TableName, row: Written, more: Pick<Entry, 'deleted' | 'only_for'>): void {
    const entry = logged[table]?.entry(row);
    if (!entry) return;
    if (table === 'worklist_items') {
      const { list_id, item_type, item_id } = row;
      this.#cards.push({
        list: Number(list_id),
        type: String(item_type),
        item: Number(item_id),
      });
      return;
    }
    const { only_for = more.only_for } = entry;
    this.#put({ ...entry, deleted: more.deleted ?? false, only_for });
  }

  /** With a team comes and goes what it may see. */
  #addMembers(rows: readonly Written[], left: boolean): void {
    for (const { team_id, user_id } of rows) {
      this.#memberships.push({ team_id: Number(team_id), user_id: Number(user_id), left });
    }
  }

  #put(entry: Entry): void {
    const { type, row_id, only_for } = entry;
    const story = type === 'worklist' ? entry.story_id : '';
    const key = `${type} ${row_id} ${only_for ?? ''} ${story ?? ''}`;
    // What is written last is told last: of a story after what is part of it.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
  }

  /** The entries with what is known at the end only: their stories, and who lost sight. */
  async #complete(): Promise<Entry[]> {
    for (const { list, story } of await storiesOfCards(this.#database, this.#cards)) {
      this.#put({ type: 'worklist', row_id: list, worklist_id: list, story_id: story });
    }
    await this.#addLooked();
    const entries = await this.#placed();
    const lost = await this.#lost(entries);
    return entries.map((entry) => ({ ...entry, seen_before: lost(entry) }));
  }

  /** What was not written itself, but may be seen by others now. */
  async #addLooked(): Promise<void> {
    for (const [kind, { column }] of Object.entries(guards) as [Guarded, { column: Guard }][]) {
      const type = typeOf[kind];
      for (const id of this.sight.looked(kind)) {
        if (!this.#entries.has(`${type} ${id}  `)) this.#put({ type, row_id: id, [column]: id });
      }
    }
  }

  /**
   * With a story all goes that is part of it, told by the story alone; comments get the story of their event, new
   * tags the one that has them.
   */
  async #placed(): Promise<Entry[]> {
    const all = [...this.#entries.values()];
    const gone = new Set(
      all.filter(({ type, deleted }) => type === 'story' && deleted).map(({ row_id }) => row_id),
    );
    const comments = all.filter(({ type }) => type === 'comment').map(({ row_id }) => row_id);
    const stories = await storiesOfComments(this.#database, comments);
    const tags = all.filter(({ type }) => type === 'tag').map(({ row_id }) => row_id);
    const tagged = await storiesOfTags(this.#database, tags);
    return all.flatMap((entry) => {
      if (entry.type === 'tag') {
        // Those that go went with what is private.
        return entry.deleted ? [] : [{ ...entry, story_id: tagged.get(entry.row_id) }];
      }
      if (entry.type === 'comment') {
        const story_id = stories.get(entry.row_id);
        return story_id === undefined || gone.has(story_id) ? [] : [{ ...entry, story_id }];
      }
      const withStory = entry.type !== 'story' && gone.has(entry.story_id ?? 0);
      return withStory ? [] : [entry];
    });
  }

  async #lost(entries: readonly Entry[]): Promise<(entry: Entry) => string | undefined> {
    const lost = new Map<string, Map<number, string>>();
    for (const kind of Object.keys(guards) as Guarded[]) {
      const ids = entries.filter(({ type }) => type === typeOf[kind]).map(({ row_id }) => row_id);
      lost.set(typeOf[kind], await this.sight.lost(kind, [...new Set(ids)]));
    }
    const tasks = entries.filter(({ type }) => type === 'task').map(({ row_id }) => row_id);
    lost.set('task', await this.sight.lostTasks(await storiesOfTasks(this.#database, tasks)));
    return ({ type, row_id }) => lost.get(type)?.get(row_id);
  }

  async #trim(at: string): Promise<void> {
    const since = new Date(Date.parse(`${at}Z`) - DAYS * A_DAY).toISOString().slice(0, -1);
    const newest = sql`(select max(id) from changes)`;
    await sql`delete from changes where id <= ${newest} - ${ROWS}`.execute(this.#database);
    await sql`
      delete from changes where at < ${since} and id < ${newest}
      and id in (select id from changes order by id limit ${OLD_AT_ONCE})`.execute(this.#database);
  }
}

type Guard = (typeof guards)[Guarded]['column'];

const COLUMNS = [
  'type',
  'row_id',
  'deleted',
  'story_id',
  'worklist_id',
  'board_id',
  'due_date_id',
  'only_for',
  'seen_before',
] as const;

const asRow = (entry: Entry) =>
  COLUMNS.map((name) =>
    name === 'deleted' ? Number(entry.deleted ?? false) : (entry[name] ?? null),
  );
