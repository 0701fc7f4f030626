import { type RawBuilder, sql } from 'kysely';

/**
 * One row with a `version` that differs whenever something in the store has changed, by this process or
 * another one.
 */
export const storeVersion: RawBuilder<{ version: string }> = sql`
  select data_version || '.' || total_changes() as version from pragma_data_version`;
