import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import type { Dispute } from '../../../data/writing/story-changes';
import { type StoryField, type StoryTexts, textsOf } from '../../../data/writing/story-edit';
import { TimeAgo } from '../../../ui/time/time-ago';
import { piecesOf } from './differences';

const SIDES = [
  { side: 'before', word: 'As it was' },
  { side: 'theirs', word: 'Theirs' },
  { side: 'mine', word: 'Mine' },
] as const;
const WORDS: Readonly<Record<StoryField, string>> = {
  title: 'Title',
  description: 'Description',
};
type Side = (typeof SIDES)[number]['side'];

/** Two people changed the same: what it was, what each made of it, and whose holds. */
@Component({
  selector: 'app-dispute-dialog',
  imports: [TimeAgo],
  templateUrl: './dispute-dialog.html',
  styleUrl: './dispute-dialog.scss',
})
export class DisputeDialog {
  readonly dispute = input.required<Dispute>();
  /** The texts that hold. */
  readonly decided = output<Partial<StoryTexts>>();
  readonly third = output();
  readonly later = output();

  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');
  private readonly picked = linkedSignal({
    source: this.dispute,
    computation: (): Partial<Record<StoryField, Side>> => ({}),
  });

  protected readonly what = computed(() => this.dispute().fields.join(' and '));
  protected readonly fields = computed(() =>
    this.dispute().fields.map((field) => ({
      field,
      word: WORDS[field],
      sides: this.sidesOf(field),
    })),
  );
  /** What the button says that makes them hold. */
  protected readonly word = computed(() => {
    const sides = new Set(this.dispute().fields.map((field) => this.pickOf(field)));
    const [side] = sides;
    if (sides.size > 1) return 'Save these';
    if (side === 'before') return 'As it was';
    return side === 'mine' ? 'Keep mine' : 'Keep theirs';
  });

  constructor() {
    afterNextRender(() => {
      this.box().nativeElement.showModal();
    });
  }

  protected readonly pickOf = (field: StoryField): Side => this.picked()[field] ?? 'mine';

  protected pick(field: StoryField, side: Side): void {
    this.picked.update((picked) => ({ ...picked, [field]: side }));
  }

  protected decide(event: Event): void {
    event.preventDefault();
    const { fields } = this.dispute();
    const texts = fields.map((field) => [field, this.textsBy(this.pickOf(field))[field]]);
    this.decided.emit(Object.fromEntries(texts) as Partial<StoryTexts>);
  }

  protected leave(event: Event): void {
    event.preventDefault();
    this.later.emit();
  }

  private sidesOf(field: StoryField) {
    const before = this.textsBy('before')[field];
    return SIDES.map(({ side, word }) => {
      return { side, word, pieces: piecesOf(before, this.textsBy(side)[field]) };
    });
  }

  private textsBy(side: Side): StoryTexts {
    const { edit, now } = this.dispute();
    if (side === 'theirs') return textsOf(now);
    return side === 'mine' ? edit.mine : edit.before;
  }
}
