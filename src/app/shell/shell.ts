import { Location } from '@angular/common';
import { Component, computed, DOCUMENT, effect, inject } from '@angular/core';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import { Clock } from '../data/clock';
import { Connection } from '../data/connection';
import { SignInAgain } from '../session/again';
import { Session } from '../session/session';
import { Opens } from '../ui/controls/opens';
import { Popover } from '../ui/controls/popover';
import { Icon } from '../ui/icon/icon';
import { Later } from '../ui/page/later';
import { quietLetters } from '../ui/taste/letters';
import { setNow } from '../ui/time/now';
import { Account } from './account/account';
import { Arrival } from './arrival';
import { Brand } from './brand';
import { ConnectionStrip } from './connection-strip';
import { Device } from './device';
import { JumpField } from './jump-field';
import { Keys } from './keys';
import { Navigation } from './navigation';
import { ThemeSwitch } from './theme-switch';

const loadStrip = async () => (await import('./account/session-strip')).SessionStrip;
const loadDialog = async () => (await import('../login/again/again-dialog')).AgainDialog;

/** What is around every page. */
@Component({
  selector: 'app-shell',
  imports: [
    Account,
    Brand,
    ConnectionStrip,
    Icon,
    JumpField,
    Later,
    Navigation,
    Opens,
    Popover,
    RouterLink,
    RouterOutlet,
    ThemeSwitch,
  ],
  templateUrl: './shell.html',
  host: { '(document:keydown)': 'keys.press($event)' },
})
export class Shell {
  protected readonly keys = inject(Keys);
  protected readonly online = inject(Device).online;
  protected readonly session = inject(Session);
  protected readonly again = inject(SignInAgain);
  protected readonly loadStrip = loadStrip;
  protected readonly loadDialog = loadDialog;
  protected readonly none = {};
  protected readonly arrival = inject(Arrival);
  protected readonly underway = inject(Router).currentNavigation;
  protected readonly connection = inject(Connection);
  // Before the first page is there the address says which one it will be, so that nothing moves when it comes.
  private readonly first = inject(Location).path().split(/[?#]/, 1)[0];
  protected readonly plain = computed(() => isSignIn(this.arrival.path() || this.first));

  constructor() {
    const { defaultView } = inject(DOCUMENT);
    if (defaultView) quietLetters(defaultView);
    const { minute } = inject(Clock);
    effect(() => {
      setNow(minute());
    });
  }

  // Not by its address: with a base in the page "#main" is another page.
  protected skip(event: Event, main: HTMLElement): void {
    event.preventDefault();
    main.focus();
  }
}

const isSignIn = (path = '') => /^\/login(\/|$)/.test(path);
