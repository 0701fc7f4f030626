import type { Sync } from '@storyboard/contract/sync';
import { aWorldWithBoards } from '../boards/world.ts';
import type { Lifetime } from '../temp-store.ts';
import { tokens } from '../world.ts';
import { EVERYBODY, followed, type Who } from './followed.ts';
import { Held } from './held.ts';
import { type Seen, type SightOfAll, sightOfAll } from './sight-of-all.ts';
import { faultsIn, type Sight } from './told-rightly.ts';
import { boardWrites } from './turmoil-boards.ts';
import { turmoil } from './turmoil.ts';

/** Writes between two visits of those who come back now and then. */
const AWAY = 7;
const PERSON: Partial<Record<Who, number>> = { superuser: 1, permitted: 2, member: 3, stranger: 4 };
const NAMED = [1, 2, 3, 4, 5, 6, 7, 8];

/** What is read in bulk, and which stories of all that belongs to. */
const READINGS: readonly { path: string; holds: (sight: SightOfAll) => Iterable<string> }[] = [
  { path: '/sync?project_group_id=1&limit=3', holds: ({ inGroup }) => inGroup },
  {
    path: `/sync?limit=3&${NAMED.map((id) => `story=${id}`).join('&')}`,
    holds: () => NAMED.map((id) => `story ${id}`),
  },
];

type Service = Awaited<ReturnType<typeof followed>>;

/** What somebody may see, from the last time they were told something. */
class Watch {
  #before: Seen;
  #meanwhile: Set<string>;
  #now: Seen;

  constructor(now: Seen) {
    this.#before = this.#now = now;
    this.#meanwhile = new Set(now);
  }

  look(now: Seen): void {
    this.#now = now;
    for (const key of now) this.#meanwhile.add(key);
  }

  /** It is told from here on anew. */
  told(): Sight {
    const sight = { before: this.#before, meanwhile: this.#meanwhile, now: this.#now };
    this.#before = this.#now;
    this.#meanwhile = new Set(this.#now);
    return sight;
  }
}

/** Somebody who listens all the time, and comes by now and then as well. */
class Reader {
  readonly who: Who;
  readonly #listening: Watch;
  readonly #visiting: Watch;
  readonly #readings = READINGS.map((reading) => ({ ...reading, held: new Held() }));
  #place: string | undefined;

  constructor(who: Who, sight: SightOfAll) {
    const now = sight.seenBy(PERSON[who] ?? null);
    this.who = who;
    this.#listening = new Watch(now);
    this.#visiting = new Watch(now);
  }

  hear(heard: Parameters<typeof faultsIn>[0], sight: SightOfAll): string[] {
    const now = sight.seenBy(PERSON[this.who] ?? null);
    this.#listening.look(now);
    this.#visiting.look(now);
    return faultsIn(heard, this.#listening.told());
  }

  async visit(service: Service, sight: SightOfAll): Promise<string[]> {
    const seen = this.#visiting.told();
    const first = this.#place === undefined;
    const stream = await service.follow(this.who, this.#place);
    const heard = await stream.untilBeat();
    this.#place = stream.place();
    stream.close();
    return [
      ...(first ? [] : faultsIn(heard, seen).map((fault) => `comes back and ${fault}`)),
      ...(await this.#readInBulk(service, seen, sight)),
    ];
  }

  async #readInBulk({ get }: Service, seen: Sight, sight: SightOfAll): Promise<string[]> {
    const faults: string[] = [];
    const token = this.who === 'anonymous' ? undefined : tokens[this.who];
    for (const { path, holds, held } of this.#readings) {
      // All that is named and not there is told as gone at first, whether it is hidden or was never made.
      const named = held.cursor === undefined ? NAMED.map((id) => `story ${id}`) : [];
      const heard = { ...seen, meanwhile: new Set([...seen.meanwhile, ...named]) };
      for (let more = true; more;) {
        const since = held.cursor === undefined ? '' : `&since=${held.cursor}`;
        const page = (await get(path + since, token)).body as Sync;
        faults.push(...faultsOnPage(page, heard));
        held.take(page);
        ({ more } = page);
      }
      const ids = held.all.map(([id]) => `story ${id}`).sort();
      const right = [...holds(sight)].filter((key) => seen.now.has(key)).sort();
      if (ids.join() === right.join()) continue;
      faults.push(`holds ${ids.join()} by ${path}, where there is ${right.join()}`);
    }
    return faults;
  }
}

function faultsOnPage({ stories, tasks, history, gone }: Sync, { meanwhile, now }: Sight) {
  const brought = [...stories.id, ...tasks.story_id, ...history.story_id];
  return [
    ...brought.filter((id) => !now.has(`story ${id}`)).map((id) => `reads of story ${id}`),
    ...gone
      .filter((id) => !meanwhile.has(`story ${id}`))
      .map((id) => `reads that story ${id} is gone`),
  ];
}

/**
 * Writes at random, and after each what everybody hears of it over the stream of changes; now and then what
 * those hear who come back, and what they read in bulk. Tells what came to the wrong reader, and what did not
 * come to the right one.
 */
export async function neverWrong(life: Lifetime, rounds: number, seed: number): Promise<string[]> {
  const service = await followed(life, {
    chunks: [
      ...aWorldWithBoards(),
      { table: 'projects', rows: [{ id: 2, name: 'elsewhere' }] },
      { table: 'branches', rows: [{ id: 2, name: 'master', project_id: 2 }] },
    ],
  });
  const { database, everybody, heardBy } = service;
  const streams = await everybody();
  const write = turmoil(service, seed, boardWrites);
  const first = await sightOfAll(database);
  const readers = EVERYBODY.map((who) => new Reader(who, first));
  const faults: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let written = '';
    const heard = await heardBy(streams, async () => {
      written = await write();
      return { status: 200 };
    });
    const sight = await sightOfAll(database);
    for (const reader of readers) {
      const found = reader.hear(heard[reader.who] ?? [], sight);
      if (round % AWAY === 0) found.push(...(await reader.visit(service, sight)));
      faults.push(...found.map((fault) => `${round}: ${written}: ${reader.who} ${fault}`));
    }
  }
  return faults;
}
