import { sql } from 'kysely';
import type { Database } from '../../database/open.ts';
import type { TableName } from '../../database/tables.ts';
import { type Audience, audiencesOf, nobody, someLost } from '../audience.ts';
import { type Guarded, guards } from '../visible.ts';

type Values = Readonly<Record<string, unknown>>;

const kinds = Object.keys(guards) as Guarded[];
const holders: ReadonlySet<TableName> = new Set(['user_permissions', 'team_permissions']);
const isGuarded = (table: TableName): table is Guarded => table in guards;

/** Remembers who could see what is guarded before its privacy or its permissions change. */
export class Sight {
  readonly #database: Database;
  readonly #before = new Map<string, Audience>();
  readonly #permissions = new Set<number>();
  /** Of tasks that left a story: who could see it. */
  readonly #movedFrom = new Map<number, Audience>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** A row that nobody could see is about to come, or has come. */
  made(table: TableName, id: number): void {
    const key = `${table} ${id}`;
    if (isGuarded(table) && !this.#before.has(key)) this.#before.set(key, nobody);
  }

  /** Looks at who may see what this write could hide; the first look of a transaction counts. */
  async look(table: TableName, values: Values, removes = false): Promise<void> {
    const id = Number(values['id']);
    if (isGuarded(table) && ('private' in values || removes)) return this.#keep(table, id);
    if (table === 'board_worklists') return this.#lookAtLane(values);
    if (table === 'tasks' && 'story_id' in values) return this.#lookAtTask(id);
    if (holders.has(table)) return this.#lookBehind(Number(values['permission_id']));
    const guarded = kinds.find((kind) => guards[kind].table === table);
    if (guarded) await this.#keep(guarded, Number(values[guards[guarded].column]));
  }

  /** Who could see these rows before, as far as some of them lost sight: `all` or a JSON list of people. */
  async lost(table: Guarded, ids: readonly number[]): Promise<Map<number, string>> {
    const looked = ids.filter((id) => this.#before.has(`${table} ${id}`));
    const now = await audiencesOf(this.#database, table, looked);
    return tellLost(looked, (id) => [this.#before.get(`${table} ${id}`), now.get(id)]);
  }

  /** The same of tasks that went to another story; `storyOf` tells it. */
  async lostTasks(storyOf: ReadonlyMap<number, number>): Promise<Map<number, string>> {
    const moved = [...storyOf.keys()].filter((task) => this.#movedFrom.has(task));
    const stories = moved.map((task) => storyOf.get(task) ?? 0);
    const now = await audiencesOf(this.#database, 'stories', stories);
    return tellLost(moved, (id) => [this.#movedFrom.get(id), now.get(storyOf.get(id) ?? 0)]);
  }

  /** The rows that were there and that some may see now who could not before, or the other way round. */
  looked(table: Guarded): number[] {
    return [...this.#before].flatMap(([key, audience]) => {
      const [kind, id] = key.split(' ');
      return kind === table && audience !== nobody ? [Number(id)] : [];
    });
  }

  async #keep(table: Guarded, id: number): Promise<void> {
    const key = `${table} ${id}`;
    if (!Number.isInteger(id) || this.#before.has(key)) return;
    const audiences = await audiencesOf(this.#database, table, [id]);
    this.#before.set(key, audiences.get(id) ?? nobody);
    if (table === 'boards') await this.#keepLanes(id);
  }

  /** Lanes are seen by those who see their board. */
  async #keepLanes(board: number): Promise<void> {
    const lanes = await this.#database
      .selectFrom('board_worklists')
      .select('list_id')
      .where('board_id', '=', board)
      .execute();
    for (const { list_id } of lanes) await this.#keep('worklists', list_id);
  }

  async #lookAtLane({ id, list_id }: Values): Promise<void> {
    if (list_id !== undefined) return this.#keep('worklists', Number(list_id));
    const lane = await this.#database
      .selectFrom('board_worklists')
      .select('list_id')
      .where('id', '=', Number(id))
      .executeTakeFirst();
    if (lane) await this.#keep('worklists', lane.list_id);
  }

  async #lookAtTask(id: number): Promise<void> {
    if (!Number.isInteger(id)) return;
    const task = await this.#database
      .selectFrom('tasks')
      .select('story_id')
      .where('id', '=', id)
      .executeTakeFirst();
    if (!task || this.#movedFrom.has(id)) return;
    const audiences = await audiencesOf(this.#database, 'stories', [task.story_id]);
    this.#movedFrom.set(id, audiences.get(task.story_id) ?? nobody);
  }

  /** What the permission lets see. */
  async #lookBehind(permission: number): Promise<void> {
    if (!Number.isInteger(permission) || this.#permissions.has(permission)) return;
    this.#permissions.add(permission);
    for (const kind of kinds) {
      const { table, column } = guards[kind];
      const { rows } = await sql<{ id: number }>`
        select ${sql.ref(column)} as id from ${sql.table(table)}
        where permission_id = ${permission}`.execute(this.#database);
      for (const { id } of rows) await this.#keep(kind, id);
    }
  }
}

function tellLost(
  ids: readonly number[],
  beforeAndNow: (id: number) => [Audience | undefined, Audience | undefined],
): Map<number, string> {
  const lost = new Map<number, string>();
  for (const id of ids) {
    const [before = nobody, now = nobody] = beforeAndNow(id);
    if (!someLost(before, now)) continue;
    lost.set(id, before === 'all' ? before : JSON.stringify([...before]));
  }
  return lost;
}
