import { Book } from './book.ts';
import { calendarOf, instant } from './calendar.ts';
import { chunk, type Chunk } from './chunk.ts';
import { follow } from './follow.ts';
import { listSources } from './lists/lists.ts';
import { peopleTables } from './people.ts';
import { platformOf, platformTables } from './platform.ts';
import { Queue } from './queue.ts';
import { Recent } from './recent.ts';
import { FEWEST, FIRST_STORY, placesOf, plan } from './stories/plan.ts';
import { telling } from './telling.ts';
import {
  developer,
  newcomer,
  releaseManager,
  superuser,
  vulnerabilityMember,
  type PersonWords,
} from './words/people.ts';
import { allTags } from './words/tags.ts';

const STORIES = 1500;

const named = ({ id, name }: PersonWords) => ({ id, name });

/** The people as whom one may look around. */
export const demoPeople = {
  newcomer: named(newcomer),
  developer: named(developer),
  releaseManager: named(releaseManager),
  vulnerabilityMember: named(vulnerabilityMember),
  superuser: named(superuser),
} as const;

/** The ids of the stories that show something special, in a demo of so many stories. */
export function demoStories(stories = STORIES): Record<string, number> {
  const places = [...placesOf(Math.max(stories, FEWEST))];
  return Object.fromEntries(places.map(([place, key]) => [key, FIRST_STORY + place]));
}

/**
 * A made-up cloud platform at work: chunks of rows named as in StoryBoard's own database, in an order
 * in which no row points at one that comes later. The same `now` gives the same rows; ids follow the
 * clock. Nothing but what is under way is held in memory, so `stories` may be 100,000.
 */
export function* demoTables(options: { stories?: number; now: Date }): Iterable<Chunk> {
  const count = Math.max(options.stories ?? STORIES, FEWEST);
  const calendar = calendarOf(options.now);
  const platform = platformOf(calendar);
  yield* peopleTables(calendar);
  yield* platformTables(platform);
  yield chunk(
    'storytags',
    allTags.map((name, index) => ({
      id: index + 1,
      created_at: instant(calendar.starts + index),
      updated_at: null,
      name,
    })),
  );
  const book = new Book();
  const recent = new Recent();
  const queue = new Queue();
  const stories = plan(platform, count);
  for (const source of listSources({ book, recent, calendar, platform, dueDates: new Map() })) {
    queue.add(source);
  }
  for (let index = 0; index < count; index += 1) {
    const at = stories.beginsAt(index);
    while (queue.step(at)) if (book.full) yield* book.takeAll();
    queue.add(telling(book, recent, stories.tell(index)));
  }
  while (queue.step(calendar.now)) if (book.full) yield* book.takeAll();
  follow(book, recent, platform);
  yield* book.takeAll();
}
