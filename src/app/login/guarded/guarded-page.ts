import { Component, computed, inject, input } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
// Else files that pages share are cut in pieces: see docs/decisions.md, "Few files".
import '../../lists/trouble/trouble';
import { Session } from '../../session/session';
import { signInParams } from '../../ui/controls/sign-in-params';
import { Empty } from '../../ui/page/empty';
import { Skeleton } from '../../ui/page/skeleton';

/** Stands around pages that are for some people only: others are told so, and what they can do. */
@Component({
  selector: 'app-guarded-page',
  imports: [Empty, RouterLink, RouterOutlet, Skeleton],
  templateUrl: './guarded-page.html',
})
export class GuardedPage {
  /** From the route's data; else for everybody who is signed in. */
  readonly for = input<'people' | 'superusers'>();
  private readonly session = inject(Session);
  protected readonly person = this.session.person;
  protected readonly back = signInParams();
  protected readonly case = computed(() => {
    if (this.session.state() === 'unknown') return 'unknown';
    const person = this.person();
    if (!person) return 'nobody';
    return this.for() !== 'superusers' || person.is_superuser ? 'open' : 'closed';
  });
}
