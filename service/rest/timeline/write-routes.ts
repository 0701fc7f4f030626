import { Comment, CommentText, TimelineEvent } from '@storyboard/contract/timeline-event';
import { Type } from 'typebox';
import { addComment, deleteComment, editComment } from '../../tracker/timeline/write-comment.ts';
import type { Route } from '../api.ts';
import { parameters, Whole } from '../parameters.ts';
import { signedIn, superuser } from '../reader.ts';
import { commentVersions } from './versions.ts';

const querystring = parameters({});
const params = Type.Object({ story_id: Whole, comment_id: Whole });

const create: Route = (api, service) => {
  api.post(
    '/stories/:story_id/comments',
    {
      schema: {
        params: Type.Object({ story_id: Whole }),
        querystring,
        body: CommentText,
        response: { 200: TimelineEvent },
      },
      onRequest: signedIn,
    },
    async ({ reader, params: { story_id }, body }) => addComment(service, reader, story_id, body),
  );
};

const update: Route = (api, service) => {
  api.put(
    '/stories/:story_id/comments/:comment_id',
    {
      config: commentVersions,
      schema: { params, querystring, body: CommentText, response: { 200: Comment } },
      onRequest: signedIn,
    },
    async ({ reader, params, body }) => editComment(service, reader, params, body),
  );
};

const remove: Route = (api, service) => {
  api.delete(
    '/stories/:story_id/comments/:comment_id',
    { config: commentVersions, schema: { params, querystring }, onRequest: superuser },
    async ({ reader, params }, reply) => {
      await deleteComment(service, reader, params);
      return reply.code(204).send();
    },
  );
};

export const commentWrites = [create, update, remove];
