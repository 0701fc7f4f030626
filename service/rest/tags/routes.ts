import { Tag } from '@storyboard/contract/tag';
import { Type } from 'typebox';
import { storyById } from '../../tracker/stories/stories.ts';
import { listTags, tagById, tagSorts } from '../../tracker/tags.ts';
import type { Route } from '../api.ts';
import { pagingBy, searched } from '../paging.ts';
import { parametersFor, Text, Whole } from '../parameters.ts';
import { found } from '../refusals.ts';

const { sort_field, sort_dir, ...paging } = pagingBy(tagSorts);

const list: Route = (api, { database, plain }) => {
  api.get(
    '/tags',
    {
      schema: {
        querystring: parametersFor(
          plain,
          { name: Text, story_id: Whole, ...paging },
          { sort_field, sort_dir },
        ),
        response: { 200: Type.Array(Tag) },
      },
    },
    async ({ reader, query }, reply) => {
      const { story_id } = query;
      if (story_id !== undefined) {
        found(await storyById(database, reader, story_id), 'Story', story_id);
      }
      return searched(reply, reader, await listTags(database, reader, query), query);
    },
  );
};

const one: Route = (api, { database, plain }) => {
  api.get(
    '/tags/:tag_id',
    {
      schema: {
        params: Type.Object({ tag_id: Whole }),
        querystring: parametersFor(plain, {}, {}),
        response: { 200: Tag },
      },
    },
    async ({ reader, params: { tag_id } }) =>
      found(await tagById(database, reader, tag_id), 'Tag', tag_id),
  );
};

export const tagRoutes = [list, one];
