import { answerTables } from '../tables/answers.ts';
import { createTable } from './ddl.ts';
import type { Migration } from './migrate.ts';

/** Answers to writes that may be sent again. */
export const idempotency: Migration = {
  name: 'idempotency',
  async up(database) {
    await createTable(database, 'answers', answerTables.answers, ['user_id', 'key']);
    await database.schema
      .createIndex('answers_by_created_at')
      .on('answers')
      .column('created_at')
      .execute();
  },
};
