import type { Sync } from '@storyboard/contract/sync';

type Row = Record<string, unknown>;
type Columns = Readonly<Record<string, readonly unknown[]>>;

export interface HeldStory {
  readonly story: Row;
  readonly tasks: Row[];
  readonly history: Row[];
}

const rowsOf = (columns: Columns): Row[] =>
  (columns['id'] ?? columns['story_id'] ?? []).map((_, index) =>
    Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[index]])),
  );

/** What a client holds that reads `/sync` page by page, as the contract says. */
export class Held {
  stories = new Map<number, HeldStory>();
  cursor: string | undefined;
  /** What comes after it began anew, until all has come. */
  #anew: Map<number, HeldStory> | undefined;

  take(page: Sync): void {
    if (page.start_over) this.#anew = new Map();
    const stories = this.#anew ?? this.stories;
    const [tasks, history] = [rowsOf(page.tasks), rowsOf(page.history)];
    for (const story of rowsOf(page.stories)) {
      const id = Number(story['id']);
      const ofStory = (row: Row) => row['story_id'] === id;
      stories.set(id, {
        story,
        tasks: tasks.filter(ofStory),
        history: history.filter(ofStory),
      });
    }
    for (const id of page.gone) stories.delete(id);
    this.cursor = page.cursor;
    if (page.more || !this.#anew) return;
    this.stories = this.#anew;
    this.#anew = undefined;
  }

  /** All of it, by id. */
  get all(): [number, HeldStory][] {
    return [...this.stories].sort(([one], [other]) => one - other);
  }
}
