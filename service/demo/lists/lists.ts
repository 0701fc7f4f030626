import type { Source } from '../queue.ts';
import { keepBoard } from './board.ts';
import { boardPlans } from './boards.ts';
import type { Desk } from './desk.ts';
import { setDueDates } from './due-dates.ts';
import { keepWorklist } from './worklist.ts';
import { worklistPlans } from './worklists.ts';

/** Everything that people have put in order for themselves and others. */
export function listSources(desk: Desk): Source[] {
  return [
    setDueDates(desk),
    ...worklistPlans(desk.platform).map((plan) => keepWorklist(desk, plan)),
    ...boardPlans(desk.platform).map((plan) => keepBoard(desk, plan)),
  ];
}
