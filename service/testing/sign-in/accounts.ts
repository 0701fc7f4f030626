/** What the provider says of somebody. */
export interface Account {
  readonly name?: string;
  readonly email?: string;
  readonly email_verified?: boolean;
}

/** Whoever comes has an account, under the name that was typed. */
export class Accounts {
  readonly #known = new Map<string, Account>();

  /** From now on the provider says this of somebody. */
  set(login: string, account: Account): void {
    this.#known.set(login, account);
  }

  of = (login: string): Account =>
    this.#known.get(login) ?? {
      name: login.charAt(0).toUpperCase() + login.slice(1),
      email: `${login}@example.org`,
      email_verified: true,
    };
}
