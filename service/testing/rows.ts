import type { Chunk } from '../database/import/import-tables.ts';

const statusEvent = (id: number, at: string, status: string) => ({
  id,
  created_at: at,
  story_id: 1,
  author_id: 1,
  event_type: 'task_status_changed',
  event_info: JSON.stringify({ task_id: 1, old_status: 'review', new_status: status }),
});

/** A small dump: two projects in a group, two stories, three tasks, and the timeline of one. */
export const aDump = (): Chunk[] => structuredClone(dump);

const dump: Chunk[] = [
  {
    table: 'users',
    rows: [
      { id: 1, full_name: 'Göran Åkesson' },
      { id: 2, full_name: 'Ada' },
    ],
  },
  {
    table: 'projects',
    rows: [
      { id: 1, name: 'infra/gateway' },
      { id: 2, name: 'compute', is_active: false },
    ],
  },
  { table: 'project_groups', rows: [{ id: 1, name: 'all', title: 'All of it' }] },
  {
    table: 'project_group_mapping',
    rows: [
      { project_id: 1, project_group_id: 1 },
      { project_id: 2, project_group_id: 1 },
    ],
  },
  {
    table: 'stories',
    rows: [
      {
        id: 1,
        title: 'Lanes lose cards',
        description: 'At the board',
        updated_at: '2024-01-02T00:00:00',
      },
      { id: 2, title: 'Naïve café', private: true },
    ],
  },
  {
    table: 'tasks',
    rows: [
      { id: 1, story_id: 1, project_id: 1, title: 'Keep the cards', status: 'merged' },
      {
        id: 2,
        story_id: 1,
        project_id: 2,
        title: 'Keep the lanes',
        status: 'review',
        assignee_id: 2,
      },
      { id: 3, story_id: 2, project_id: 2, title: 'Pour', status: 'invalid' },
    ],
  },
  {
    table: 'events',
    rows: [
      statusEvent(1, '2024-01-03T00:00:00', 'merged'),
      statusEvent(2, '2024-01-04T00:00:00', 'todo'),
      statusEvent(3, '2024-01-05T00:00:00', 'merged'),
    ],
  },
];
