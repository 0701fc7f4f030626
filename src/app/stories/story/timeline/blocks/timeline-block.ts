import { Component, computed, DestroyRef, ElementRef, inject, input, signal } from '@angular/core';
import type { Block } from './blocks';
import { ChangeLine } from '../change-line';
import { DrawQueue } from './draw-queue';
import { Remark } from '../remark';
import { SpellLine } from '../spell-line';

/** A part of the timeline. Until its turn comes to be drawn its place is kept. */
@Component({
  selector: 'app-timeline-block',
  imports: [ChangeLine, Remark, SpellLine],
  templateUrl: './timeline-block.html',
  styleUrl: './timeline-block.scss',
  host: {
    '[style.height.px]': 'isDrawn() ? null : block().height',
    '[style.contain-intrinsic-block-size]': '"auto " + block().height + "px"',
  },
})
export class TimelineBlock {
  readonly block = input.required<Block>();
  /** The comment that the address names. */
  readonly linkedId = input<number>();
  /** Whether it is drawn out of turn. */
  readonly urgent = input(false);
  private readonly turned = signal(false);
  protected readonly isDrawn = computed(() => this.turned() || this.urgent());

  constructor() {
    const queue = inject(DrawQueue);
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    queue.add({
      host,
      draw: () => {
        this.turned.set(true);
      },
    });
    inject(DestroyRef).onDestroy(() => {
      queue.remove(host);
    });
  }
}
