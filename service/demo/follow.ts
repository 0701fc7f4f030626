import type { Book } from './book.ts';
import { DAY, HOUR, instant, type Calendar } from './calendar.ts';
import type { Platform } from './platform.ts';
import { isActive, type Notice, type Recent } from './recent.ts';
import { seeded } from './random.ts';
import type { StoryLife } from './life/happening.ts';
import {
  developer,
  newcomer,
  people,
  releaseManager,
  superuser,
  vulnerabilityMember,
  type PersonWords,
} from './words/people.ts';

const NOTICES = 25;

/** Who follows what, and what those who sign in to the demo have been told lately. */
export function follow(book: Book, recent: Recent, platform: Platform) {
  const { calendar } = platform;
  const seen = [newcomer, developer, releaseManager, vulnerabilityMember, superuser];
  for (const person of [...seen, ...people.slice(4, 12)]) {
    const stories = concerned(recent, person);
    const projects = platform.projects
      .filter(({ domain, isActive: open }) => open && person.domains[0] === domain)
      .slice(0, 2);
    const groups = platform.groups.filter(({ name }) => person.domains.some((one) => one === name));
    subscribe(book, calendar, person, [
      ...projects.map(({ id }) => ({ type: 'project', id })),
      ...groups.slice(0, 1).map(({ id }) => ({ type: 'project_group', id })),
      ...stories.map(({ id }) => ({ type: 'story', id })),
      ...(person === newcomer ? [{ type: 'worklist', id: 1 }] : []),
    ]);
    if (!seen.includes(person)) continue;
    const followed = new Set(stories);
    const heard = recent.noticesWhere(
      ({ story, told }) =>
        told.by !== person.id && (followed.has(story) || projects.includes(story.draft.home)),
      NOTICES,
    );
    for (const notice of heard) notify(book, person, notice);
  }
}

function concerned(recent: Recent, { id }: PersonWords): StoryLife[] {
  return recent.storiesWhere(
    (story) =>
      isActive(story) &&
      (story.creator === id || story.tasks.some(({ assignee }) => assignee === id)),
    8,
  );
}

function subscribe(
  book: Book,
  { now }: Calendar,
  person: PersonWords,
  targets: { type: string; id: number }[],
) {
  const random = seeded(11, person.id);
  for (const { type, id } of targets) {
    book.addNew('subscriptions', {
      created_at: instant(now - random.int(HOUR, 8 * DAY)),
      updated_at: null,
      user_id: person.id,
      target_type: type,
      target_id: id,
    });
  }
}

function notify(book: Book, { id }: PersonWords, { told, info, story, at }: Notice) {
  const { comment } = told;
  const comments = comment && {
    comment_content: comment.content,
    comment_id: comment.id,
    story_id: story.id,
  };
  book.addNew('subscription_events', {
    created_at: instant(at),
    updated_at: null,
    subscriber_id: id,
    author_id: told.by,
    event_type: told.type,
    event_info: comments ? JSON.stringify(comments) : info,
  });
}
