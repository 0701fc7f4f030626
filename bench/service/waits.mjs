// How long one asker waits.
import { BOARD } from './board.mjs';
import { atMost } from './goals.mjs';
import { hammer, median, oneByOne } from './load.mjs';

/** Words that many rows hold, few, several at once, and the beginning of one. */
const searches = ['test', 'volume', 'add support', 'fail inst', 'deprec'];

export async function searchesOf(service) {
  for (const words of searches) {
    const path = `/stories/search?q=${encodeURIComponent(words)}&limit=20`;
    const load = { connections: 10, seconds: 2 };
    await hammer(service, path, { ...load, seconds: 1 });
    const { p97 } = await hammer(service, path, load);
    atMost(`search "${words}", p97.5 at 10 connections`, p97, 30);
  }
}

async function middle(service, path) {
  await oneByOne(service, path, 30);
  return median(await oneByOne(service, path, 50));
}

/** The longest timeline, and a large board. */
export async function longAnswersOf(service, story) {
  const path = `/stories/${story}/events`;
  const answer = await fetch(`${service.api}${path}?limit=1`);
  const total = Number(answer.headers.get('x-total')).toLocaleString('en');
  atMost('20 events', await middle(service, `${path}?limit=20`), 5);
  atMost('a board of 1,000 cards', await middle(service, `/boards/${BOARD}`), 50);
  atMost(`all ${total} events of a story`, await middle(service, path), 25);
}
