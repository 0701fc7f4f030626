import { Comment } from '@storyboard/contract/timeline-event';
import { Type } from 'typebox';
import {
  commentOfStory,
  commentSorts,
  historyOf,
  listComments,
} from '../../tracker/timeline/comments.ts';
import type { Route } from '../api.ts';
import { paged, pagingBy } from '../paging.ts';
import { parameters, Whole } from '../parameters.ts';
import { found } from '../refusals.ts';
import { commentVersions } from './versions.ts';

const params = Type.Object({ story_id: Whole, comment_id: Whole });

const list: Route = (api, { database }) => {
  api.get(
    '/stories/:story_id/comments',
    {
      config: commentVersions,
      schema: {
        params: Type.Object({ story_id: Whole }),
        querystring: parameters(pagingBy(commentSorts)),
        response: { 200: Type.Array(Comment) },
      },
    },
    async ({ reader, params: { story_id }, query }, reply) =>
      paged(reply, await listComments(database, reader, story_id, query), query),
  );
};

const one: Route = (api, { database }) => {
  api.get(
    '/stories/:story_id/comments/:comment_id',
    {
      config: commentVersions,
      schema: { params, querystring: parameters({}), response: { 200: Comment } },
    },
    async ({ reader, params: { story_id, comment_id } }) => {
      const comment = await commentOfStory(database, reader, story_id, comment_id);
      return found(comment, 'Comment', comment_id);
    },
  );
};

const history: Route = (api, { database }) => {
  api.get(
    '/stories/:story_id/comments/:comment_id/history',
    {
      schema: {
        params,
        querystring: parameters({}),
        response: { 200: Type.Array(Type.Partial(Comment)) },
      },
    },
    async ({ reader, params: { story_id, comment_id } }) => {
      const comment = await commentOfStory(database, reader, story_id, comment_id);
      return historyOf(database, found(comment, 'Comment', comment_id).id);
    },
  );
};

export const commentRoutes = [list, one, history];
