import type { Chunk } from '../database/import/import-tables.ts';
import { fold } from '../database/fold.ts';
import { type Random, seeded } from '../demo/random.ts';
import { Gathered, type StoryRow, type TaskRow } from './demo.ts';

/** A filter in an address, and which rows fit it by a plain reading, as slow as it is simple. */
export interface Filter<Row> {
  readonly query: string;
  readonly fits: (row: Row) => boolean;
}

/** Some stories of the demo, and what filters find among the public ones. */
export class Reference {
  readonly random: Random;
  readonly #data: Gathered;

  constructor(now: Date, seed: number) {
    this.#data = new Gathered({ stories: 60, now });
    this.random = seeded(seed);
  }

  get chunks(): Chunk[] {
    return this.#data.names.map((table) => ({ table, rows: this.#data.rows(table) }));
  }

  get stories(): StoryRow[] {
    return this.#data.stories.filter((story) => !story.private);
  }

  get tasks(): TaskRow[] {
    return this.#data.tasks.filter(({ story_id }) => this.storyOf(story_id) !== undefined);
  }

  storyOf(id: number): StoryRow | undefined {
    return this.stories.find((story) => story.id === id);
  }

  tasksOf(story: StoryRow): TaskRow[] {
    return this.#data.tasksOf(story.id);
  }

  statusOf(story: StoryRow): string {
    const statuses = new Set<string>(this.tasksOf(story).map(({ status }) => status));
    if (['todo', 'inprogress', 'review'].some((status) => statuses.has(status))) return 'active';
    return statuses.has('merged') ? 'merged' : 'invalid';
  }

  /** One question each about place, person and priority, with values that rows have. */
  taskFilters(): Filter<TaskRow>[] {
    const { random } = this;
    const [a, b] = random.sample(this.tasks, 2) as [TaskRow, TaskRow];
    const groups = [a, b].map(({ project_id }) => this.#groupsOf(project_id)[0] ?? 0);
    const inGroups = (task: TaskRow) =>
      groups.some((group) => this.#groupsOf(task.project_id).includes(group));
    const people = [a.assignee_id, null];
    return [
      random
        .pick([
          named(
            'project_id',
            [a, b].map(({ project_id }) => project_id),
          ),
          named(
            'project',
            [a, b].map(({ project_id }) => this.#name('projects', project_id)),
          ),
        ])
        .on((task) => [a, b].some(({ project_id }) => project_id === task.project_id)),
      random
        .pick([
          named('project_group_id', groups),
          named(
            'project_group',
            groups.map((group) => this.#name('project_groups', group)),
          ),
        ])
        .on(inGroups),
      named('branch', [this.#name('branches', a.branch_id)]).on(
        ({ branch_id }) =>
          this.#name('branches', branch_id) === this.#name('branches', a.branch_id),
      ),
      named(
        'assignee_id',
        people.map((person) => person ?? 'none'),
      ).on(({ assignee_id }) => people.includes(assignee_id)),
      named('priority', [a.priority]).on(({ priority }) => priority === a.priority),
    ];
  }

  /** One question each about status, kind, title, creator and tags, with values that rows have. */
  storyFilters(): Filter<StoryRow>[] {
    const { random } = this;
    const [a, b] = random.sample(this.stories, 2) as [StoryRow, StoryRow];
    const statuses = random.sample([a, b], random.int(1, 2)).map((story) => this.statusOf(story));
    const word = fold(a.title).split(' ')[0] ?? '';
    const tags = this.#tagsOf(a);
    const any = random.chance(0.5);
    const tagged = (story: StoryRow) => {
      const theirs = new Set(this.#tagsOf(story));
      if (tags.length === 0) return true;
      return any ? tags.some((tag) => theirs.has(tag)) : tags.every((tag) => theirs.has(tag));
    };
    return [
      named('status', statuses).on((story) => statuses.includes(this.statusOf(story))),
      this.kind(a.is_bug),
      named('title', [word]).on(({ title }) => fold(title).includes(word)),
      named('creator_id', [a.creator_id, b.creator_id]).on(({ creator_id }) =>
        [a.creator_id, b.creator_id].includes(creator_id),
      ),
      named('tags', tags)
        .and('tags_filter_type', any ? 'any' : 'all')
        .on(tagged),
    ];
  }

  kind = (bug: boolean): Filter<StoryRow> =>
    named('kind', [bug ? 'bug' : 'feature']).on(({ is_bug }) => is_bug === bug);

  #name(table: string, id: number | null): string {
    const rows = this.#data.rows<{ id: number; name: string }>(table);
    return rows.find((row) => row.id === id)?.name ?? '';
  }

  #groupsOf(project: number): number[] {
    return this.#data
      .rows<{ project_id: number; project_group_id: number }>('project_group_mapping')
      .filter(({ project_id }) => project_id === project)
      .map(({ project_group_id }) => project_group_id);
  }

  #tagsOf({ id }: StoryRow): string[] {
    return this.#data
      .rows<{ story_id: number; storytag_id: number }>('story_storytags')
      .filter(({ story_id }) => story_id === id)
      .map(({ storytag_id }) => this.#name('storytags', storytag_id));
  }
}

/** A parameter with its values, in an address. */
function named(name: string, values: readonly (number | string)[]) {
  const query = values.map((value) => `${name}=${encodeURIComponent(value)}`).join('&');
  return {
    and: (more: string, value: string) => joined(`${query}&${more}=${value}`),
    ...joined(query),
  };
}

const joined = (query: string) => ({
  on: <Row>(fits: (row: Row) => boolean): Filter<Row> => ({ query, fits }),
});
