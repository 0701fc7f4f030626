import { inject, Service } from '@angular/core';
import type { Token } from '@storyboard/contract/person';
import { Server } from '../../api/server';
import { Mirror } from '../../mirror/mirror';
import { SignInAgain } from '../../session/again';
import { Session } from '../../session/session';
import type { Known } from '../known';
import { Tables } from '../tables';

/** Tokens that a person gives to scripts. Call `mine` in an injection context. Writes throw the Refusal. */
@Service()
export class PersonalTokens {
  private readonly again = inject(SignInAgain);
  private readonly mirror = inject(Mirror);
  private readonly server = inject(Server);
  private readonly session = inject(Session);
  private readonly table = inject(Tables).tokens;

  mine(): Known<readonly Token[]> {
    return this.mirror.rows(this.table, () => {
      const id = this.session.person()?.id;
      return id === undefined ? undefined : [{ path: pathOf(id), paging: 'whole' }];
    });
  }

  /** Makes one that ends after so many seconds. Its secret, which is told this once. */
  async issue(expires_in: number): Promise<string> {
    const made = await this.again.write('The token will be made.', () => {
      const id = this.session.person()?.id ?? 0;
      return this.server.send('POST', pathOf(id), { user_id: id, expires_in });
    });
    return (made as Token).access_token ?? '';
  }

  async revoke(token: Token): Promise<void> {
    const path = `${pathOf(token.user_id)}/${token.id}`;
    await this.again.write('The token will be revoked.', () => this.server.send('DELETE', path));
  }
}

const pathOf = (person: number) => `/users/${person}/tokens`;
