import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { settle } from '../../../testing/settle';
import { Opens } from './opens';
import { Popover } from './popover';

@Component({
  selector: 'app-host',
  imports: [Opens, Popover],
  template: `
    <button type="button" id="opener" [appOpens]="pop">Tag</button>
    <app-popover #pop label="Filter by tag">
      @if (pop.isOpen()) {
        <button type="button" id="first">First</button>
        <button type="button" id="last" (click)="pop.close()">Last</button>
      }
    </app-popover>
  `,
})
class Host {}

describe('Popover', () => {
  let page: ComponentFixture<Host>;
  let place: HTMLElement;

  beforeEach(async () => {
    page = TestBed.createComponent(Host);
    place = page.nativeElement as HTMLElement;
    document.body.append(place);
    await settle();
  });

  afterEach(() => {
    place.remove();
  });

  const by = (id: string) => place.querySelector<HTMLElement>(`#${id}`);
  const dialog = () => place.querySelector<HTMLElement>('[role=dialog]:popover-open');

  async function open() {
    by('opener')?.focus();
    by('opener')?.click();
    await settle();
  }

  async function tab(shiftKey = false) {
    const key = new KeyboardEvent('keydown', {
      key: 'Tab',
      shiftKey,
      bubbles: true,
      cancelable: true,
    });
    document.activeElement?.dispatchEvent(key);
    await settle();
  }

  it('opens below its button with the focus on its first control', async () => {
    await open();
    expect(dialog()?.getAttribute('aria-label')).toBe('Filter by tag');
    expect(by('opener')?.getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(by('first'));
    const below = by('opener')?.getBoundingClientRect().bottom ?? 0;
    expect(dialog()?.getBoundingClientRect().top).toBeGreaterThanOrEqual(below);
  });

  it('moves the focus by arrows, round and round, and leaves them to fields', async () => {
    const press = (key: string) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    await open();
    expect(press('ArrowDown')).toBeTrue();
    expect(document.activeElement).toBe(by('last'));
    press('ArrowDown');
    expect(document.activeElement).toBe(by('first'));
    press('ArrowUp');
    expect(document.activeElement).toBe(by('last'));
    const field = document.createElement('input');
    dialog()?.append(field);
    field.focus();
    expect(press('ArrowDown')).toBeFalse();
    expect(document.activeElement).toBe(field);
  });

  it('keeps the focus in', async () => {
    await open();
    await tab(true);
    expect(document.activeElement).toBe(by('last'));
    await tab();
    expect(document.activeElement).toBe(by('first'));
  });

  it('gives the focus back and lets go of its content', async () => {
    await open();
    by('last')?.click();
    await settle();
    expect(dialog()).toBeNull();
    expect(by('first')).toBeNull();
    expect(by('opener')?.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(by('opener'));
  });

  it('closes by its button too', async () => {
    await open();
    by('opener')?.click();
    await settle();
    expect(dialog()).toBeNull();
  });
});
