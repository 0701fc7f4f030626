import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { grouped } from '../grouped';
import { Icon } from '../icon/icon';

/** A value that a list can be filtered by. */
export interface FilterOption {
  readonly value: string;
  readonly word: string;
  /** How much there is of it, where that is known. */
  readonly count?: number | undefined;
}

let editors = 0;

/**
 * Chooses the values of one filter, each at once: type to narrow, arrows to move, Enter to choose. `options`
 * is undefined while they are being fetched.
 */
@Component({
  selector: 'app-filter-editor',
  imports: [Icon],
  templateUrl: './filter-editor.html',
  styleUrl: './filter-editor.scss',
  host: { '(keydown)': 'steer($event)' },
})
export class FilterEditor {
  readonly word = input.required<string>();
  readonly options = input.required<readonly FilterOption[] | undefined>();
  readonly chosen = input.required<readonly string[]>();
  /** Whether more than one value may be chosen. */
  readonly many = input(false);
  /** Whether typing narrows the options, for sets that are long. */
  readonly searchable = input(false);
  /** Whether there are more than these. */
  readonly partial = input(false);
  /** Why there are no options. */
  readonly refusal = input<string>();
  readonly searched = output<string>();
  readonly changed = output<readonly string[]>();
  readonly done = output();

  protected readonly grouped = grouped;
  protected readonly id = `filter-${(editors += 1)}`;
  private readonly values = computed(() => JSON.stringify(this.options()?.map((one) => one.value)));
  protected readonly active = linkedSignal({ source: this.values, computation: () => 0 });
  protected readonly activeId = computed(() =>
    this.active() < (this.options()?.length ?? 0) ? `${this.id}-${this.active()}` : null,
  );

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => {
      host.querySelector<HTMLElement>('input, [tabindex="0"]')?.focus({ preventScroll: true });
    });
  }

  protected choose({ value }: FilterOption): void {
    const chosen = this.chosen();
    const without = chosen.filter((one) => one !== value);
    const added = without.length === chosen.length;
    if (this.many()) this.changed.emit(added ? [...chosen, value] : without);
    else {
      this.changed.emit(added ? [value] : []);
      this.done.emit();
    }
  }

  protected steer(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if ((event.target as Element).matches('button')) return;
    if (step !== undefined) this.move(step);
    else if (event.key === 'Enter' || (event.key === ' ' && !this.searchable()))
      this.chooseActive();
    else return;
    event.preventDefault();
  }

  private move(step: number): void {
    const count = this.options()?.length ?? 0;
    if (count === 0) return;
    this.active.update((at) => (at + step + count) % count);
    document.getElementById(this.activeId() ?? '')?.scrollIntoView({ block: 'nearest' });
  }

  private chooseActive(): void {
    const option = this.options()?.[this.active()];
    if (option) this.choose(option);
  }
}
