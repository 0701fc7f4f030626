import { booleanAttribute, Component, computed, input } from '@angular/core';

const cross = 'm4 27 10 10M14 27 4 37';
const arts = {
  nothing: {
    line: 'M4 10a5 5 0 1 0 10 0a5 5 0 1 0-10 0zM24 10h58M106 10h14M4 54a5 5 0 1 0 10 0a5 5 0 1 0-10 0zM24 54h44M106 54h14',
    hot: 'M4 32a5 5 0 0 1 1.5-3.5M8 27a5 5 0 0 1 4 1M14 32a5 5 0 0 1-2 4M9 37a5 5 0 0 1-4-2M24 32h6M36 32h6M48 32h6M60 32h6M72 32h6M84 32h6M106 32h4M116 32h4',
  },
  missing: {
    line: 'M4 10a5 5 0 1 0 10 0a5 5 0 1 0-10 0zM24 10h58M106 10h14M4 54a5 5 0 1 0 10 0a5 5 0 1 0-10 0zM24 54h44M106 54h14',
    hot: cross,
  },
  down: {
    line: 'M6 18h28a4 4 0 0 1 4 4v20a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4V22a4 4 0 0 1 4-4zM10 28h20M10 36h12M94 10h28a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H94a4 4 0 0 1-4-4V14a4 4 0 0 1 4-4zM94 34h28a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H94a4 4 0 0 1-4-4V38a4 4 0 0 1 4-4zM98 20h4M98 44h4',
    hot: 'M44 32h12M72 32h12M60 27l8 10M68 27l-8 10',
  },
} as const;

/**
 * What a page says when it has nothing, waits or cannot: a drawing, a sentence, the reason (projected) and the
 * next step (`[actions]`). Its heading is the page's h1 where nothing else is on the page.
 */
@Component({
  selector: 'app-empty',
  host: { class: 'empty' },
  template: `
    <svg class="art" viewBox="0 0 128 64" aria-hidden="true">
      <path [attr.d]="drawn().line" />
      <path class="hot" [attr.d]="drawn().hot" />
    </svg>
    @if (page()) {
      <h1 tabindex="-1">{{ heading() }}</h1>
    } @else {
      <h2>{{ heading() }}</h2>
    }
    <p><ng-content /></p>
    <div class="acts"><ng-content select="[actions]" /></div>
  `,
})
export class Empty {
  readonly heading = input.required<string>();
  readonly art = input<keyof typeof arts>('nothing');
  readonly page = input(false, { transform: booleanAttribute });
  protected readonly drawn = computed(() => arts[this.art()]);
}
