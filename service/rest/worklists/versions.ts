import { Worklist, WorklistFilter } from '@storyboard/contract/boards/worklist';
import { filterById, worklistById, worklistIfSeen } from '../../tracker/worklists/worklists.ts';
import { versioned } from '../terms/versions.ts';

/** Over the list itself: what lies on it, its filters and its people have addresses of their own. */
export const worklistVersions = versioned<Worklist>({
  schema: Worklist,
  param: 'worklist_id',
  read: worklistById,
  look: worklistIfSeen,
  own: ({ title, project_id, private: hidden, archived, automatic }) => [
    title,
    project_id,
    hidden,
    archived,
    automatic,
  ],
});

export const filterVersions = versioned<WorklistFilter>({
  schema: WorklistFilter,
  param: 'filter_id',
  read: filterById,
  own: ({ type, filter_criteria }) => [
    type,
    ...filter_criteria.flatMap(({ id, title, field, negative, value }) => [
      id,
      title,
      field,
      negative,
      value,
    ]),
  ],
});
