import {
  BOARD_EVENT_TYPES,
  STORY_EVENT_TYPES,
  TimelineEvent,
} from '@storyboard/contract/timeline-event';
import { Type } from 'typebox';
import { eventById, eventSorts, listEvents } from '../../tracker/timeline/events.ts';
import type { Route } from '../api.ts';
import { paged, pagingBy } from '../paging.ts';
import { many, OneOf, parameters, parametersFor, Whole, YesNo } from '../parameters.ts';
import { found } from '../refusals.ts';

const filters = {
  event_type: many(OneOf([...STORY_EVENT_TYPES, ...BOARD_EVENT_TYPES])),
  ...pagingBy(eventSorts),
};
const ours = { names: YesNo };
const Events = Type.Array(TimelineEvent);

const list: Route = (api, { database, plain }) => {
  api.get(
    '/events',
    {
      schema: {
        querystring: parametersFor(
          plain,
          { story_id: Whole, worklist_id: Whole, board_id: Whole, ...filters },
          ours,
        ),
        response: { 200: Events },
      },
    },
    async ({ reader, query }, reply) =>
      paged(reply, await listEvents(database, reader, query), query),
  );
};

const one: Route = (api, { database }) => {
  api.get(
    '/events/:event_id',
    {
      schema: {
        params: Type.Object({ event_id: Whole }),
        querystring: parameters({}),
        response: { 200: TimelineEvent },
      },
    },
    async ({ reader, params: { event_id } }) =>
      found(await eventById(database, reader, event_id), 'Event', event_id),
  );
};

const listOfStory: Route = (api, { database, plain }) => {
  api.get(
    '/stories/:story_id/events',
    {
      schema: {
        params: Type.Object({ story_id: Whole }),
        querystring: parametersFor(plain, filters, ours),
        response: { 200: Events },
      },
    },
    async ({ reader, params: { story_id }, query }, reply) =>
      paged(reply, await listEvents(database, reader, { ...query, story_id }), query),
  );
};

/** The original gives an event under any story. */
const oneOfStory: Route = (api, { database, plain }) => {
  api.get(
    '/stories/:story_id/events/:event_id',
    {
      schema: {
        params: Type.Object({ story_id: Whole, event_id: Whole }),
        querystring: parameters({}),
        response: { 200: TimelineEvent },
      },
    },
    async ({ reader, params: { story_id, event_id } }) => {
      const event = await eventById(database, reader, event_id);
      const isThere = plain || event?.story_id === story_id;
      return found(isThere ? event : undefined, 'Event', event_id);
    },
  );
};

export const eventRoutes = [list, one, listOfStory, oneOfStory];
