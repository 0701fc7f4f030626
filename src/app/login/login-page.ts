import { Component, computed, DOCUMENT, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Drafts } from '../data/writing/drafts';
import { Tables } from '../data/tables';
// Else files that pages share are cut in pieces: see docs/decisions.md, "Few files".
import '../lists/trouble/trouble';
import { DONE, returnAddress } from '../session/return-address';
import { Session } from '../session/session';
import { SignInWays } from '../session/ways';
import { Note } from '../ui/page/note';
import { wordsOf } from './login-words';
import { SignInWaysList } from './ways/sign-in-ways';

/** Where one signs in; it leads back to where one was. */
@Component({
  selector: 'app-login-page',
  imports: [Note, RouterLink, SignInWaysList],
  templateUrl: './login-page.html',
  styleUrl: './login-page.scss',
})
export class LoginPage {
  // From the address.
  readonly error = input<string>();
  readonly return = input<string>();
  /** Opened by a page that waits for it: it ends at DONE, which tells that page. */
  readonly popup = input<string>();
  /** The provider that was chosen there already; empty for the one that the server leads to. */
  readonly provider = input<string>();

  private readonly drafts = inject(Drafts);
  private readonly router = inject(Router);
  private readonly stories = inject(Tables).stories;
  private readonly view = inject(DOCUMENT).defaultView;
  private readonly ways = inject(SignInWays);
  protected readonly session = inject(Session);

  protected readonly fault = computed(() => {
    const code = this.error();
    return code === undefined ? undefined : wordsOf(code);
  });
  private readonly back = computed(() => returnAddress(this.return()));
  protected readonly target = computed(() =>
    this.popup() || this.return() === DONE ? DONE : this.back(),
  );
  private readonly storyId = computed(() => /^\/stories\/(\d+)/.exec(this.back())?.[1]);
  protected readonly place = computed(() => {
    const id = this.storyId();
    if (id) return this.stories.get(Number(id))?.title ?? `story ${id}`;
    return this.back() === '/' || this.popup() ? undefined : 'the page that you left';
  });
  protected readonly begun = computed(() => {
    const has = (kind: string) => this.drafts.read(`${kind} ${this.storyId() ?? ''}`) !== '';
    if (has('comment')) return 'comment';
    return has('story') ? 'change' : undefined;
  });

  constructor() {
    // Whoever came here signed in, by an answer that fits nothing, reads what went wrong before they go on.
    let reads: boolean | undefined;
    effect(() => {
      const isSignedIn = this.session.state() === 'signedIn';
      reads = isSignedIn && (reads ?? this.error() !== undefined);
      if (isSignedIn && !reads) untracked(() => void this.goOn());
    });
    effect(() => {
      const [provider, kind] = [this.provider(), this.ways.kind()];
      if (provider !== undefined && kind && this.popup() && !this.error())
        untracked(() => void this.go(provider || undefined));
    });
  }

  protected go(provider: string | undefined): Promise<void> {
    // The provider's pages need no hold on the page that waits.
    if (this.popup() && this.view) this.view.opener = null;
    return this.ways.go(provider, this.target());
  }

  private goOn(): Promise<boolean> {
    return this.router.navigateByUrl(this.target(), { replaceUrl: true });
  }
}
