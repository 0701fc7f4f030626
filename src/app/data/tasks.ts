import { computed, inject, Service } from '@angular/core';
import type { Task } from '@storyboard/contract/task';
import type { Params } from '../api/address';
import type { ListAsk } from '../mirror/known';
import { Mirror } from '../mirror/mirror';
import { Abilities } from './queries/abilities';
import { Filtered } from './queries/filtered';
import type { FilteredList, Known } from './known';
import { taskPlan } from './queries/plan';
import { OPEN_TASK_STATUSES, type TaskQuery } from './queries/task-query';
import { Tables } from './tables';

/** People whose tasks are asked for one by one where the server takes one assignee at a time. */
const FEW = 8;

/** Tasks. Call in an injection context; what is asked follows the signals that the argument reads. */
@Service()
export class Tasks {
  private readonly abilities = inject(Abilities);
  private readonly filtered = inject(Filtered);
  private readonly mirror = inject(Mirror);
  private readonly table = inject(Tables).tasks;

  list(query: () => TaskQuery | undefined): FilteredList<Task> {
    return this.filtered.list(this.table, query, taskPlan);
  }

  /** How many tasks match; undefined also where the server does not say (searches of the original). */
  total(query: () => TaskQuery | undefined): Known<number> {
    return this.filtered.total(this.table, query, taskPlan);
  }

  one(id: () => number | undefined): Known<Task> {
    return this.mirror.row(this.table, () => {
      const known = id();
      if (known === undefined) return undefined;
      return this.abilities.whenKnown(() => {
        return { path: `/tasks/${known}`, params: this.abilities.names(), known };
      });
    });
  }

  /** All tasks of a story, in one answer. */
  ofStory(storyId: () => number | undefined): Known<readonly Task[]> {
    return this.whole(storyId, (id) => [this.ask(`/stories/${id}/tasks`, {})]);
  }

  /** All open tasks in the projects of a group, in one answer. */
  openOfGroup(groupId: () => number | undefined): Known<readonly Task[]> {
    return this.whole(groupId, (id) => [this.open({ project_group_id: id })]);
  }

  /**
   * All open tasks of some people: one answer from a server that takes several assignees, else one per person
   * (the API client sends four at a time), or for many people the open tasks of everybody in pages of 500.
   */
  openOfPeople(ids: () => readonly number[] | undefined): Known<readonly Task[]> {
    const tasks = this.whole(ids, (people) => {
      if (people.length === 0) return [];
      if (this.abilities.has('filters')) return [this.open({ assignee_id: people })];
      if (people.length <= FEW) return people.map((id) => this.open({ assignee_id: id }));
      return [{ ...this.open({ sort_field: 'id', sort_dir: 'asc' }), paging: 'marker' }];
    });
    const value = computed(() => {
      const people = new Set<number | null>(ids());
      return tasks.value()?.filter(({ assignee_id }) => people.has(assignee_id));
    });
    return { ...tasks, value };
  }

  /** The tasks that were merged last, newest first. */
  mergedLately(limit: number): Known<readonly Task[]> {
    return this.whole(
      () => limit,
      () => [
        this.ask('/tasks', {
          status: 'merged',
          sort_field: 'updated_at',
          sort_dir: 'desc',
          limit,
        }),
      ],
    );
  }

  private whole<Argument>(
    argument: () => Argument | undefined,
    asks: (argument: Argument) => readonly ListAsk[],
  ): Known<readonly Task[]> {
    return this.mirror.rows(this.table, () => {
      const known = argument();
      return known === undefined ? undefined : this.abilities.whenKnown(() => asks(known));
    });
  }

  private open(params: Params): ListAsk {
    return this.ask('/tasks', { ...params, status: OPEN_TASK_STATUSES });
  }

  private ask(path: string, params: Params): ListAsk {
    return { path, params: { ...params, ...this.abilities.names() }, paging: 'whole' };
  }
}
