import { Story } from '@storyboard/contract/story';
import { Type } from 'typebox';
import { listStories, storyById } from '../../tracker/stories/stories.ts';
import type { Route } from '../api.ts';
import { paged, searched, typed } from '../paging.ts';
import { parametersFor, Whole, YesNo } from '../parameters.ts';
import { ownFollowed } from '../reader.ts';
import { found } from '../refusals.ts';
import { checkTagsFilter, storiesQuery, storySearchQuery } from './parameters.ts';
import { storyVersions } from './versions.ts';

const Stories = Type.Array(Story);

const list: Route = (api, { database, plain }) => {
  api.get(
    '/stories',
    {
      config: storyVersions,
      schema: { querystring: storiesQuery(plain), response: { 200: Stories } },
      preHandler: ownFollowed,
    },
    async ({ reader, query }, reply) => {
      checkTagsFilter(query);
      return paged(reply, await listStories(database, reader, query), query);
    },
  );
};

const search: Route = (api, { database, plain }) => {
  api.get(
    '/stories/search',
    {
      config: storyVersions,
      schema: { querystring: storySearchQuery(plain), response: { 200: Stories } },
      preHandler: ownFollowed,
    },
    async ({ reader, query }, reply) => {
      checkTagsFilter(query);
      return searched(reply, reader, await listStories(database, reader, typed(query)), query);
    },
  );
};

const one: Route = (api, { database, plain }) => {
  api.get(
    '/stories/:story_id',
    {
      config: storyVersions,
      schema: {
        params: Type.Object({ story_id: Whole }),
        querystring: parametersFor(plain, {}, { names: YesNo }),
        response: { 200: Story },
      },
    },
    async ({ reader, params: { story_id }, query: { names } }) =>
      found(await storyById(database, reader, story_id, names), 'Story', story_id),
  );
};

export const storyRoutes = [list, search, one];
