import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../../session/session';
import { signInParams } from '../../ui/controls/sign-in-params';
import { Later } from '../../ui/page/later';

const loadMenu = async () => (await import('../../login/account/account-menu')).AccountMenu;

/** Who is signed in, in the header, with a menu that only they fetch; or the way to sign in. */
@Component({
  selector: 'app-account',
  imports: [Later, RouterLink],
  template: `
    @switch (session.state()) {
      @case ('signedIn') {
        <app-later [load]="loadMenu" [inputs]="none"><span class="me"></span></app-later>
      }
      @case ('unknown') {
        <span class="me"></span>
      }
      @default {
        <a class="btn btn-quiet btn-sm" routerLink="/login" [queryParams]="back()">Sign in</a>
      }
    }
  `,
  styleUrl: './account.scss',
})
export class Account {
  protected readonly session = inject(Session);
  protected readonly back = signInParams();
  protected readonly loadMenu = loadMenu;
  protected readonly none = {};
}
