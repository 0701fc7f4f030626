import { Comment } from '@storyboard/contract/timeline-event';
import { commentById } from '../../tracker/timeline/comments.ts';
import { versioned } from '../terms/versions.ts';

export const commentVersions = versioned<Comment>({
  schema: Comment,
  param: 'comment_id',
  read: commentById,
  own: ({ content, is_active, in_reply_to }) => [content, is_active, in_reply_to],
});
