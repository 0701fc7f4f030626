import { groupBy } from '../../group-by';
import type { ShownTask } from '../../tasks/shown-task';

/**
 * What tasks are called in sentences: by their project where it has one task in the story, else by their title.
 * Those that are gone by what the event says.
 */
export function taskNaming(tasks: readonly ShownTask[]) {
  const byId = new Map(tasks.map((shown) => [shown.task.id, shown]));
  const inProject = groupBy(tasks, ({ task }) => task.project_id);
  return (id: number | undefined, title: string | undefined): string => {
    const shown = id === undefined ? undefined : byId.get(id);
    if (!shown) return title ?? 'a task that is gone';
    const alone = inProject.get(shown.task.project_id)?.length === 1;
    const project = alone ? shown.project : null;
    return project ?? shown.task.title ?? title ?? 'a task without title';
  };
}
