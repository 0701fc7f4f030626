import type { ChangeNotice } from '@storyboard/contract/changes';
import type { Seen } from './sight-of-all.ts';

/** What somebody may see, and may have seen at some time since, when something is told. */
export interface Sight {
  readonly before: Seen;
  readonly meanwhile: Seen;
  readonly now: Seen;
}

/** Everybody may hear of these. */
const OPEN = /^(tag|project|project_group|branch|milestone|user|team) /;

/**
 * What is wrong with what somebody was told: of nothing that they never could see, of all that they lost, and of
 * all that came into sight.
 */
export function faultsIn(told: readonly (ChangeNotice | string)[], sight: Sight): string[] {
  // Whoever reads all anew needs to be told nothing.
  if (told.includes('start-over')) return [];
  const strange = told.filter((it) => typeof it === 'string');
  const notices = told.filter((it) => typeof it !== 'string');
  return [
    ...strange.map((event) => `hears ${event}`),
    ...notices.flatMap((notice) => leakIn(notice, sight)),
    ...silence(notices, sight),
  ];
}

function leakIn({ type, id, story_id, deleted }: ChangeNotice, sight: Sight): string[] {
  const key = `${type} ${id}`;
  if (OPEN.test(key)) return [];
  if (story_id !== undefined && !sight.now.has(`story ${story_id}`)) {
    return [`hears of story ${story_id} by ${key}`];
  }
  if (deleted && sight.now.has(key)) return [`hears that ${key} is gone, which is there`];
  const known = deleted ? sight.meanwhile : sight.now;
  return known.has(key) ? [] : [`hears of ${key}${deleted ? ' that it is gone' : ''}`];
}

function silence(notices: readonly ChangeNotice[], { before, now }: Sight): string[] {
  const told = new Map(notices.map((one) => [`${one.type} ${one.id}`, one.deleted ?? false]));
  const tells = (key: string, gone: boolean) => told.get(key) === gone;
  const storiesGone = notices.some(({ type, deleted }) => type === 'story' && deleted);
  const storiesCame = notices.some(({ type, deleted }) => type === 'story' && !deleted);
  const inStory = (key: string) => /^(task|event|comment) /.test(key);
  return [
    ...[...before]
      .filter((key) => !now.has(key) && !tells(key, true))
      .filter((key) => !(inStory(key) && storiesGone))
      .map((key) => `does not hear that ${key} is gone`),
    ...[...now]
      .filter((key) => !before.has(key) && !tells(key, false))
      .filter((key) => !(inStory(key) && storiesCame))
      .map((key) => `does not hear that ${key} is there`),
  ];
}
