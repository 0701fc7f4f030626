import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SignInAgain } from '../../session/again';
import { Session } from '../../session/session';
import { signInParams } from '../../ui/controls/sign-in-params';
import { Icon } from '../../ui/icon/icon';

/** One line below a page when a session ended by itself or in another tab. */
@Component({
  selector: 'app-session-strip',
  imports: [Icon, RouterLink],
  templateUrl: './session-strip.html',
  styleUrl: './session-strip.scss',
})
export class SessionStrip {
  protected readonly session = inject(Session);
  protected readonly again = inject(SignInAgain);
  protected readonly back = signInParams();
}
