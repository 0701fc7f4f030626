import { Location } from '@angular/common';
import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
// Else files that pages share are cut in pieces: see docs/decisions.md, "Few files".
import '../../lists/trouble/trouble';
import { SignInAgain } from '../../session/again';
import { Session } from '../../session/session';
import { Note } from '../../ui/page/note';
import { SignInWaysList } from '../ways/sign-in-ways';

/** Signing in where one is: providers open in a window of their own, the page and what is typed into it stay. */
@Component({
  selector: 'app-again-dialog',
  imports: [Note, SignInWaysList],
  templateUrl: './again-dialog.html',
  styleUrl: './again-dialog.scss',
})
export class AgainDialog {
  private readonly location = inject(Location);
  private readonly view = inject(DOCUMENT).defaultView;
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');
  private readonly session = inject(Session);
  protected readonly again = inject(SignInAgain);
  protected readonly isOver = computed(() => this.session.state() === 'over');
  protected readonly opened = signal(false);
  protected readonly blocked = signal(false);

  constructor() {
    const { activeElement } = inject(DOCUMENT);
    afterNextRender(() => {
      this.box().nativeElement.showModal();
    });
    inject(DestroyRef).onDestroy(() => {
      if (activeElement instanceof HTMLElement) {
        queueMicrotask(() => {
          activeElement.focus();
        });
      }
    });
  }

  protected decline(event: Event): void {
    event.preventDefault();
    this.again.decline();
  }

  protected open(provider: string | undefined): void {
    const params = new URLSearchParams({ popup: '1', provider: provider ?? '' });
    const address = this.location.prepareExternalUrl(`/login?${params.toString()}`);
    const look = 'popup,width=480,height=720';
    const opened = this.view?.open(new URL(address, document.baseURI), 'storyboard-sign-in', look);
    this.opened.set(Boolean(opened));
    this.blocked.set(!opened);
    opened?.focus();
  }
}
