import {
  ChangeDetectorRef,
  Component,
  type ComponentRef,
  DestroyRef,
  effect,
  inject,
  input,
  type OnInit,
  output,
  PendingTasks,
  signal,
  type Type,
  viewChild,
  ViewContainerRef,
} from '@angular/core';

/**
 * A part of a page that few readers need, or not at first: its component comes in a file of its own. Until it stands
 * the content is shown in its place. Not @defer, nor bindings of createComponent: those cost every first load 3 kB.
 */
@Component({
  selector: 'app-later',
  styles: ':host { display: block; }',
  template: `
    <ng-container #place />
    @if (failed()) {
      <p class="muted" role="alert">
        The server does not answer, so this cannot be shown.
        <button type="button" class="btn btn-quiet btn-sm" (click)="draw()">Try again</button>
      </p>
    } @else if (!part()) {
      <ng-content />
    }
  `,
})
export class Later<Part> implements OnInit {
  /** Fetches the component. */
  readonly load = input.required<() => Promise<Type<Part>>>();
  readonly inputs = input.required<Readonly<Record<string, unknown>>>();
  /** It stands: for its outputs. */
  readonly made = output<Part>();

  private readonly place = viewChild.required('place', { read: ViewContainerRef });
  private readonly pending = inject(PendingTasks);
  private readonly life = inject(DestroyRef);
  private readonly view = inject(ChangeDetectorRef);
  protected readonly part = signal<ComponentRef<Part> | undefined>(undefined);
  protected readonly failed = signal(false);

  constructor() {
    effect(() => {
      const part = this.part();
      if (part) give(part, this.inputs());
    });
  }

  ngOnInit(): void {
    this.draw();
  }

  protected draw(): void {
    this.failed.set(false);
    const done = this.pending.add();
    this.load()()
      .then(
        (component) => {
          this.make(component);
        },
        () => {
          this.failed.set(true);
        },
      )
      .finally(done);
  }

  private make(component: Type<Part>): void {
    if (this.life.destroyed) return;
    const part = this.place().createComponent(component);
    give(part, this.inputs());
    this.made.emit(part.instance);
    this.part.set(part);
    // Now: a frame in between would show the part half drawn above what it replaces.
    this.view.detectChanges();
  }
}

function give(part: ComponentRef<unknown>, inputs: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(inputs)) part.setInput(name, value);
}
