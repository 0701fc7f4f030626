import { NewStory, PlainNewStory, Story, StoryChange } from '@storyboard/contract/story';
import { Type } from 'typebox';
import { deleteStory } from '../../tracker/stories/delete-story.ts';
import { createStory, updateStory } from '../../tracker/stories/write-story.ts';
import type { Route } from '../api.ts';
import { parameters, Whole } from '../parameters.ts';
import { signedIn, superuser } from '../reader.ts';
import { storyVersions } from './versions.ts';

const querystring = parameters({});
const params = Type.Object({ story_id: Whole });

const create: Route = (api, service) => {
  api.post(
    '/stories',
    {
      config: storyVersions,
      schema: {
        querystring,
        body: service.plain ? PlainNewStory : NewStory,
        response: { 200: Story },
      },
      onRequest: signedIn,
    },
    async ({ reader, body }) => createStory(service, reader, body),
  );
};

const update: Route = (api, service) => {
  api.put(
    '/stories/:story_id',
    {
      config: storyVersions,
      schema: { params, querystring, body: StoryChange, response: { 200: Story } },
      onRequest: signedIn,
    },
    async ({ reader, params: { story_id }, body }) => updateStory(service, reader, story_id, body),
  );
};

const remove: Route = (api, service) => {
  api.delete(
    '/stories/:story_id',
    { config: storyVersions, schema: { params, querystring }, onRequest: superuser },
    async ({ reader, params: { story_id } }, reply) => {
      await deleteStory(service, reader, story_id);
      return reply.code(204).send();
    },
  );
};

export const storyWrites = [create, update, remove];
