import type { TaskStatus } from '../../../contract/task.ts';
import { DAY, HOUR, MINUTE, type Seconds } from '../calendar.ts';
import type { CommentLife, StoryLife } from '../life/happening.ts';
import { Plot } from '../life/plot.ts';
import { settle } from '../life/settle.ts';
import { tagStory } from '../life/story.ts';
import { review } from '../life/talk.ts';
import type { Project } from '../platform.ts';
import {
  busiest,
  developer,
  person,
  releaseManager,
  robot,
  vulnerabilityMember,
} from '../words/people.ts';
import { fill } from '../words/table.ts';
import { discussion, healthChecks, routingReviews, tokenInLog, type Turn } from '../words/talks.ts';
import { backports, wordsAt, type Setting, type StoryDraft } from './draft.ts';
import { taskOf } from './scripts.ts';

/** Lets people talk: answers come within hours, new thoughts spread over the time there is. */
function converse(plot: Plot, turns: readonly Turn[], from: Seconds, until: Seconds) {
  const { random, calendar } = plot;
  const thoughts = turns.filter(({ answers }) => !answers).length;
  const pause = (until - from) / (thoughts + 1);
  let at = from;
  let before: CommentLife | null = null;
  for (const [index, { handle, answers, text }] of turns.entries()) {
    at += answers
      ? Math.min(random.spread(2 * HOUR, 0.5), pause / 4)
      : pause * (0.6 + random.next() * 0.5);
    before = plot.comment(fill(text, wordsAt(calendar, at)), at, person(handle), {
      inReplyTo: answers ? before : null,
      ...(index === 4 && { earlier: text.split('\n')[0] ?? text }),
    });
  }
}

const projectsNamed = ({ platform }: Setting, names: readonly string[]): Project[] =>
  names.flatMap((name) => platform.projects.filter((project) => project.name === name));

/** What becomes of the task in each project, and who takes it. */
const everyStatus: readonly (readonly [project: string, status: TaskStatus, handle: string])[] = [
  ['hearth', 'merged', 'jiwoo'],
  ['estuary', 'review', busiest.handle],
  ['cellar', 'inprogress', 'leyla'],
  ['docs/operator-guide', 'todo', ''],
  ['veranda-classic', 'invalid', ''],
];

/** One task in each status, in five projects. */
export function inEveryStatus(setting: Setting, draft: StoryDraft): StoryLife {
  const plot = new Plot(setting, draft, developer);
  const { at } = plot;
  for (const [index, [name, status, handle]] of everyStatus.entries()) {
    const [project = draft.home] = projectsNamed(setting, [name]);
    const title = project.domain === 'docs' ? 'Explain the new answer' : 'Answer from memory';
    const task = plot.task({ title, project, branch: project.master }, at + MINUTE + index * 40);
    if (status === 'invalid') plot.status(task, status, at + 3 * DAY, releaseManager);
    if (handle === '') continue;
    const owner = person(handle);
    const begin = at + (index + 1) * DAY;
    plot.assign(task, owner, begin, owner);
    plot.status(task, 'inprogress', begin + HOUR, owner);
    if (status === 'inprogress') continue;
    plot.status(task, 'review', begin + 5 * DAY, owner, review(plot, begin + 5 * DAY));
    if (status === 'merged') plot.status(task, status, at + 11 * DAY, robot);
    else plot.priority(task, 'high', at + 15 * DAY, releaseManager);
  }
  plot.tag(draft.tags.slice(0, 1), at + MINUTE / 2, developer);
  plot.tag(draft.tags.slice(1), at + 3 * DAY + HOUR, releaseManager);
  plot.rewrite(at + 2 * HOUR, developer);
  converse(plot, healthChecks, at + 2 * HOUR, plot.calendar.now - 40 * MINUTE);
  return settle(plot);
}

/** Six changes that have been waiting for the same overloaded people for weeks. */
export function stuckInReview(setting: Setting, draft: StoryDraft): StoryLife {
  const plot = new Plot(setting, draft, person('lorenzo'));
  const { at } = plot;
  const projects = setting.platform.projects.filter(({ domain }) => domain === 'network');
  for (const [index, project] of projects.slice(0, 6).entries()) {
    const begin = at + (index + 1) * DAY;
    const task = plot.task(
      { title: `Move ${project.name} to the new route table`, project, branch: project.master },
      at + MINUTE + index * 45,
      plot.creator,
      { priority: index < 2 ? 'high' : 'medium', assignee: busiest },
    );
    plot.status(task, 'inprogress', begin, busiest);
    plot.status(task, 'review', begin + 5 * DAY, busiest, review(plot, begin + 5 * DAY));
  }
  tagStory(plot);
  converse(plot, routingReviews, at + 12 * DAY, at + 66 * DAY);
  return settle(plot);
}

/** Much talk, little done. */
export function discussed(setting: Setting, draft: StoryDraft): StoryLife {
  const plot = new Plot(setting, draft, person('hana'));
  const { at, calendar } = plot;
  const length = calendar.now - 9 * DAY - at;
  const siobhan = person('siobhan');
  const place = { project: draft.home, branch: draft.home.master };
  const task = plot.task(
    { title: 'Write down what we agree on', ...place },
    at + length * 0.8,
    releaseManager,
  );
  plot.assign(task, siobhan, at + length * 0.83, siobhan);
  plot.status(task, 'inprogress', at + length * 0.84, siobhan);
  tagStory(plot);
  converse(plot, discussion, at, calendar.now - 9 * DAY);
  return settle(plot);
}

/** A hole that few know of, fixed on the branches that have it, waiting for its day. */
export function keptSecret(setting: Setting, draft: StoryDraft): StoryLife {
  const [tariq, yuna] = [person('tariq'), vulnerabilityMember];
  const plot = new Plot(setting, draft, tariq);
  const { at } = plot;
  const { title, project } = taskOf(draft);
  const branches = [
    project.master,
    ...backports(project, at, 2).filter(({ name }) => name.endsWith('katsura')),
  ];
  for (const [index, branch] of branches.entries()) {
    const begins = { priority: 'high' } as const;
    const task = plot.task(
      { title, project, branch },
      at + (index + 1) * 10 * MINUTE,
      yuna,
      begins,
    );
    plot.assign(task, yuna, at + 3 * HOUR + index * MINUTE, yuna);
    plot.status(task, 'inprogress', at + 4 * HOUR + index * MINUTE, yuna);
    if (index === 0) plot.status(task, 'review', at + 2 * DAY, yuna);
  }
  plot.tag(draft.tags, at + MINUTE, tariq);
  converse(plot, tokenInLog, at, plot.calendar.now - 5 * HOUR);
  return settle(plot);
}
