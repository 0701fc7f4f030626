import { booleanAttribute, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Refusal } from '../../data/known';
import { Session } from '../../session/session';
import { signInParams } from '../../ui/controls/sign-in-params';
import { Empty } from '../../ui/page/empty';
import { Icon } from '../../ui/icon/icon';

/**
 * Stands in the place of what could not be had: it does not exist or is private (one text for both), one must
 * sign in, the server is down (the line above the page says when it is asked again), or it could not answer.
 */
@Component({
  selector: 'app-trouble',
  imports: [Empty, Icon, RouterLink],
  templateUrl: './trouble.html',
})
export class Trouble {
  readonly refusal = input.required<Refusal>();
  /** What was looked for, in a sentence: "project group inlet", "the stories". */
  readonly what = input.required<string>();
  /** Whether it is all that the page shows: its heading is then the page's. */
  readonly page = input(false, { transform: booleanAttribute });
  /** Somebody wants it to be asked for once more. */
  readonly again = output();

  protected readonly session = inject(Session);
  protected readonly back = signInParams();
  protected readonly case = computed(() => {
    const { kind } = this.refusal();
    if (kind === 'unauthorised' || kind === 'forbidden') return 'closed';
    return kind === 'refused' ? 'failed' : kind;
  });
}
