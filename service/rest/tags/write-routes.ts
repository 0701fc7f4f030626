import { TAG_NAME_MAX } from '@storyboard/contract/limits';
import { Story } from '@storyboard/contract/story';
import { Tag } from '@storyboard/contract/tag';
import { Type } from 'typebox';
import { addTags, createTag, removeTags } from '../../tracker/stories/write-tags.ts';
import type { Route } from '../api.ts';
import { parameters, TagNames, Text, Whole } from '../parameters.ts';
import { signedIn } from '../reader.ts';
import { argument, RefusedByApi } from '../refusals.ts';

const Names = Type.Unsafe<string[] | undefined>(TagNames);
const querystring = parameters({ tags: TagNames });
const params = Type.Object({ story_id: Whole });
const withTag = Type.Object({ story_id: Whole, tag: Text });

/** Looked at below: the original takes the name in the address too, and refuses what it does not know. */
const NewTag = Type.Unsafe<Record<string, unknown> | undefined>({
  allOf: [
    {
      type: 'object',
      properties: { tag_name: Type.String({ minLength: 1, maxLength: TAG_NAME_MAX }) },
      additionalProperties: false,
    },
  ],
});

/** The original takes numbers for names. */
function nameIn(given: unknown, plain: boolean): string {
  if (typeof given === 'string' || (plain && typeof given === 'number')) return String(given);
  throw new RefusedByApi(400, 'Invalid input for field/attribute tag_name. Write a text');
}

const create: Route = (api, service) => {
  api.post(
    '/tags',
    {
      schema: {
        querystring: parameters({ tag_name: Text }),
        body: NewTag,
        response: { 200: Tag },
      },
      onRequest: signedIn,
    },
    async ({ reader, query, body = {} }) => {
      const { tag_name = query.tag_name, ...rest } = body;
      const [unknown] = Object.keys(rest);
      if (unknown !== undefined) throw new RefusedByApi(400, `Unknown argument: "${unknown}"`);
      return createTag(service, reader, nameIn(argument(tag_name, 'tag_name'), service.plain));
    },
  );
};

/** The address of a story's tags: both forms of the original. */
const places = ['/tags/:story_id', '/stories/:story_id/tags'];

const add: Route = (api, service) => {
  for (const place of places) {
    api.put(
      place,
      {
        schema: { params, querystring, body: Names, response: { 200: Story } },
        onRequest: signedIn,
      },
      async ({ reader, params: { story_id }, query, body }) =>
        addTags(service, reader, story_id, argument(body ?? query.tags, 'tags')),
    );
  }
};

/** The original takes the letters of the one tag that the address names for as many tags. */
const addOne: Route = (api, service) => {
  api.put(
    '/stories/:story_id/tags/:tag',
    {
      schema: { params: withTag, querystring: parameters({}), response: { 200: Story } },
      onRequest: signedIn,
    },
    async ({ reader, params: { story_id, tag } }) =>
      addTags(service, reader, story_id, service.plain ? Array.from(tag) : [tag]),
  );
};

const remove: Route = (api, service) => {
  for (const place of places) {
    api.delete(
      place,
      { schema: { params, querystring, body: Names }, onRequest: signedIn },
      async ({ reader, params: { story_id }, query, body }, reply) => {
        await removeTags(service, reader, story_id, argument(body ?? query.tags, 'tags'));
        return reply.code(204).send();
      },
    );
  }
};

const removeOne: Route = (api, service) => {
  api.delete(
    '/stories/:story_id/tags/:tag',
    { schema: { params: withTag, querystring: parameters({}) }, onRequest: signedIn },
    async ({ reader, params: { story_id, tag } }, reply) => {
      await removeTags(service, reader, story_id, service.plain ? Array.from(tag) : [tag]);
      return reply.code(204).send();
    },
  );
};

export const tagWrites = [create, add, addOne, remove, removeOne];
