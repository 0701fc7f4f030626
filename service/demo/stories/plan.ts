import { WEEK, atWork, type Calendar, type Seconds } from '../calendar.ts';
import { live } from '../life/story.ts';
import type { StoryLife } from '../life/happening.ts';
import type { Platform } from '../platform.ts';
import { seeded } from '../random.ts';
import { bugOf } from './bug.ts';
import { someProject } from './cast.ts';
import type { Setting, StoryDraft } from './draft.ts';
import { featureOf } from './feature.ts';
import { goalOf } from './goal.ts';
import { specials } from './special.ts';
import { vulnerabilityOf } from './vulnerability.ts';

export const FIRST_STORY = 1001;
const SEED = 20_260;
/** Three cycles, less the weeks that are still to come. */
const SPAN = 73 * WEEK;
/** Above 1 the tracker grows: more stories a week near the end. */
const GROWTH = 1.15;

/** So many titles are remembered, so that few stories have the same. */
const MEMORY = 10_000;

/** Fewer would leave no room for the special ones. */
export const FEWEST = specials.length;

/** Which special story has which place among so many stories. */
export function placesOf(count: number): Map<number, string> {
  const places = new Map<number, string>();
  let last = -1;
  for (const [order, { key, age }] of specials.entries()) {
    const wanted = Math.floor((1 - (age / SPAN) ** (1 / GROWTH)) * count);
    const latest = count - (specials.length - order);
    last = Math.max(last + 1, Math.min(wanted, latest));
    places.set(last, key);
  }
  return places;
}

function timeOf({ now }: Calendar, share: number): Seconds {
  return Math.floor(now - SPAN * (1 - share) ** GROWTH);
}

/** When a story begins, and how to tell it. Later ones begin later. */
export function plan(platform: Platform, count: number) {
  const { calendar } = platform;
  const places = placesOf(count);
  const freshDraft = drafting();

  function setting(index: number): Setting {
    const random = seeded(SEED, index);
    const share = (index + random.next()) / count;
    return {
      platform,
      calendar,
      random,
      // Not in the last minutes: a story needs time for its first tasks.
      at: Math.min(timeOf(calendar, share), calendar.now - 9 * 60),
      storyId: FIRST_STORY + index,
      firstStoryId: FIRST_STORY,
    };
  }

  return {
    beginsAt: (index: number): Seconds => atWork(calendar, setting(index).at),
    tell(index: number): StoryLife {
      const key = places.get(index);
      const special = specials.find((one) => one.key === key);
      const scene = setting(index);
      return special ? special.tell(scene) : live(scene, freshDraft(scene));
    },
  };
}

/** Looks for other words, a few times, when a story of the same title was told before. */
function drafting() {
  let titles = new Set<string>();
  let older = titles;
  return (scene: Setting): StoryDraft => {
    let draft = usualDraft(scene);
    const known = () => titles.has(draft.title) || older.has(draft.title);
    for (let tries = 0; known() && tries < 4; tries += 1) draft = usualDraft(scene);
    if (titles.size >= MEMORY) [older, titles] = [titles, new Set()];
    titles.add(draft.title);
    return draft;
  };
}

function usualDraft(setting: Setting): StoryDraft {
  const { random, platform, at, calendar } = setting;
  const kind = random.next();
  if (kind < 0.15) return goalOf(setting);
  const home = someProject(platform, random, at);
  if (kind < 0.165) {
    const recent = at > calendar.now - 26 * WEEK;
    return vulnerabilityOf(setting, home, random.chance(recent ? 0.9 : 0.3));
  }
  const companions = random.chance(0.222) ? random.pick([1, 1, 2, 2, 3, 4]) : 0;
  return random.chance(0.57)
    ? bugOf(setting, home, companions)
    : featureOf(setting, home, companions);
}
