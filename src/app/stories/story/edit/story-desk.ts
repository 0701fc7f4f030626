import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import type { Story } from '@storyboard/contract/story';
import type { Refusal } from '../../../data/known';
import { Timeline } from '../../../data/timeline';
import { Drafts } from '../../../data/writing/drafts';
import { type Dispute, StoryChanges } from '../../../data/writing/story-changes';
import {
  draftOf,
  editIn,
  editOf,
  renewed,
  settled,
  type StoryEdit,
  type StoryField,
  type StoryTexts,
} from '../../../data/writing/story-edit';
// Else files that pages share are cut in pieces: see docs/decisions.md, "Few files".
import '../../../lists/trouble/trouble';
import { Icon } from '../../../ui/icon/icon';
import { shelfOf, shelfWords } from '../draft-shelf';
import { DisputeDialog } from './dispute-dialog';
import { StoryForm } from './story-form';

const typing = 'input, textarea, select, [contenteditable], [role="textbox"], :popover-open *';

/** An edit as the form shows it. */
interface Open {
  readonly edit: StoryEdit;
  readonly refusal?: Refusal;
  readonly theirs?: Partial<StoryTexts>;
  readonly begin?: StoryField;
}

/**
 * Where somebody who is signed in changes title and description. What they type is kept until it is saved, whatever
 * happens between.
 */
@Component({
  selector: 'app-story-desk',
  imports: [DisputeDialog, Icon, StoryForm],
  templateUrl: './story-desk.html',
  styleUrl: './story-desk.scss',
  host: {
    '(document:keydown.e)': 'press($event)',
    '(document:focusout)': 'saved.set(false)',
    '(window:beforeunload)': 'warn($event)',
  },
})
export class StoryDesk {
  readonly story = input.required<Story>();

  private readonly changes = inject(StoryChanges);
  private readonly drafts = inject(Drafts);
  private readonly injector = inject(Injector);
  private readonly id = computed(() => this.story().id);
  private readonly happened = inject(Timeline).ofStory(this.id);
  private readonly button = viewChild<ElementRef<HTMLButtonElement>>('button');
  private readonly name = computed(() => `story ${this.id()}`);
  private readonly shelf = computed(() => shelfOf(this.story()));
  private readonly draft = computed(() => this.drafts.read(this.name()));
  /** What had the focus. */
  private from: Element | null = null;

  protected readonly open = linkedSignal({
    source: this.id,
    computation: (): Open | undefined => undefined,
  });
  protected readonly dispute = linkedSignal({
    source: this.id,
    computation: (): Dispute | undefined => undefined,
  });
  protected readonly discarded = signal<StoryEdit | undefined>(undefined);
  protected readonly saving = signal(false);
  /** Until the focus goes elsewhere. */
  protected readonly saved = signal(false);
  protected readonly told = signal('');
  protected readonly hasDraft = linkedSignal(() => editIn(this.draft()) !== undefined);
  protected readonly word = computed(() => {
    if (this.saving()) return 'Saving';
    if (this.saved()) return 'Saved';
    return this.hasDraft() ? 'Edit draft' : 'Edit';
  });
  protected readonly state = computed(() => {
    if (this.hasDraft()) return shelfWords[this.shelf()];
    return this.discarded() ? 'The draft is discarded.' : '';
  });
  readonly editing = computed(() => this.open() !== undefined);

  protected press(event: Event): void {
    if (event.defaultPrevented || (event.target as Element).matches(typing)) return;
    event.preventDefault();
    if (!this.editing()) this.begin();
  }

  protected begin(): void {
    if (this.saving()) return;
    this.told.set('');
    this.discarded.set(undefined);
    this.from = document.activeElement;
    this.open.set({ edit: editIn(this.drafts.read(this.name())) ?? editOf(this.story()) });
    void this.look(this.id());
  }

  protected type(texts: Partial<StoryTexts>): void {
    this.discarded.set(undefined);
    this.change((edit) => ({ ...edit, mine: { ...edit.mine, ...texts } }));
  }

  protected discard(): void {
    this.discarded.set(this.open()?.edit);
    this.change(() => editOf(this.story()));
  }

  protected undo(): void {
    const edit = this.discarded();
    this.discarded.set(undefined);
    if (edit) this.change(() => edit);
  }

  protected leave(): void {
    this.close(this.hasDraft() ? `Not saved. ${this.state()}` : '');
  }

  protected save(): void {
    const edit = this.open()?.edit;
    if (!edit || draftOf(edit) === '') this.close('');
    else void this.send(edit);
  }

  protected decide({ edit, now }: Dispute, chosen: Partial<StoryTexts>): void {
    this.dispute.set(undefined);
    const decided = settled(edit, now, chosen);
    this.keep(decided);
    if (draftOf(decided) === '') this.close('');
    else void this.send(decided);
  }

  protected writeThird({ edit, now, fields }: Dispute): void {
    this.dispute.set(undefined);
    const current = { title: now.title, description: now.description ?? '' };
    const theirs = Object.fromEntries(fields.map((field) => [field, current[field]]));
    const third = settled(edit, now, {});
    this.keep(third);
    this.open.set({ edit: third, theirs, ...(fields[0] && { begin: fields[0] }) });
  }

  protected decideLater(): void {
    this.dispute.set(undefined);
    this.close(`Not saved. ${this.state()}`);
  }

  // A draft of a private story lies nowhere but here.
  protected warn(event: BeforeUnloadEvent): void {
    if (this.shelf() === 'memory' && this.hasDraft()) event.preventDefault();
  }

  /** Others may have changed the story since the page was read. */
  private async look(id: number): Promise<void> {
    try {
      const now = await this.changes.look(id);
      if (id === this.id()) this.change((edit) => renewed(edit, now));
    } catch {
      // Saving looks again, and says why it cannot.
    }
  }

  private async send(edit: StoryEdit): Promise<void> {
    const [id, name, shelf] = [this.id(), this.name(), this.shelf()];
    const isHere = () => id === this.id();
    this.saving.set(true);
    this.close('Being saved');
    try {
      const dispute = await this.changes.save(id, edit);
      if (!dispute) this.drafts.keep(name, '', shelf);
      if (isHere()) this.hear(dispute);
    } catch (error) {
      // Also where another person signed in: the text goes with whoever sits here, and is saved when they say so.
      this.drafts.keep(name, draftOf(edit), shelf);
      this.told.set('');
      if (isHere()) this.open.set({ edit, refusal: error as Refusal });
    } finally {
      this.saving.set(false);
    }
  }

  private hear(dispute: Dispute | undefined): void {
    this.hasDraft.set(dispute !== undefined);
    this.dispute.set(dispute);
    this.saved.set(!dispute);
    this.told.set(dispute ? '' : 'Saved');
    this.happened.refresh();
  }

  private change(by: (edit: StoryEdit) => StoryEdit): void {
    this.open.update((open) => open && { ...open, edit: by(open.edit) });
    const edit = this.open()?.edit;
    if (edit) this.keep(edit);
  }

  private keep(edit: StoryEdit): void {
    const draft = draftOf(edit);
    this.drafts.keep(this.name(), draft, this.shelf());
    this.hasDraft.set(draft !== '');
  }

  /** The focus goes back where it was before. */
  private close(told: string): void {
    this.open.set(undefined);
    this.told.set(told);
    const back = () => {
      // A heading that was led to is no place to go back to.
      const before = this.from instanceof HTMLElement && this.from.tabIndex >= 0 && this.from;
      const target = before && before.isConnected ? before : this.button()?.nativeElement;
      target?.focus();
      this.from = null;
    };
    afterNextRender(back, { injector: this.injector });
  }
}
