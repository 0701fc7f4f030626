// A board of 1,000 cards, tasks and stories by turns, as a dump to import beside real data, which has no boards.
import { writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

export const BOARD = 1;
const LANES = 5;
const CARDS = 200;

const numbers = (count) => Array.from({ length: count }, (_, index) => index + 1);

/** Writes the rows, made of what the store holds, into a file. */
export function writeBoard(store, file) {
  const database = new DatabaseSync(store, { readOnly: true });
  const ids = (table) =>
    database.prepare(`select id from ${table} order by id limit ?`).all(LANES * CARDS);
  const [tasks, stories] = [ids('tasks'), ids('stories')];
  const [{ id: creator_id }] = database.prepare('select min(id) as id from users').all();
  database.close();
  const cards = numbers(LANES * CARDS).map((id, index) => ({
    id,
    list_id: 1 + (index % LANES),
    list_position: Math.floor(index / LANES),
    item_type: index % 2 ? 'story' : 'task',
    item_id: (index % 2 ? stories : tasks)[index].id,
  }));
  const tables = {
    boards: [{ id: BOARD, title: 'A thousand cards', creator_id }],
    worklists: numbers(LANES).map((id) => ({ id, title: `Lane ${id}`, creator_id })),
    board_worklists: numbers(LANES).map((id) => ({
      id,
      board_id: BOARD,
      list_id: id,
      position: id,
    })),
    worklist_items: cards,
  };
  writeFileSync(file, JSON.stringify({ tables }));
}
