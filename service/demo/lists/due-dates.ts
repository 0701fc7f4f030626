import { DAY, instant, type Seconds } from '../calendar.ts';
import { dueDates } from '../words/lists.ts';
import { person } from '../words/people.ts';
import { isActive } from '../recent.ts';
import { born, permit, type Desk } from './desk.ts';

const AGE = 60 * DAY;

/** Dates that things are due at, and what is due. */
export function* setDueDates(desk: Desk): Generator<Seconds, void> {
  const { book, calendar } = desk;
  let at = calendar.now - AGE;
  for (const { key, name, by, days, isPrivate } of dueDates) {
    at += 20 * 60;
    yield at;
    const owner = person(by);
    const id = book.addNew('due_dates', {
      ...born(at),
      name,
      date: instant(Math.floor(calendar.now / DAY + days) * DAY),
      private: isPrivate,
      creator_id: owner.id,
    });
    desk.dueDates.set(key, id);
    const target = { table: 'due_date_permissions', column: 'due_date_id', id } as const;
    permit(desk, at, 'edit_date', { ...target, name: `edit_due_date_${id}` }, [owner]);
    const helpers = isPrivate ? [owner] : [owner, person('hana'), person('kwabena')];
    permit(desk, at, 'assign_date', { ...target, name: `assign_due_date_${id}` }, helpers);
  }
  yield calendar.now - 2 * DAY;
  assign(desk);
}

function assign({ book, recent, dueDates: ids }: Desk) {
  for (const { id } of recent.storiesWhere((story) => isActive(story) && !story.draft.isBug, 5)) {
    book.add('story_due_dates', { story_id: id, due_date_id: ids.get('freeze') });
  }
  for (const { id } of recent.tasksWhere(
    ({ priority, status }) => priority === 'high' && status === 'review',
    4,
  )) {
    book.add('task_due_dates', { task_id: id, due_date_id: ids.get('release') });
  }
  for (const { id } of recent.tasksWhere(
    ({ project, status }) => project.domain === 'docs' && status === 'todo',
    3,
  )) {
    book.add('task_due_dates', { task_id: id, due_date_id: ids.get('docs') });
  }
}
