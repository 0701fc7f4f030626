import type { Seconds } from './calendar.ts';
import type { StoryLife, TaskLife, Told } from './life/happening.ts';

export interface Notice {
  at: Seconds;
  story: StoryLife;
  told: Told;
  /** As the event has it. */
  info: string | null;
}

const STORIES = 700;
const NOTICES = 4000;

/** The last public things that were told: what people put on lists and hear about. */
export class Recent {
  private stories: StoryLife[] = [];
  private secrets: StoryLife[] = [];
  private notices: Notice[] = [];

  addStory(story: StoryLife) {
    if (story.draft.isPrivate) this.secrets = kept(this.secrets, story, 30);
    else this.stories = kept(this.stories, story, STORIES);
  }

  addEvent(story: StoryLife, told: Told, info: string | null) {
    if (story.draft.isPrivate) return;
    this.notices = kept(this.notices, { at: told.at, story, told, info }, NOTICES);
  }

  /** The newest first. */
  storiesWhere(fits: (story: StoryLife) => boolean, count: number): StoryLife[] {
    return this.stories.filter(fits).slice(-count).reverse();
  }

  secretsWhere(fits: (story: StoryLife) => boolean, count: number): StoryLife[] {
    return this.secrets.filter(fits).slice(-count).reverse();
  }

  /** Tasks that are there by now, of the newest stories first. */
  tasksWhere(fits: (task: TaskLife) => boolean, count: number): TaskLife[] {
    const told = this.stories
      .slice()
      .reverse()
      .flatMap(({ tasks }) => tasks);
    return told.filter((task) => task.id > 0 && !task.deleted && fits(task)).slice(0, count);
  }

  noticesWhere(fits: (notice: Notice) => boolean, count: number): Notice[] {
    return this.notices.filter(fits).slice(-count);
  }
}

/** Lets the list grow to twice its length before it is cut, so that cutting is rare. */
function kept<T>(list: T[], one: T, count: number): T[] {
  list.push(one);
  return list.length < 2 * count ? list : list.slice(-count);
}

/** By the rule of the tracker. */
export function isActive({ tasks }: StoryLife): boolean {
  return tasks.some(
    ({ id, deleted, status }) => id > 0 && !deleted && status !== 'merged' && status !== 'invalid',
  );
}
