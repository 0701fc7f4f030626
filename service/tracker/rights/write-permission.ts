import type { NewPermission, PermissionChange } from '@storyboard/contract/boards/permission';
import { BODY_LIST_MAX } from '@storyboard/contract/limits';
import { sql } from 'kysely';
import type { Change } from '../record.ts';
import { grant } from '../record/permissions.ts';
import { tell } from '../record/tell.ts';
import { Refused, wrong } from '../refused.ts';
import { rights, type Ruled } from './guarded.ts';

/** A permission as events tell of it. */
interface Permission {
  readonly permission_id: number;
  readonly author_id: number | null;
  readonly codename: string;
}

/** Adds a permission on a row, and tells of it where there is a timeline. */
export async function addPermission(
  change: Change,
  of: Ruled,
  id: number,
  draft: NewPermission,
): Promise<string> {
  const { codename } = draft;
  const users = peopleIn(draft.users);
  if (!change.author.plain) await checkNew(change, of, id, codename);
  const { name = `${codename}_${id}` } = change.author.plain ? draft : {};
  const permission = await createPermission(change, of, id, { codename, name, users });
  await tellCreated(change, of, id, permission, users);
  return codename;
}

/** Both permissions of something new: who may change it, and who may use it. */
export async function createRights(
  change: Change,
  of: Ruled,
  id: number,
  { owners, users }: { owners: readonly number[]; users: readonly number[] },
): Promise<void> {
  const { edit, use } = rights[of];
  // Due dates have names of their own in the original.
  const words = of === 'due_dates' ? ['edit_due_date', 'assign_due_date'] : [edit, use];
  const each = [
    { codename: edit, name: `${words[0]}_${id}`, users: owners },
    { codename: use, name: `${words[1]}_${id}`, users },
  ];
  const made = [];
  for (const one of each) made.push(await createPermission(change, of, id, one));
  for (const [index, permission] of made.entries()) {
    await tellCreated(change, of, id, permission, each[index]?.users ?? []);
  }
}

async function createPermission(
  change: Change,
  of: Ruled,
  id: number,
  { codename, name, users }: { codename: string; name: string; users: readonly number[] },
): Promise<Permission> {
  const { table, column } = rights[of];
  if (change.author.plain) await checkFree(change, name);
  const permission_id = await change.insert('permissions', { name, codename });
  await change.join(table, { [column]: id, permission_id });
  await grant(change, permission_id, { users });
  return { permission_id, author_id: change.author.id, codename };
}

/** Names are told apart by the row that they are on: one that was unique in the store could be taken from others. */
async function checkNew(change: Change, of: Ruled, id: number, codename: string): Promise<void> {
  if ((await permissionsOn(change, of, id, codename)).length === 0) return;
  throw wrong(`${codename} is there already: PUT sets who holds it`);
}

/** In the original they are unique in the store. */
async function checkFree({ database }: Change, name: string): Promise<void> {
  const taken = await database
    .selectFrom('permissions')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirst();
  if (taken) {
    throw wrong(`Database object 'Permission' with field value '${name}' already exists.`);
  }
}

/** Sets who holds a permission on a row, and tells who came and went. */
export async function changePermission(
  change: Change,
  of: Ruled,
  id: number,
  { codename, users }: PermissionChange,
): Promise<string> {
  const permission_id = await permissionOn(change, of, id, codename);
  const before = await holders(change, permission_id);
  const teams = await teamsHolding(change, permission_id);
  await grant(change, permission_id, { users: peopleIn(users), teams });
  const after = await holders(change, permission_id);
  const added = [...after].filter(([person]) => !before.has(person)).map(named);
  const removed = [...before].filter(([person]) => !after.has(person)).map(named);
  if (added.length + removed.length > 0) {
    const permission = { permission_id, author_id: change.author.id, codename };
    await tellOf(change, of, id, 'permissions_changed', { ...permission, added, removed });
  }
  return codename;
}

async function permissionOn(change: Change, of: Ruled, id: number, codename: string) {
  const [permission] = await permissionsOn(change, of, id, codename);
  if (!permission) throw new Refused(404, `Permission with codename ${codename} not found`);
  return permission.id;
}

/** Newest first. */
async function permissionsOn({ database }: Change, of: Ruled, id: number, codename: string) {
  const { table, column } = rights[of];
  const { rows } = await sql<{ id: number }>`
    select permissions.id from permissions
    join ${sql.table(table)} as guard on guard.permission_id = permissions.id
    where guard.${sql.ref(column)} = ${id} and permissions.codename = ${codename}
    order by permissions.id desc`.execute(database);
  return rows;
}

async function holders({ database }: Change, permission: number) {
  const people = await database
    .selectFrom('user_permissions')
    .innerJoin('users', 'users.id', 'user_permissions.user_id')
    .select(['users.id', 'users.full_name'])
    .where('user_permissions.permission_id', '=', permission)
    .orderBy('users.id')
    .execute();
  return new Map(people.map(({ id, full_name }) => [id, full_name]));
}

async function teamsHolding({ database }: Change, permission: number): Promise<number[]> {
  const teams = await database
    .selectFrom('team_permissions')
    .select('team_id')
    .where('permission_id', '=', permission)
    .execute();
  return teams.map(({ team_id }) => team_id);
}

/** As events name people: `{"2": "Name"}`. */
const named = ([id, name]: [number, string | null]) => ({ [id]: name });

async function tellCreated(
  change: Change,
  of: Ruled,
  id: number,
  permission: Permission,
  users: readonly number[],
): Promise<void> {
  const names = await holders(change, permission.permission_id);
  const listed = [...new Set(users)].map((person) => named([person, names.get(person) ?? null]));
  await tellOf(change, of, id, 'permission_created', { ...permission, users: listed });
}

async function tellOf(
  change: Change,
  of: Ruled,
  id: number,
  what: 'permission_created' | 'permissions_changed',
  info: object,
): Promise<void> {
  if (of === 'worklists') {
    const event_info = { worklist_id: id, ...info };
    await tell(change, { worklist_id: id }, { event_type: `worklist_${what}`, event_info });
  }
  if (of === 'boards') {
    const event_info = { board_id: id, ...info };
    await tell(change, { board_id: id }, { event_type: `board_${what}`, event_info });
  }
}

/** A whole number, or one written as a text; what else JavaScript takes for numbers is none. */
const idIn = (value: unknown): number =>
  typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value))
    ? Number(value)
    : NaN;

/** The ids of people in a body: a list of whole numbers. */
function peopleIn(users: unknown): number[] {
  const ids = Array.isArray(users) ? (users as unknown[]).map(idIn) : [];
  if (ids.length > BODY_LIST_MAX) throw wrong(`users: at most ${BODY_LIST_MAX} people at a time`);
  if (Array.isArray(users) && ids.every((id) => Number.isSafeInteger(id))) return ids;
  throw wrong('users must be a list of the ids of people, as [2, 3]');
}
