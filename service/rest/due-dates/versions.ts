import { DueDate, type ShownDueDate } from '@storyboard/contract/boards/due-date';
import { dueDateById, dueDateIfSeen } from '../../tracker/due-dates/due-dates.ts';
import { versioned } from '../terms/versions.ts';

/** Over the date itself: what has it may be another for each reader. */
export const dueDateVersions = versioned<ShownDueDate>({
  schema: DueDate,
  param: 'due_date_id',
  read: dueDateById,
  look: dueDateIfSeen,
  own: ({ name, date, private: hidden }) => [name, date, hidden],
});
