import { inject, Service } from '@angular/core';
import type { Session as Row } from '@storyboard/contract/login';
import { Server } from '../../api/server';
import { Mirror } from '../../mirror/mirror';
import { SessionKind } from '../../session/kind';
import { Session } from '../../session/session';
import type { Known } from '../known';
import { Tables } from '../tables';

/** Where a person is signed in, at servers that sign in by cookie. Call `mine` in an injection context. */
@Service()
export class Sessions {
  private readonly mirror = inject(Mirror);
  private readonly server = inject(Server);
  private readonly session = inject(Session);
  private readonly table = inject(Tables).sessions;
  readonly kind = inject(SessionKind).kind;

  mine(): Known<readonly Row[]> {
    return this.mirror.rows(this.table, () => {
      const asked = this.kind() === 'cookie' && this.session.person() !== undefined;
      return asked ? [{ path: '/login/sessions', paging: 'whole' }] : undefined;
    });
  }

  /** Throws the Refusal. */
  async end({ id, current }: Row): Promise<void> {
    if (current) await this.session.signOut();
    else await this.server.send('DELETE', `/login/sessions/${id}`);
  }

  /** Signs out everywhere, here too. Throws the Refusal. */
  async endAll(): Promise<void> {
    await this.server.send('DELETE', '/login/sessions');
    await this.session.signOut();
  }
}
