import { Component, inject, signal } from '@angular/core';
import type { Session } from '@storyboard/contract/login';
import type { Refusal } from '../../data/known';
import { Sessions } from '../../data/profile/sessions';
import { Trouble } from '../../lists/trouble/trouble';
import { KeepsFocus } from '../../ui/controls/keeps-focus';
import { Note } from '../../ui/page/note';
import { Skeleton } from '../../ui/page/skeleton';
import { TimeAgo } from '../../ui/time/time-ago';
import { browserWords } from './browser-words';

/** Where the person is signed in, and the way out of each. */
@Component({
  selector: 'app-session-list',
  imports: [KeepsFocus, Note, Skeleton, TimeAgo, Trouble],
  templateUrl: './session-list.html',
  styleUrls: ['./session-list.scss', '../list-on-phones.scss'],
})
export class SessionList {
  private readonly sessions = inject(Sessions);
  protected readonly known = this.sessions.mine();
  protected readonly words = browserWords;
  protected readonly refusal = signal<Refusal | undefined>(undefined);

  protected end(session: Session): Promise<void> {
    return this.attempt(() => this.sessions.end(session));
  }

  protected endAll(): Promise<void> {
    return this.attempt(() => this.sessions.endAll());
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.refusal.set(undefined);
    try {
      await work();
      this.known.refresh();
    } catch (error) {
      this.refusal.set(error as Refusal);
    }
  }
}
