import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Board } from '@storyboard/contract/boards/board';
import type { DueDate } from '@storyboard/contract/boards/due-date';
import type { Worklist } from '@storyboard/contract/boards/worklist';
import { demoTables } from '../demo.ts';
import { startInstance } from '../../testing/instance.ts';

test('the boards, worklists and due dates of the demo read well', async (context) => {
  const chunks = [...demoTables({ stories: 400, now: new Date('2026-03-10T14:05:00Z') })];
  const { get } = await startInstance(context, { chunks });
  const boards = (await get('/boards')).body as Board[];
  assert.ok(boards.length >= 2);
  for (const { id, title } of boards) {
    const { lanes = [], owners = [] } = (await get(`/boards/${id}`)).body as Board;
    const cards = lanes.flatMap(({ worklist }) => worklist.items ?? []);
    assert.ok(lanes.length >= 3 && owners.length > 0, title);
    assert.ok(cards.length > 5, `${title}: ${cards.length} cards`);
    assert.ok(
      cards.every(({ story, task, item_type }) => (item_type === 'story' ? story : task)),
      title,
    );
  }
  const worklists = (await get('/worklists')).body as Worklist[];
  assert.ok(worklists.length >= 4);
  for (const { id, title, automatic } of worklists) {
    const { items = [], filters = [] } = (await get(`/worklists/${id}`)).body as Worklist;
    assert.equal(filters.length > 0, automatic, String(title));
    assert.ok(items.length > 0, `${title} holds nothing`);
  }
  const [archived] = (await get('/boards?archived=true')).body as Board[];
  assert.ok(archived);
  const dates = (await get('/due_dates')).body as DueDate[];
  assert.ok(dates.some(({ count }) => count > 0));
});
