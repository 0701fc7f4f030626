import type { StoryStatus } from '@storyboard/contract/story';
import { sql } from 'kysely';
import { flag, time } from '../query/columns.ts';
import type { Sorts } from '../query/order.ts';
import type { Listing } from '../query/page.ts';
import type { Database, Slot } from '../query/shaped.ts';
import type { Scope } from '../totals.ts';

const field = (name: string) => sql.ref(`stories.${name}`);

export const storySorts = {
  id: field('id'),
  title: field('title_folded'),
  description: field('description_folded'),
  status: field('status'),
  is_bug: field('is_bug'),
  private: field('private'),
  creator_id: field('creator_id'),
  story_type_id: field('story_type_id'),
  created_at: field('created_at'),
  updated_at: field('updated_at'),
} satisfies Sorts;

/** A story as it lies in the store, before its tags and counts are laid out. */
export interface StoryRow {
  id: number;
  created_at: string | null;
  updated_at: string | null;
  title: string;
  description: string | null;
  is_bug: number | null;
  private: boolean;
  creator_id: number | null;
  story_type_id: number | null;
  status: StoryStatus;
  todo: number;
  inprogress: number;
  review: number;
  merged: number;
  invalid: number;
  /** A JSON list. */
  tags: string;
  creator_name?: string | null;
}

const columns = [
  'stories.id',
  'stories.title',
  'stories.description',
  'stories.is_bug',
  flag('stories.private').as('private'),
  'stories.creator_id',
  'stories.story_type_id',
  sql.ref<StoryStatus>('stories.status').as('status'),
  'stories.todo',
  'stories.inprogress',
  'stories.review',
  'stories.merged',
  'stories.invalid',
  time('stories.created_at').as('created_at'),
  time('stories.updated_at').as('updated_at'),
  sql.ref<string>('stories.tags').as('tags'),
] as const;

export interface StoryShape {
  /** With the name of who made it. */
  readonly names?: boolean | undefined;
  /** Only stories that are in the project or group of the slot `scope`. */
  readonly scope?: Scope['kind'] | undefined;
}

export const storyListing = (shape: StoryShape = {}): Listing<StoryRow> => ({
  shape: `stories ${shape.names ?? ''} ${shape.scope ?? ''}`,
  table: 'stories',
  sorts: storySorts,
  joinedSorts: {
    ...(shape.scope && { id: sql.ref('scope.story_id'), updated_at: sql.ref('scope.updated_at') }),
  },
  select: (database, slot) => select(database, slot, shape),
  bare: () => storyListing({ names: shape.names }),
});

const select = (database: Database, slot: Slot, { names, scope }: StoryShape) =>
  database
    .selectFrom('stories')
    .select(columns)
    .$if(Boolean(names), (stories) =>
      stories
        .leftJoin('users as creator', 'creator.id', 'stories.creator_id')
        .select('creator.full_name as creator_name'),
    )
    .$if(scope === 'project', (stories) =>
      stories.innerJoin('story_projects as scope', (join) =>
        join
          .onRef('scope.story_id', '=', 'stories.id')
          .on('scope.project_id', '=', slot<number>('scope')),
      ),
    )
    .$if(scope === 'project_group', (stories) =>
      stories.innerJoin('story_project_groups as scope', (join) =>
        join
          .onRef('scope.story_id', '=', 'stories.id')
          .on('scope.project_group_id', '=', slot<number>('scope')),
      ),
    );
