// What lists cost as the store grows: the same made-up tracker, small and large, by turns.
import { tell } from './goals.mjs';
import { timeOf } from './load.mjs';

const newest = 'limit=20&sort_field=updated_at&sort_dir=desc';

/** Lists of which the totals are kept. */
const usual = [
  '/stories?limit=20',
  `/stories?${newest}`,
  '/stories?status=active&limit=20',
  `/stories?status=merged&${newest}`,
  `/stories?project_id=1&${newest}`,
  `/stories?project_group_id=1&${newest}`,
  `/stories?project_group_id=1&status=active&${newest}&names=true`,
  '/tasks?limit=20',
  '/tasks?status=review&limit=20',
  '/tasks?project_id=1&limit=20',
  '/tasks?project_group_id=1&status=todo&limit=20',
];

const others = [
  '/stories?title=the&limit=20',
  '/stories?tags=ci&limit=20',
  `/stories?assignee_id=3&${newest}`,
  `/stories?creator_id=3&${newest}`,
  `/stories?kind=bug&${newest}`,
  '/stories?updated_since=2020-01-01T00:00:00Z&limit=20',
  '/stories?limit=20&sort_field=title',
  '/stories?status=merged&limit=20&sort_field=title',
  '/tasks?status=review&limit=20&sort_field=created_at',
  '/stories/search?q=volume&limit=20',
  `/tasks?assignee_id=3&${newest}`,
  '/tasks?title=test&limit=20',
  '/events?limit=20',
  '/projects?limit=20',
];

/** The lower quartile: what else the machine does only ever adds. */
const quartile = (times) => times.toSorted((a, b) => a - b)[times.length >> 2];

async function compare(small, large, path, rounds) {
  const times = { small: [], large: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.small.push(await timeOf(small, path));
    times.large.push(await timeOf(large, path));
  }
  return { small: quartile(times.small), large: quartile(times.large) };
}

async function tellGrowth(small, large, paths, most, rounds) {
  for (const path of paths) {
    await compare(small, large, path, 10);
    const times = await compare(small, large, path, rounds);
    const ratio = times.large / times.small;
    const measured = `${times.small.toFixed(1)} to ${times.large.toFixed(1)} ms: ${ratio.toFixed(2)}`;
    tell(path.replace(newest, 'newest first'), measured, `<= ${most}`, ratio <= most);
  }
}

export async function growth(small, large, rounds) {
  await tellGrowth(small, large, usual, 2, rounds);
  await tellGrowth(small, large, others, 5, rounds);
}
