import { booleanAttribute, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Refusal } from '../../data/known';
import { Session } from '../../session/session';
import { signInParams } from '../../ui/controls/sign-in-params';
import { Empty } from '../../ui/page/empty';
import { sentence } from '../../ui/page/sentence';
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
  /** Whether everybody may see such things, so that who finds none need not sign in for it. */
  readonly neverPrivate = input(false, { transform: booleanAttribute });
  /** Somebody wants it to be asked for once more. */
  readonly again = output();

  private readonly session = inject(Session);
  protected readonly isNobody = computed(() => this.session.state() === 'nobody');
  protected readonly back = signInParams();
  protected readonly reason = computed(() => sentence(this.refusal().message));
  protected readonly failed = computed(() =>
    this.refusal().kind === 'refused'
      ? 'The server did not take this question'
      : 'The server could not answer',
  );
  protected readonly case = computed(() => {
    const { kind } = this.refusal();
    if (kind === 'unauthorised' || kind === 'forbidden') return 'closed';
    return kind === 'refused' ? 'failed' : kind;
  });
}
