import { computed, inject, Service } from '@angular/core';
import { Mirror } from '../../mirror/mirror';
import type { Identified, Table } from '../../mirror/table';
import { isAsked } from '../../mirror/wanted';
import type { FilteredList, Known } from '../known';
import type { Criteria } from './criteria';
import type { Ground, Plan } from './plan';
import { Planner } from './planner';

type PlanOf<Query> = (query: Query, ground: Ground) => Plan;

/** Lists of one entity by a query. In an injection context, as all that follows a query. */
@Service()
export class Filtered {
  private readonly mirror = inject(Mirror);
  private readonly planner = inject(Planner);

  list<Row extends Identified, Query extends Criteria>(
    table: Table<Row>,
    query: () => Query | undefined,
    planOf: PlanOf<Query>,
  ): FilteredList<Row> {
    const plan = this.planner.plan(query, planOf);
    const list = this.mirror.list(table, () => askOf(plan()));
    const leftOut = computed(() => {
      const planned = plan();
      return isAsked(planned) ? planned.leftOut : [];
    });
    return { ...list, leftOut };
  }

  total<Row extends Identified, Query extends Criteria>(
    table: Table<Row>,
    query: () => Query | undefined,
    planOf: PlanOf<Query>,
  ): Known<number> {
    const plan = this.planner.plan(query, planOf);
    return this.mirror.total(table, () => askOf(plan()));
  }
}

function askOf(plan: ReturnType<ReturnType<Planner['plan']>>) {
  return isAsked(plan) ? plan.ask : plan;
}
