import { DAY, HOUR, MINUTE } from '../calendar.ts';
import type { StoryLife } from '../life/happening.ts';
import { Plot } from '../life/plot.ts';
import { settle } from '../life/settle.ts';
import { review } from '../life/talk.ts';
import { busiest, developer, newcomer, person, releaseManager, robot } from '../words/people.ts';
import { firstChange, editedLate, reopened } from '../words/special.ts';
import { fill } from '../words/table.ts';
import type { Setting, StoryDraft, TaskDraft } from './draft.ts';

/** The only task of a draft. */
export function taskOf(draft: StoryDraft): TaskDraft {
  const [task] = draft.tasks;
  if (!task) throw new RangeError(`No task in "${draft.title}"`);
  return task;
}

/** Merged, found wanting, opened again and merged again. */
export function reopenedOnce(setting: Setting, draft: StoryDraft): StoryLife {
  const [leyla, nils] = [person('leyla'), person('nils')];
  const plot = new Plot(setting, draft, nils);
  const { at } = plot;
  const [first = '', second = '', third = ''] = reopened.comments.map((text) =>
    fill(text, draft.words),
  );
  const task = plot.task(taskOf(draft), at + MINUTE, nils, { priority: 'high' });
  plot.tag(draft.tags, at + 2 * MINUTE, nils);
  plot.assign(task, leyla, at + 20 * HOUR, leyla);
  plot.status(task, 'inprogress', at + 21 * HOUR, leyla);
  plot.status(task, 'review', at + 3 * DAY, leyla, review(plot, at + 3 * DAY));
  plot.comment(first, at + 3 * DAY + HOUR, leyla);
  plot.status(task, 'merged', at + 5 * DAY, robot);
  plot.status(task, 'inprogress', at + 93 * DAY, nils);
  const again = plot.comment(second, at + 93 * DAY + 10 * MINUTE, nils);
  plot.comment(third, at + 97 * DAY, leyla, { inReplyTo: again });
  plot.tag(['regression'], at + 97 * DAY + HOUR, releaseManager);
  plot.status(task, 'review', at + 97 * DAY + 2 * HOUR, leyla, review(plot, at + 97 * DAY));
  plot.status(task, 'merged', at + 101 * DAY, robot);
  return settle(plot);
}

/** Merged within a week; its title was corrected nine months later. */
export function editedAfterMerge(setting: Setting, draft: StoryDraft): StoryLife {
  const hana = person('hana');
  const plot = new Plot(setting, draft, releaseManager);
  const { at } = plot;
  const task = plot.task(taskOf(draft), at + MINUTE);
  plot.assign(task, hana, at + DAY, hana);
  plot.status(task, 'inprogress', at + DAY + HOUR, hana);
  plot.status(task, 'review', at + 4 * DAY, hana, review(plot, at + 4 * DAY));
  plot.status(task, 'merged', at + 6 * DAY, robot);
  plot.retitle(task, editedLate.newTitle, at + 280 * DAY, releaseManager);
  plot.comment(editedLate.comment, at + 280 * DAY + 4 * MINUTE, releaseManager);
  return settle(plot);
}

/** The newcomer's first change: found, asked, half-way through review. */
export function fromNewcomer(setting: Setting, draft: StoryDraft): StoryLife {
  const plot = new Plot(setting, draft, newcomer);
  const { at } = plot;
  const siobhan = person('siobhan');
  const [welcome = '', thanks = '', comfort = ''] = firstChange.comments;
  const task = plot.task(taskOf(draft), at + MINUTE, newcomer, { priority: 'low' });
  plot.tag(draft.tags, at + 2 * HOUR, siobhan);
  const reply = plot.comment(welcome, at + 2 * HOUR + MINUTE, siobhan);
  plot.assign(task, newcomer, at + DAY, siobhan);
  plot.status(task, 'inprogress', at + DAY + HOUR, newcomer);
  const link = review(plot, at + 3 * DAY);
  plot.status(task, 'review', at + 3 * DAY, newcomer, link);
  plot.comment(thanks, at + 3 * DAY + 2 * HOUR, newcomer, { inReplyTo: reply });
  plot.comment(comfort, at + 4 * DAY + HOUR, siobhan);
  return settle(plot);
}

/** Reported hours ago, taken, and talked about a few minutes before now. */
export function justNow(setting: Setting, draft: StoryDraft): StoryLife {
  const plot = new Plot(setting, draft, person('gustav'));
  const { at, calendar } = plot;
  const task = plot.task(taskOf(draft), at + MINUTE, plot.creator, { priority: 'high' });
  plot.tag(draft.tags, at + 2 * MINUTE, plot.creator);
  const before = (minutes: number) => Math.max(calendar.now - minutes * MINUTE, at + 3 * MINUTE);
  plot.assign(task, developer, before(95), developer);
  plot.status(task, 'inprogress', before(94), developer);
  const found = plot.comment(
    'Found it: the router splits the address before it decodes it. `lab%2F3` would do, but people type `lab/3`.',
    before(38),
    developer,
  );
  plot.status(task, 'review', before(12), developer, review(plot, before(12)));
  plot.comment(
    `> people type \`lab/3\`\n\nThey do, and every project here has a slash in its name. Reviewing now, thank you @${developer.handle}.`,
    before(4),
    busiest,
    { inReplyTo: found },
  );
  return settle(plot);
}
