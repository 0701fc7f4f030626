import { Component, input, output, signal, type Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { settle, turn } from '../../../testing/settle';
import { Later } from './later';

@Component({
  selector: 'app-part',
  template: '<button type="button" (click)="pressed.emit(word())">{{ word() }}</button>',
})
class Part {
  readonly word = input.required<string>();
  readonly pressed = output<string>();
}

@Component({
  selector: 'app-host',
  imports: [Later],
  template: `
    <app-later [load]="load" [inputs]="{ word: word() }" (made)="hear($event)">Coming</app-later>
  `,
})
class Host {
  readonly word = signal('one');
  readonly heard: string[] = [];
  arrives: (part: Type<Part>) => void = () => undefined;
  fails: (error: Error) => void = () => undefined;
  readonly load = () =>
    new Promise<Type<Part>>((resolve, reject) => {
      this.arrives = resolve;
      this.fails = reject;
    });

  hear(part: Part): void {
    part.pressed.subscribe((word) => this.heard.push(word));
  }
}

describe('Later', () => {
  let page: ComponentFixture<Host>;
  let host: HTMLElement;
  const words = () => host.textContent.replace(/\s+/g, ' ').trim();

  beforeEach(async () => {
    page = TestBed.createComponent(Host);
    host = page.nativeElement as HTMLElement;
    await turn();
  });

  it('keeps the place until the part stands, then follows its inputs and outputs', async () => {
    expect(words()).toBe('Coming');
    page.componentInstance.arrives(Part);
    await settle();
    expect(words()).toBe('one');
    page.componentInstance.word.set('two');
    await settle();
    host.querySelector('button')?.click();
    expect(words()).toBe('two');
    expect(page.componentInstance.heard).toEqual(['two']);
  });

  it('stands whole at once, so that no frame shows it half drawn', async () => {
    page.componentInstance.arrives(Part);
    // Microtasks only: a frame could come next.
    await Promise.resolve();
    await Promise.resolve();
    expect(words()).toBe('one');
  });

  it('says where it cannot be had, and tries again', async () => {
    page.componentInstance.fails(new Error('offline'));
    await settle();
    expect(host.querySelector('[role="alert"]')?.textContent).toContain('does not answer');
    host.querySelector('button')?.click();
    await turn();
    expect(words()).toBe('Coming');
    page.componentInstance.arrives(Part);
    await settle();
    expect(words()).toBe('one');
  });
});
