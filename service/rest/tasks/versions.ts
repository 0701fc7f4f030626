import { Task } from '@storyboard/contract/task';
import { taskById } from '../../tracker/tasks/tasks.ts';
import { versioned } from '../terms/versions.ts';

export const taskVersions = versioned<Task>({
  schema: Task,
  param: 'task_id',
  read: taskById,
  own: (task) => [
    task.title,
    task.status,
    task.priority,
    task.link,
    task.story_id,
    task.project_id,
    task.branch_id,
    task.milestone_id,
    task.assignee_id,
    task.creator_id,
  ],
});
