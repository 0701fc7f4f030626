import { Board } from '@storyboard/contract/boards/board';
import { boardById, boardIfSeen } from '../../tracker/boards/boards.ts';
import { versioned } from '../terms/versions.ts';

/** Over the board itself: a lane that moves makes no edit of the title fail. */
export const boardVersions = versioned<Omit<Board, 'lanes'>>({
  schema: Board,
  param: 'board_id',
  read: boardById,
  look: boardIfSeen,
  own: ({ title, description, project_id, private: hidden, archived }) => [
    title,
    description,
    project_id,
    hidden,
    archived,
  ],
});
