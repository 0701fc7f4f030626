import { Component, computed, inject, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../session/session';
import { Opens } from '../ui/controls/opens';
import { Popover } from '../ui/controls/popover';
import { signInParams } from '../ui/controls/sign-in-params';
import { Icon } from '../ui/icon/icon';
import { Arrival } from './arrival';
import { places } from './places';
import { ThemeSwitch } from './theme-switch';

/** The places of the house: beside the page, as a rail where it is narrow, at the foot of phones. */
@Component({
  selector: 'app-navigation',
  imports: [Icon, Opens, Popover, RouterLink, ThemeSwitch],
  templateUrl: './navigation.html',
})
export class Navigation {
  private readonly arrival = inject(Arrival);
  private readonly more = viewChild.required(Popover);
  private readonly session = inject(Session);
  protected readonly signedIn = computed(() => this.session.state() === 'signedIn');
  protected readonly back = signInParams();
  protected readonly places = places;
  protected readonly tabs = places.filter(({ tab }) => tab);
  protected readonly rest = places.filter(({ tab }) => !tab);
  protected readonly current = computed(() => {
    const path = this.arrival.path();
    return places.find((one) => one.path !== '/' && within(path, one.path))?.path ?? home(path);
  });

  protected closeMore(): void {
    this.more().close();
  }
}

const within = (path: string, place: string) => path === place || path.startsWith(`${place}/`);
const home = (path: string) => (path === '/' ? '/' : undefined);
