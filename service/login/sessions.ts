import type { Session } from '@storyboard/contract/login';
import { sql } from 'kysely';
import type { Database } from '../database/open.ts';
import { keptSecret, newSecret } from '../tracker/people/secrets.ts';
import { signedOut } from '../tracker/people/signed-out.ts';
import { run } from '../tracker/query/shaped.ts';
import { later, stored, told } from './times.ts';

const DAY = 86_400;
/** A secret is replaced by a new one after so many seconds of use. */
const ROTATION = DAY;
/** Requests that were under way at a rotation may carry the former secret for so many seconds. */
const GRACE = 60;
/** Use is noted at most this often. */
const NOTED = 300;
/** Milliseconds that a visit waits for what it leaves behind, where the store is locked. */
const WAITS = 100;
const AGENT_LENGTH = 255;

export interface SessionLimits {
  /** Days without use after which a session ends. */
  readonly idleDays: number;
  /** Days after which it ends in any case. */
  readonly days: number;
}

/** Who asks with a cookie, and the secret that the cookie is to have from now on, when that is another. */
export interface Visit {
  readonly id: number;
  readonly person: number;
  readonly superuser: boolean;
  readonly created_at: string;
  readonly expires_at: string;
  readonly renewed?: string;
}

interface SessionRow {
  readonly id: number;
  readonly secret: string;
  readonly confirmed: number;
  readonly rotated_at: string;
  readonly last_seen_at: string;
}

const hashed = (secret: string) => keptSecret(secret, false);

/** The cookie sessions of people: opened by sign-in, found by the secret in the cookie, ended. */
export class Sessions {
  readonly #database: Database;
  readonly #now: () => Date;
  readonly #limits: SessionLimits;
  /** Sessions of which something is being written. */
  readonly #writing = new Set<number>();

  constructor(database: Database, now: () => Date, limits: SessionLimits) {
    this.#database = database;
    this.#now = now;
    this.#limits = limits;
  }

  /** How long a cookie may live, in seconds. */
  get seconds(): number {
    return this.#limits.days * DAY;
  }

