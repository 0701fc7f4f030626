import { Component, DOCUMENT, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../session/session';

/** The end of a window that was opened to sign in: it tells the page that waits, and closes. */
@Component({
  selector: 'app-done-page',
  imports: [RouterLink],
  template: `
    @switch (session.state()) {
      @case ('signedIn') {
        <h1 tabindex="-1">You are signed in</h1>
        <p class="muted">This window can be closed. What you began goes on where you left it.</p>
      }
      @case ('unknown') {
        <h1 tabindex="-1">Signing in</h1>
        <p class="muted" role="status">The server is being asked.</p>
      }
      @default {
        <h1 tabindex="-1">You are not signed in</h1>
        <p class="muted">Nobody has signed in with this browser.</p>
        <p>
          <a class="btn btn-primary" routerLink="/login" [queryParams]="{ popup: 1 }">Sign in</a>
        </p>
      }
    }
  `,
})
export class DonePage {
  private readonly view = inject(DOCUMENT).defaultView;
  protected readonly session = inject(Session);

  constructor() {
    effect(() => {
      if (this.session.state() === 'signedIn') void this.finish();
    });
  }

  private async finish(): Promise<void> {
    await this.session.handOver();
    this.view?.close();
  }
}
