import type { Story } from '@storyboard/contract/story';
import type { TaskCounts } from '@storyboard/contract/task';
import { grouped } from '../../ui/grouped';
import { countsInWords, countsOf } from '../../ui/task/statuses';
import { bars, type Step } from '../../ui/task/step-widths';
import { peopleInWords, type PersonMark, peopleMarks } from '../list/people-marks';
import { type LinkTo, NO_LINK, type RowLink } from '../list/row-link';
import { NO_TIME, type TimeMark, timeMark } from '../list/time-mark';

/** All that a row of the list of stories draws, as text and paths, so that drawing it computes nothing. */
export interface StoryRow {
  readonly id: string;
  readonly link: RowLink;
  readonly title: string;
  readonly private: boolean;
  readonly done: boolean;
  /** As many places in each row, so that drawing another row makes and removes none. */
  readonly tags: readonly (RowLink & { readonly name: string })[];
  readonly project: string;
  readonly otherProjects: string;
  /** A path per status. */
  readonly steps: Readonly<Record<Step, string>>;
  readonly progress: string;
  readonly figures: string;
  readonly people: readonly [PersonMark, PersonMark];
  readonly otherPeople: string;
  readonly peopleInWords: string;
  /** Of the last change; where the list goes by age, of the opening. */
  readonly updated: TimeMark;
}

const NO_TAG = { name: '', ...NO_LINK };
const NO_TAGS = [NO_TAG, NO_TAG, NO_TAG, NO_TAG] as const;
const NO_STEPS = { merged: '', review: '', inprogress: '', todo: '' };

/** A row that is not known yet. */
export const UNKNOWN_STORY: StoryRow = {
  id: '',
  link: NO_LINK,
  title: '',
  private: false,
  done: false,
  tags: NO_TAGS,
  project: '',
  otherProjects: '',
  steps: NO_STEPS,
  progress: '',
  figures: '',
  people: peopleMarks([], 1),
  otherPeople: '',
  peopleInWords: '',
  updated: NO_TIME,
};

export interface Drawing {
  readonly now: number;
  /** Of the progress, in px. */
  readonly width: number;
  readonly link: LinkTo;
  readonly byAge: boolean;
}

export function storyRow(story: Story, { now, width, link, byAge }: Drawing): StoryRow {
  const counts = countsOf(story.task_statuses);
  const { projects = [], project_count: projectCount = projects.length } = story;
  const { people = [], people_count: peopleCount = people.length } = story;
  return {
    id: `${story.id}`,
    link: link(`/stories/${story.id}`),
    title: story.title,
    private: story.private,
    done: story.status !== undefined && story.status !== 'active',
    tags: NO_TAGS.map((none, at) => tagged(story.tags?.[at], link) ?? none),
    project: projects[0]?.name ?? '',
    otherProjects: more(projectCount - 1),
    steps: steps(counts, width),
    progress: countsInWords(counts),
    figures: `${grouped(counts.merged)}/${grouped(all(counts))}`,
    people: peopleMarks(people, peopleCount),
    otherPeople: more(peopleCount - 2),
    peopleInWords: peopleInWords(people, peopleCount),
    updated: timeMark(timeOf(story, byAge), now),
  };
}

const timeOf = ({ created_at, updated_at }: Story, byAge: boolean) =>
  byAge ? created_at : (updated_at ?? created_at);

const tagged = (name: string | undefined, link: LinkTo) =>
  name === undefined ? undefined : { name, ...link(`/stories?tag=${encodeURIComponent(name)}`) };
const more = (count: number) => (count > 0 ? `+${count}` : '');
const all = ({ merged, review, inprogress, todo }: TaskCounts) =>
  merged + review + inprogress + todo;

function steps(counts: TaskCounts, width: number): Record<Step, string> {
  const paths = { ...NO_STEPS };
  for (const { status, path } of bars(counts, width)) paths[status] += path;
  return paths;
}
