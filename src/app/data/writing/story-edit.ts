import type { Story } from '@storyboard/contract/story';

/** What people write of a story. */
export interface StoryTexts {
  readonly title: string;
  readonly description: string;
}
export type StoryField = keyof StoryTexts;
const FIELDS: readonly StoryField[] = ['title', 'description'];

/** A change that somebody makes: how the story was when they began, and how it is to be. */
export interface StoryEdit {
  readonly before: StoryTexts;
  /** Of how it was, where the server tells versions. */
  readonly version?: string | undefined;
  readonly mine: StoryTexts;
}

export const textsOf = ({ title, description }: Story): StoryTexts => ({
  title,
  description: description ?? '',
});

export const editOf = (story: Story): StoryEdit => {
  const texts = textsOf(story);
  return { before: texts, mine: texts };
};

/** What is other than it was; a title is sent without the blanks around it. */
export function changesOf({ before, mine }: StoryEdit): Partial<StoryTexts> {
  const wanted = { ...mine, title: mine.title.trim() };
  const changed = FIELDS.filter((field) => mine[field] !== before[field]);
  return only(wanted, (field) => changed.includes(field) && wanted[field] !== before[field]);
}

/** Of the changes, those that a story does not show yet. */
export function missingIn(story: Story, changes: Partial<StoryTexts>): Partial<StoryTexts> {
  const now = textsOf(story);
  return only(changes, (field) => changes[field] !== now[field]);
}

/** What somebody else changed meanwhile to something else. */
export function disputedIn(edit: StoryEdit, story: Story): readonly StoryField[] {
  const now = textsOf(story);
  const missing = missingIn(story, changesOf(edit));
  return FIELDS.filter((field) => field in missing && now[field] !== edit.before[field]);
}

/** The edit on a story as it is now: what was not touched is as others left it. */
export function renewed(edit: StoryEdit, story: Story): StoryEdit {
  const now = textsOf(story);
  const untouched = FIELDS.filter((field) => edit.mine[field] === edit.before[field]);
  const fresh = only(now, (field) => untouched.includes(field));
  const before = { ...edit.before, ...fresh };
  const isWhole = FIELDS.every((field) => before[field] === now[field]);
  return {
    before,
    version: isWhole ? story.version : undefined,
    mine: { ...edit.mine, ...fresh },
  };
}

/** The edit after somebody looked at how the story is now and decided. */
export function settled(edit: StoryEdit, story: Story, chosen: Partial<StoryTexts>): StoryEdit {
  const now = textsOf(story);
  const { mine } = renewed(edit, story);
  return { before: now, version: story.version, mine: { ...mine, ...chosen } };
}

/** An edit as a draft; empty where nothing is changed. */
export function draftOf(edit: StoryEdit): string {
  return Object.keys(changesOf(edit)).length > 0 ? JSON.stringify(edit) : '';
}

/** Undefined where there is none, or none that can be read. */
export function editIn(draft: string): StoryEdit | undefined {
  if (draft === '') return undefined;
  try {
    const edit = JSON.parse(draft) as Partial<StoryEdit>;
    return isTexts(edit.before) && isTexts(edit.mine) ? (edit as StoryEdit) : undefined;
  } catch {
    return undefined;
  }
}

const isTexts = (texts: Partial<StoryTexts> | undefined) =>
  FIELDS.every((field) => typeof texts?.[field] === 'string');

function only(texts: Partial<StoryTexts>, wanted: (field: StoryField) => boolean) {
  const entries = FIELDS.filter((field) => field in texts && wanted(field));
  return Object.fromEntries(entries.map((field) => [field, texts[field]])) as Partial<StoryTexts>;
}
