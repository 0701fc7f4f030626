import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  input,
  output,
  viewChild,
} from '@angular/core';
import { STORY_TITLE_MAX, STORY_TITLE_MIN } from '@storyboard/contract/limits';
import type { Refusal } from '../../../data/known';
import type { StoryField, StoryTexts } from '../../../data/writing/story-edit';
import { Copy } from '../../../ui/controls/copy';
import { MarkdownField } from '../../../ui/markdown/field/markdown-field';
import { Note } from '../../../ui/page/note';
import { sentence } from '../../../ui/page/sentence';

/** Title and description of a story, where they stand otherwise. */
@Component({
  selector: 'app-story-form',
  imports: [Copy, MarkdownField, Note],
  templateUrl: './story-form.html',
  styleUrl: './story-form.scss',
})
export class StoryForm {
  readonly texts = input.required<StoryTexts>();
  /** What became of what is typed: "Draft kept on this device". */
  readonly state = input('');
  readonly refusal = input<Refusal>();
  /** What somebody else made of it meanwhile, beside which a third is written. */
  readonly theirs = input<Partial<StoryTexts>>({});
  readonly canDiscard = input(false);
  readonly canUndo = input(false);
  readonly begin = input<StoryField>('title');
  /** What is other by now: whoever types fast does so more than once before the rest is drawn anew. */
  readonly typed = output<Partial<StoryTexts>>();
  readonly saved = output();
  readonly left = output();
  readonly discarded = output();
  readonly undone = output();

  private readonly title = viewChild.required<ElementRef<HTMLTextAreaElement>>('title');
  private readonly description = viewChild.required(MarkdownField);
  protected readonly longest = STORY_TITLE_MAX;
  protected readonly sentence = sentence;
  protected readonly theirTexts = computed(() => Object.entries(this.theirs()));

  constructor() {
    afterNextRender(() => {
      if (this.begin() === 'description') this.description().focus();
      else this.title().nativeElement.focus();
    });
  }

  // A title is one line, of any width. Browsers count what a person typed only, and what is bound again is not that.
  protected typeTitle(field: HTMLTextAreaElement): void {
    const title = field.value.replace(/\s*\n\s*/g, ' ');
    const isShort = title.trim().length < STORY_TITLE_MIN;
    field.setCustomValidity(isShort ? `A title has ${STORY_TITLE_MIN} letters or more.` : '');
    this.typed.emit({ title });
  }

  protected save(event: Event): void {
    event.preventDefault();
    this.saved.emit();
  }

  // By the form itself, so that its fields are checked.
  protected ask(event: Event): void {
    if ((event as KeyboardEvent).isComposing) return;
    event.preventDefault();
    this.title().nativeElement.form?.requestSubmit();
  }

  protected leave(event: Event): void {
    // The Esc that ends what an input method proposes.
    if ((event as KeyboardEvent).isComposing) return;
    event.preventDefault();
    this.left.emit();
  }
}
