import { Board } from '@storyboard/contract/boards/board';
import { boardById } from '../../tracker/boards/boards.ts';
import { versioned } from '../terms/versions.ts';

/** Over the board itself: a lane that moves makes no edit of the title fail. */
export const boardVersions = versioned<Board>({
  schema: Board,
  param: 'board_id',
  read: boardById,
  own: ({ title, description, project_id, private: hidden, archived }) => [
    title,
    description,
    project_id,
    hidden,
    archived,
  ],
});