  /** Signs a person in. The secret for the cookie is told here and never again. */
  async open(person: number, provider: string, agent: string | undefined): Promise<string> {
    const [now, secret] = [this.#now(), newSecret()];
    await this.#dropEnded(now);
    await this.#database
      .insertInto('sessions')
      .values({
        created_at: stored(now),
        user_id: person,
        secret: hashed(secret),
        rotated_at: stored(now),
        last_seen_at: stored(now),
        expires_at: later(now, this.seconds),
        user_agent: agent?.slice(0, AGENT_LENGTH) ?? null,
        provider,
      })
      .execute();
    return secret;
  }

  /** Whose session this is; undefined when it is none, has ended, or its person may not sign in any more. */
  async visit(secret: string): Promise<Visit | undefined> {
    const [now, kept] = [this.#now(), hashed(secret)];
    const row = await this.#row(kept, now);
    if (!row) return undefined;
    const visit: Visit = {
      id: row.id,
      person: row.user_id,
      superuser: row.is_superuser === 1,
      created_at: told(row.created_at),
      expires_at: told(row.expires_at),
    };
    const isFresh = row.rotated_at > later(now, -GRACE);
    if (row.secret === kept) return this.#byNewest(visit, row, now);
    if (isFresh) return visit;
    // The new secret never arrived: it is given anew. Where it did, two hold the session, and it ends.
    if (row.confirmed === 0) return this.#rotate(visit, kept, row.secret, now);
    await this.end(row.user_id, row.id);
    return undefined;
  }

  /** Whether the session has not ended. The look is no visit: nothing is noted or renewed. */
  async goesOn(id: number): Promise<boolean> {
    const now = this.#now();
    const row = await this.#database
      .selectFrom('sessions')
      .innerJoin('users', 'users.id', 'sessions.user_id')
      .select('sessions.id')
      .where('sessions.id', '=', id)
      .where('sessions.expires_at', '>', stored(now))
      .where('sessions.last_seen_at', '>', this.#idleSince(now))
      .where('users.enable_login', '=', 1)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Where a person is signed in, newest use first. */
  async list(person: number, current: number | undefined): Promise<Session[]> {
    const now = this.#now();
    const rows = await this.#database
      .selectFrom('sessions')
      .select(['id', 'created_at', 'last_seen_at', 'expires_at', 'user_agent', 'provider'])
      .where('user_id', '=', person)
      .where('expires_at', '>', stored(now))
      .where('last_seen_at', '>', this.#idleSince(now))
      .orderBy('last_seen_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    return rows.map((row) => ({
      ...row,
      created_at: told(row.created_at),
      last_seen_at: told(row.last_seen_at),
      expires_at: told(row.expires_at),
      current: row.id === current,
    }));
  }

  /** Ends a session of a person; whether there was one. */
  async end(person: number, id: number): Promise<boolean> {
    const { numDeletedRows } = await this.#database
      .deleteFrom('sessions')
      .where('user_id', '=', person)
      .where('id', '=', id)
      .executeTakeFirst();
    signedOut(this.#database, person);
    return numDeletedRows > 0n;
  }

  /** Signs a person out everywhere. */
  async endAll(person: number): Promise<void> {
    await this.#database.deleteFrom('sessions').where('user_id', '=', person).execute();
    signedOut(this.#database, person);
  }

  #idleSince = (now: Date) => later(now, -this.#limits.idleDays * DAY);

  async #row(kept: string, now: Date) {
    const values = { kept, now: stored(now), idle: this.#idleSince(now) };
    const [row] = await run(this.#database, 'session', values, (slot) =>
      this.#database
        .selectFrom('sessions')
        .innerJoin('users', 'users.id', 'sessions.user_id')
        .selectAll('sessions')
        .select('users.is_superuser')
        .where(
          sql<boolean>`(sessions.secret = ${slot('kept')} or sessions.former = ${slot('kept')})`,
        )
        .where(sql<boolean>`sessions.expires_at > ${slot('now')}`)
        .where(sql<boolean>`sessions.last_seen_at > ${slot('idle')}`)
        .where('users.enable_login', '=', 1),
    );
    return row;
  }

  async #byNewest(visit: Visit, row: SessionRow, now: Date): Promise<Visit> {
    if (row.rotated_at <= later(now, -ROTATION)) {
      return this.#inTime(row.id, visit, () => this.#rotate(visit, row.secret, row.secret, now));
    }
    if (row.confirmed === 0 || row.last_seen_at <= later(now, -NOTED)) {
      return this.#inTime(row.id, visit, () => this.#note(visit, row.secret, now));
    }
    return visit;
  }

  async #note(visit: Visit, secret: string, now: Date): Promise<Visit> {
    await this.#database
      .updateTable('sessions')
      .set({ confirmed: 1, last_seen_at: stored(now) })
      .where('id', '=', visit.id)
      .where('secret', '=', secret)
      .execute();
    return visit;
  }

  /** What a visit leaves behind is written when there is time: nobody who reads waits for an import to end. */
  async #inTime(id: number, visit: Visit, write: () => Promise<Visit>): Promise<Visit> {
    if (this.#writing.has(id)) return visit;
    this.#writing.add(id);
    const { promise: tooLong, resolve } = Promise.withResolvers<Visit>();
    const timer = setTimeout(resolve, WAITS, visit);
    const written = write().finally(() => {
      clearTimeout(timer);
      this.#writing.delete(id);
    });
    return Promise.race([written, tooLong]);
  }

  /** Of several requests that find it due, one gives the new secret; the others are under way at a rotation. */
  async #rotate(visit: Visit, former: string, secret: string, now: Date): Promise<Visit> {
    const renewed = newSecret();
    const { numUpdatedRows } = await this.#database
      .updateTable('sessions')
      .set({
        secret: hashed(renewed),
        former,
        confirmed: 0,
        rotated_at: stored(now),
        last_seen_at: stored(now),
      })
      .where('id', '=', visit.id)
      .where('secret', '=', secret)
      .executeTakeFirst();
    return numUpdatedRows > 0n ? { ...visit, renewed } : visit;
  }

  async #dropEnded(now: Date): Promise<void> {
    await this.#database
      .deleteFrom('sessions')
      .where((build) =>
        build.or([
          build('expires_at', '<=', stored(now)),
          build('last_seen_at', '<=', this.#idleSince(now)),
        ]),
      )
      .execute();
  }
}
