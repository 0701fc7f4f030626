import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TimelineEvent } from '@storyboard/contract/timeline-event';
import { startInstance } from '../../testing/instance.ts';
import { aDump } from '../../testing/rows.ts';

const change = (id: number, info: object) => ({
  id,
  created_at: '2024-05-01T09:00:00',
  story_id: 1,
  author_id: 1,
  event_type: 'task_assignee_changed',
  event_info: JSON.stringify(info),
});

for (const plain of [false, true]) {
  test(`changes of an assignee name people${plain ? ', as the original does' : ''}`, async (context) => {
    const rows = [
      change(901, { task_id: 1, old_assignee_id: null, new_assignee_id: 1 }),
      change(902, { task_id: 1, old_assignee_id: 1, new_assignee_id: 2 }),
    ];
    const chunks = [...aDump(), { table: 'events', rows }] as const;
    const { get } = await startInstance(context, { plain, chunks });
    const { body } = await get('/stories/1/events?event_type=task_assignee_changed');
    const infos = (body as TimelineEvent[]).map(
      ({ event_info }) => JSON.parse(event_info ?? '') as Record<string, unknown>,
    );
    assert.deepEqual(
      infos.map((info) => [info['old_assignee_fullname'], info['new_assignee_fullname']]),
      [
        ['unassigned', 'Göran Åkesson'],
        ['Göran Åkesson', 'Ada'],
      ],
    );
    assert.equal(infos[1]?.['new_assignee_id'], 2);
  });
}
