import { DAY, HOUR, MINUTE } from '../calendar.ts';
import type { Setting, StoryDraft } from '../stories/draft.ts';
import { person, releaseManager } from '../words/people.ts';
import { runTask } from './course.ts';
import type { StoryLife } from './happening.ts';
import { Plot } from './plot.ts';
import { settle } from './settle.ts';
import { talk } from './talk.ts';

/** What became of a story, as stories usually go. */
export function live(setting: Setting, draft: StoryDraft): StoryLife {
  const plot = new Plot(setting, draft);
  const { random } = plot;
  const lingering =
    draft.lingering ?? (random.chance(draft.isBug ? 0.2 : 0.27) ? 0.35 + random.next() * 0.65 : 0);
  // Many tasks are added by a script, few by hand.
  const gap = draft.tasks.length > 20 ? 2 : 50;
  for (const [index, task] of draft.tasks.entries()) {
    const created = plot.at + MINUTE + index * gap + (task.after ?? 0);
    runTask(plot, task, created, { lingering });
  }
  tagStory(plot);
  if (random.chance(0.09)) plot.rewrite(plot.at + random.spread(5 * HOUR, 0.9), plot.creator);
  talk(plot);
  return settle(plot);
}

/** Tags come with the story, or later by somebody who sorts; some go again. */
export function tagStory(plot: Plot) {
  const { random, draft } = plot;
  const triage = random.chance(0.7) ? person('hana') : releaseManager;
  const sorter = draft.isPrivate ? plot.creator : triage;
  const [first = [], rest = []] = random.chance(0.65)
    ? [draft.tags]
    : [draft.tags.slice(0, 1), draft.tags.slice(1)];
  plot.tag(first, plot.at + 30, plot.creator);
  plot.tag(rest, plot.at + random.spread(1.5 * DAY, 0.8), sorter);
  if (random.chance(0.05)) {
    const asked = plot.at + random.spread(DAY, 0.7);
    plot.tag(['needs-info'], asked, sorter);
    if (random.chance(0.8))
      plot.untag(['needs-info'], asked + random.spread(4 * DAY, 0.8), plot.creator);
  }
}
