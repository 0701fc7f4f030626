import {
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { Story } from '@storyboard/contract/story';
import type { TimelineEvent } from '@storyboard/contract/timeline-event';
import type { Refusal } from '../../../data/known';
import { Comments } from '../../../data/writing/comments';
import { Drafts } from '../../../data/writing/drafts';
// Else files that pages share are cut in pieces: see docs/decisions.md, "Few files".
import '../../../lists/together-short';
import '../../../lists/trouble/trouble';
import { SignInAgain } from '../../../session/again';
import { Session } from '../../../session/session';
import { Copy } from '../../../ui/controls/copy';
import { MarkdownField } from '../../../ui/markdown/field/markdown-field';
import { Note } from '../../../ui/page/note';
import { sentence } from '../../../ui/page/sentence';
import { Person } from '../../../ui/person/person';
import { shelfOf, shelfWords } from '../draft-shelf';

/** Writes a comment. What is typed is kept until it has been sent, whatever happens between. */
@Component({
  selector: 'app-comment-form',
  imports: [Copy, MarkdownField, Note, Person],
  templateUrl: './comment-form.html',
  styleUrl: './comment-form.scss',
  host: { '(window:beforeunload)': 'warn($event)' },
})
export class CommentForm {
  readonly story = input.required<Story>();
  /** The field takes the focus whenever this changes, once it is not 0. */
  readonly wanted = input(0);
  readonly added = output<TimelineEvent>();

  private readonly gone = inject(DestroyRef);
  private readonly again = inject(SignInAgain);
  private readonly comments = inject(Comments);
  private readonly drafts = inject(Drafts);
  private readonly session = inject(Session);
  private readonly field = viewChild.required(MarkdownField);

  protected readonly person = this.session.person;
  protected readonly sentence = sentence;
  protected readonly sending = signal(false);
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  private readonly sent = signal(false);
  private readonly draft = computed(() => `comment ${this.story().id}`);
  private readonly shelf = computed(() => shelfOf(this.story()));
  protected readonly text = linkedSignal(() => this.drafts.read(this.draft()));
  protected readonly state = computed(() => {
    if (this.sending()) return 'Being sent';
    if (!this.text()) return this.sent() ? 'The comment was added.' : '';
    return shelfWords[this.shelf()];
  });

  constructor() {
    effect(() => {
      if (this.wanted() > 0) this.field().focus();
    });
  }

  protected type(text: string): void {
    this.text.set(text);
    this.sent.set(false);
    this.drafts.keep(this.draft(), text, this.shelf());
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending()) return;
    this.refusal.set(undefined);
    if (!this.text().trim()) {
      this.field().focus();
      return;
    }
    this.sending.set(true);
    try {
      await this.sendText(this.story().id, this.text());
    } finally {
      this.sending.set(false);
    }
  }

  // A draft of a private story lies nowhere but here.
  protected warn(event: BeforeUnloadEvent): void {
    if (this.shelf() === 'memory' && this.text()) event.preventDefault();
  }

  private async sendText(id: number, text: string): Promise<void> {
    const [draft, shelf] = [this.draft(), this.shelf()];
    try {
      const kept = `Your comment on ${id} is kept and will be sent.`;
      const event = await this.again.write(kept, () => this.comments.add(id, text));
      this.drafts.keep(draft, '', shelf);
      this.text.set('');
      this.sent.set(true);
      // The reader may have gone on: where they return to it is read anew.
      if (this.gone.destroyed) return;
      this.field().showField();
      this.added.emit(event);
    } catch (error) {
      // Also where another person signed in: the text goes with whoever sits here, and is sent when they say so.
      this.drafts.keep(draft, text, shelf);
      this.text.set(text);
      this.refusal.set(error as Refusal);
    }
  }
}
