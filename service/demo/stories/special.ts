import { DAY, HOUR, MINUTE, type Seconds } from '../calendar.ts';
import type { Project } from '../platform.ts';
import { live } from '../life/story.ts';
import type { StoryLife } from '../life/happening.ts';
import * as words from '../words/special.ts';
import { fill } from '../words/table.ts';
import { wordsOf, type Setting, type StoryDraft } from './draft.ts';
import { greatGoalOf } from './great-goal.ts';
import { editedAfterMerge, fromNewcomer, justNow, reopenedOnce } from './scripts.ts';
import { discussed, inEveryStatus, keptSecret, stuckInReview } from './showcases.ts';

export interface Special {
  key: string;
  age: Seconds;
  tell: (setting: Setting) => StoryLife;
}

const find = ({ platform }: Setting, name: string): Project => {
  const found = platform.projects.find((project) => project.name === name);
  if (!found) throw new RangeError(`No project ${name}`);
  return found;
};

type Text = Pick<StoryDraft, 'title' | 'description'> & { task?: string };

/** A draft with at most one task, on master. */
function draftOf(
  setting: Setting,
  name: string,
  text: Text,
  more: Partial<StoryDraft> = {},
): StoryDraft {
  const home = find(setting, name);
  const filled = wordsOf(setting, home, find(setting, 'proving-ground'));
  return {
    title: text.title,
    description: text.description === null ? null : fill(text.description, filled),
    isBug: true,
    typeId: more.isBug === false ? 2 : 1,
    isPrivate: false,
    home,
    tasks: text.task ? [{ title: text.task, project: home, branch: home.master }] : [],
    tags: [],
    words: filled,
    ...more,
  };
}

const odd = (key: keyof typeof words.oddTitles, age: Seconds): Special => ({
  key,
  age,
  tell(setting) {
    const { project, isBug, ...text } = words.oddTitles[key];
    return live(
      setting,
      draftOf(setting, project, text, { isBug, lingering: key === 'rocket' ? 1 : 0 }),
    );
  },
});

const draftedBy = (
  key: string,
  age: Seconds,
  script: (setting: Setting, draft: StoryDraft) => StoryLife,
  project: string,
  text: Text,
  more: Partial<StoryDraft> = {},
): Special => ({
  key,
  age,
  tell: (setting) => script(setting, draftOf(setting, project, text, more)),
});

/** The oldest first. Their ids follow from their ages and the number of stories. */
export const specials: readonly Special[] = [
  draftedBy('editedLate', 400 * DAY, editedAfterMerge, 'release/tools', words.editedLate, {
    isBug: false,
  }),
  draftedBy('published', 320 * DAY, live, 'meadow', words.told, {
    typeId: 4,
    tags: ['security'],
    lingering: 0,
  }),
  draftedBy('discussion', 210 * DAY, discussed, 'gatehouse', words.discussion, {
    isBug: false,
    tags: ['api', 'needs-spec'],
  }),
  draftedBy('reopened', 170 * DAY, reopenedOnce, 'cellar', words.reopened, { tags: ['race'] }),
  { key: 'large', age: 140 * DAY, tell: greatGoalOf },
  odd('long', 120 * DAY),
  odd('persian', 96 * DAY),
  draftedBy('stuck', 84 * DAY, stuckInReview, 'estuary-routes', words.stuck, {
    isBug: false,
    tags: ['stuck-in-review'],
  }),
  odd('markup', 61 * DAY),
  odd('hebrew', 47 * DAY),
  draftedBy('noDescription', 40 * DAY, live, 'docs/operator-guide', {
    title: words.noDescription,
    description: null,
    task: words.noDescription,
  }),
  odd('chinese', 33 * DAY),
  odd('rocket', 26 * DAY),
  draftedBy('allStatuses', 19 * DAY, inEveryStatus, 'hearth', words.allStatuses, {
    isBug: false,
    tags: ['performance', 'linden-goal'],
  }),
  odd('arabic', 11 * DAY),
  draftedBy('firstChange', 5 * DAY, fromNewcomer, 'docs/first-steps', words.firstChange, {
    tags: ['docs', 'good-first-task'],
  }),
  odd('family', 4 * DAY),
  draftedBy('private', 3 * DAY, keptSecret, 'gatehouse-middleware', words.secret, {
    typeId: 3,
    isPrivate: true,
    tags: ['security', 'needs-backport'],
  }),
  draftedBy('noTasks', 2 * DAY, live, 'docs/operator-guide', words.noTasks, { isBug: false }),
  draftedBy('fresh', 3 * HOUR + 10 * MINUTE, justNow, 'estuary', words.fresh, { tags: ['api'] }),
];
