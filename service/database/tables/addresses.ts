import { text, to } from './column.ts';

/** Ours alone: no dump holds it, and an import that replaces people empties it. */
export const addressTables = {
  /**
   * Mail addresses that people set themselves, which nobody proved: shown in place of `users.email`, and good
   * for nothing else.
   */
  own_addresses: {
    user_id: to('users'),
    email: text,
  },
};
