import { Worklist } from '@storyboard/contract/boards/worklist';
import { worklistById } from '../../tracker/worklists/worklists.ts';
import { versioned } from '../terms/versions.ts';

/** Over the list itself: what lies on it, its filters and its people have addresses of their own. */
export const worklistVersions = versioned<Worklist>({
  schema: Worklist,
  param: 'worklist_id',
  read: worklistById,
  own: ({ title, project_id, private: hidden, archived, automatic }) => [
    title,
    project_id,
    hidden,
    archived,
    automatic,
  ],
});
