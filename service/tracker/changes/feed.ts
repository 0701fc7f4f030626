import type { ChangeNotice } from '@storyboard/contract/changes';
import type { Database } from '../../database/open.ts';
import type { Reader } from '../reader.ts';
import { type LogRow, newestPlace, reachesBackTo, rowsBetween, saysStartOver } from './log.ts';
import { type Audiences, audiencesNow, noticesFor } from './notices.ts';
import { onWrite } from './wake.ts';

/** Calls again and again, every so many milliseconds. The answer ends it. */
export type Every = (milliseconds: number, work: () => void) => () => void;

/** Somebody who follows what changes. */
export interface Follower {
  readonly reader: Reader;
  /** Some changes, with the place to go on from behind them. */
  tell(notices: readonly ChangeNotice[], place: number): void;
  /** More changed than is told. */
  startOver(place: number): void;
  /** The log cannot be read: nothing more will come. */
  fail(): void;
}

/** Whoever is further behind starts over. */
const BACKLOG = 2000;

/** How often, in milliseconds, it is looked for what other processes wrote. */
const LOOK = 1000;

/**
 * Reads the log of changes once for all who follow it: at once after writes of this process, and every second
 * for those of others.
 */
export class Feed {
  readonly #database: Database;
  readonly #every: Every;
  readonly #followers = new Set<Follower>();
  /** Up to here all followers were told. */
  #place = 0;
  /** One thing at a time: what is read and told must not overlap. */
  #turn: Promise<void> = Promise.resolve();
  #isLooking = false;
  #stop: (() => void) | undefined;

  constructor(database: Database, every: Every) {
    this.#database = database;
    this.#every = every;
  }

  /** The place up to which all was told, also what not everybody hears of. */
  get place(): number {
    return this.#place;
  }

  /** Tells what came after `since` (a place in the log; undefined: nothing of old) and from then on all. */
  join(follower: Follower, since?: number): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#followers.size === 0) await this.#begin();
      else await this.#tellNew();
      await this.#tellOld(follower, since ?? this.#place);
      this.#followers.add(follower);
    }, follower);
  }

  /** When all that was written before is told. */
  caughtUp(): Promise<void> {
    return this.#inTurn(() => this.#tellNew());
  }

  leave(follower: Follower): void {
    this.#followers.delete(follower);
    if (this.#followers.size > 0) return;
    this.#stop?.();
    this.#stop = undefined;
  }

  async #begin(): Promise<void> {
    this.#place = await newestPlace(this.#database);
    if (this.#stop) return;
    const look = () => {
      this.#look();
    };
    const endings = [onWrite(this.#database, look), this.#every(LOOK, look)];
    this.#stop = () => {
      for (const end of endings) end();
    };
  }

  #look(): void {
    if (this.#isLooking) return;
    this.#isLooking = true;
    void this.#inTurn(async () => {
      this.#isLooking = false;
      await this.#tellNew();
    });
  }

  #inTurn(work: () => Promise<void>, follower?: Follower): Promise<void> {
    this.#turn = this.#turn.then(work).catch(() => {
      this.#isLooking = false;
      for (const one of [...this.#followers, ...(follower ? [follower] : [])]) one.fail();
    });
    return this.#turn;
  }

  async #tellNew(): Promise<void> {
    const place = await newestPlace(this.#database);
    if (place <= this.#place) return;
    const people = new Set(Array.from(this.#followers, ({ reader }) => reader.id));
    const rows = await this.#rowsUpTo(place, this.#place, [...people]);
    const many = rows.length > BACKLOG;
    const audiences = await audiencesNow(this.#database, many ? [] : rows);
    this.#place = place;
    for (const follower of this.#followers) {
      if (many) follower.startOver(place);
      else tellRows(follower, rows, audiences, place);
    }
  }

  async #tellOld(follower: Follower, since: number): Promise<void> {
    const place = this.#place;
    if (since === place) return;
    const rows = await this.#rowsUpTo(place, since, [follower.reader.id]);
    if (rows.length > BACKLOG || !(await reachesBackTo(this.#database, since))) {
      follower.startOver(place);
      return;
    }
    tellRows(follower, rows, await audiencesNow(this.#database, rows), place);
  }

  #rowsUpTo(to: number, from: number, people: readonly (number | null)[]): Promise<LogRow[]> {
    return rowsBetween(this.#database, { from, to }, people, BACKLOG + 1);
  }
}

function tellRows(
  follower: Follower,
  rows: readonly LogRow[],
  audiences: Audiences,
  place: number,
): void {
  if (rows.some((row) => saysStartOver(row, follower.reader.id))) {
    follower.startOver(place);
    return;
  }
  const notices = noticesFor(rows, follower.reader, audiences);
  if (notices.length > 0) follower.tell(notices, place);
}
