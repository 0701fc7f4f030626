import { Type, type Static } from 'typebox';
import { NAME_MAX } from '../limits.ts';
import { checkedByApi } from '../schema.ts';

const codename = Type.String({ minLength: 1, maxLength: NAME_MAX });

/**
 * PUT /worklists/N/permissions, /boards/N/permissions, /due_dates/N/permissions: who holds a permission from then on.
 * `users` are ids of people; they are looked at when the permission was found.
 */
export const PermissionChange = Type.Object(
  {
    codename,
    users: Type.Unsafe<unknown>({ description: 'A list of the ids of people' }),
  },
  checkedByApi,
);
export type PermissionChange = Static<typeof PermissionChange>;

/** POST of a permission: one more. Its name follows from the codename and the row; only `--plain` takes another. */
export const NewPermission = Type.Object(
  {
    ...PermissionChange.properties,
    name: Type.Optional(Type.String({ maxLength: NAME_MAX })),
  },
  checkedByApi,
);
export type NewPermission = Static<typeof NewPermission>;
