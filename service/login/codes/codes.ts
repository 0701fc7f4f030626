import type { TokenAnswer } from '@storyboard/contract/login';
import { createHash } from 'node:crypto';
import { type Change, record, type Store } from '../../tracker/record.ts';
import { forgetEnded } from '../../tracker/people/ended-tokens.ts';
import { keptForms, keptSecret, newSecret } from '../../tracker/people/secrets.ts';
import { type ClientSigns, isClientOf } from './redirects.ts';
import { endHeirs, noteSpent } from './spent.ts';
import { later, stored } from '../times.ts';

const CODE_SECONDS = 300;
const TOKEN_SECONDS = 3600;
const REFRESH_SECONDS = 604_800;

/** A code or refresh token that is not good. */
export class InvalidGrant extends Error {
  constructor() {
    super('There came no code or refresh token that is good, and good for this client');
  }
}

export interface CodeBinding {
  readonly redirect_uri: string;
  readonly state: string;
  readonly code_challenge?: string | undefined;
}

/** What another client gives for tokens. */
export interface CodeGrant extends ClientSigns {
  readonly code: string;
  readonly code_verifier?: string | undefined;
}

/** The codes and tokens of the original's flow, which clients of other sites use. */
export class Codes {
  readonly #store: Store;
  readonly #plain: boolean;

  constructor(store: Store, plain: boolean) {
    this.#store = store;
    this.#plain = plain;
  }

  /** A code for a client, to be exchanged once and soon. */
  async issue(
    person: number,
    { state, redirect_uri, code_challenge }: CodeBinding,
  ): Promise<string> {
    const code = newSecret();
    await this.#record(async (change) => {
      await forgetEnded(change);
      const kept = keptSecret(code, this.#plain);
      await change.insert('authorizationcodes', {
        user_id: person,
        code: kept,
        state,
        expires_in: CODE_SECONDS,
      });
      if (this.#plain) return;
      const { database } = change;
      const now = this.#store.now();
      await database.deleteFrom('code_bindings').where('expires_at', '<', stored(now)).execute();
      await database
        .insertInto('code_bindings')
        .values({
          code: kept,
          redirect_uri,
          code_challenge: code_challenge ?? null,
          expires_at: later(now, CODE_SECONDS),
        })
        .execute();
    });
    return code;
  }

  /** Tokens for a code. Throws `InvalidGrant`. */
  exchange(grant: CodeGrant): Promise<TokenAnswer> {
    return this.#grant(grant.code, async (change) => {
      const code = await takeCode(change, grant.code, this.#store.now());
      if (!code) return undefined;
      if (!this.#plain && !(await isBoundTo(change, code.code, grant))) return undefined;
      return this.#tokens(change, code.user_id, grant.code);
    });
  }

  /** New tokens for a refresh token; both old ones are good for nothing from then on. Throws `InvalidGrant`. */
  refresh(token: string): Promise<TokenAnswer> {
    return this.#grant(token, async (change) => {
      const old = await takeRefreshToken(change, token, this.#store.now());
      if (!old) return undefined;
      const answer = await this.#tokens(change, old.user_id, token, old.access_token_id);
      return answer && { ...answer, scope: 'user' };
    });
  }

  /** What is shown a second time was taken from somebody: all that came of it ends. */
  async #grant(
    secret: string,
    work: (change: Change) => Promise<TokenAnswer | undefined>,
  ): Promise<TokenAnswer> {
    const answer = await this.#record(async (change) => {
      const given = await work(change);
      if (!given && !this.#plain) await endHeirs(change, secret);
      return given;
    });
    if (!answer) throw new InvalidGrant();
    return answer;
  }

  #record<Result>(work: (change: Change) => Promise<Result>): Promise<Result> {
    return record(this.#store, { id: null, superuser: false, plain: this.#plain }, work);
  }

  async #tokens(
    change: Change,
    user_id: number,
    spent: string,
    parent?: number | null,
  ): Promise<TokenAnswer | undefined> {
    const person = await change.database
      .selectFrom('users')
      .select('enable_login')
      .where('id', '=', user_id)
      .executeTakeFirst();
    if (person?.enable_login !== 1) return undefined;
    const [access_token, refresh_token] = [newSecret(), newSecret()];
    const lasting = (seconds: number) => ({
      user_id,
      expires_in: seconds,
      expires_at: later(this.#store.now(), seconds).slice(0, 19),
    });
    const id = await change.insert('accesstokens', {
      ...lasting(TOKEN_SECONDS),
      access_token: keptSecret(access_token, this.#plain),
    });
    await change.insert('refreshtokens', {
      ...lasting(REFRESH_SECONDS),
      access_token_id: id,
      refresh_token: keptSecret(refresh_token, this.#plain),
    });
    if (!this.#plain) {
      await noteSpent(change, { secret: spent, heir: id, parent, since: REFRESH_SECONDS });
    }
    return {
      access_token,
      token_type: 'Bearer',
      expires_in: TOKEN_SECONDS,
      refresh_token,
      id_token: user_id,
    };
  }
}

async function takeCode({ database }: Change, code: string, now: Date) {
  const row = await database
    .deleteFrom('authorizationcodes')
    .where('code', 'in', keptForms(code))
    .returning(['code', 'user_id', 'created_at', 'expires_in'])
    .executeTakeFirst();
  if (!row) return undefined;
  const born = new Date(`${row.created_at ?? '1970-01-01T00:00:00'}Z`);
  return later(born, row.expires_in) > stored(now) ? row : undefined;
}

/** Whether the client that exchanges a code is the one that it was given to. */
async function isBoundTo(
  { database }: Change,
  code: string,
  { code_verifier, ...signs }: CodeGrant,
): Promise<boolean> {
  const bound = await database
    .deleteFrom('code_bindings')
    .where('code', '=', code)
    .returning(['redirect_uri', 'code_challenge'])
    .executeTakeFirst();
  const challenge = bound?.code_challenge ?? undefined;
  const isSame = !bound || isClientOf(bound.redirect_uri, signs);
  // A verifier without a challenge is refused too: somebody may have taken the challenge away.
  return isSame && challenge === (code_verifier && challengeOf(code_verifier));
}

const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');

async function takeRefreshToken({ database }: Change, token: string, now: Date) {
  const row = await database
    .deleteFrom('refreshtokens')
    .where('refresh_token', 'in', keptForms(token))
    .returning(['user_id', 'access_token_id', 'expires_at'])
    .executeTakeFirst();
  if (typeof row?.access_token_id === 'number') {
    await database
      .deleteFrom('refreshtokens')
      .where('access_token_id', '=', row.access_token_id)
      .execute();
    await database.deleteFrom('accesstokens').where('id', '=', row.access_token_id).execute();
  }
  return row && row.expires_at > stored(now) ? row : undefined;
}
