import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Roving } from './roving';

@Component({
  selector: 'app-host',
  imports: [Roving],
  template: `
    <ul appRoving>
      @for (name of names(); track name) {
        <li>
          <a href="#{{ name }}">{{ name }}</a>
          <a href="#more-{{ name }}">more {{ name }}</a>
        </li>
      }
    </ul>
  `,
})
class Host {
  readonly names = signal(['one', 'two', 'three']);
}

describe('Roving', () => {
  let page: ComponentFixture<Host>;
  let list: HTMLElement;

  beforeEach(async () => {
    page = TestBed.createComponent(Host);
    list = page.nativeElement as HTMLElement;
    document.body.append(list);
    await page.whenStable();
  });

  afterEach(() => {
    list.remove();
  });

  const reachable = () =>
    [...list.querySelectorAll('a')].filter((link) => link.tabIndex === 0).map((a) => a.textContent);
  const focused = () => document.activeElement?.textContent;

  function press(...keys: string[]) {
    for (const key of keys) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }
  }

  it('is one Tab stop: the first row, later the row left', () => {
    expect(reachable()).toEqual(['one']);
    list.querySelector('a')?.focus();
    press('j');
    expect(reachable()).toEqual(['two']);
  });

  it('moves between rows in the same column, and stays at the ends', () => {
    list.querySelector('a')?.focus();
    press('ArrowRight', 'ArrowDown', 'j');
    expect(focused()).toBe('more three');
    press('ArrowDown', 'ArrowRight');
    expect(focused()).toBe('more three');
    press('k', 'ArrowLeft');
    expect(focused()).toBe('two');
    press('End');
    expect(focused()).toBe('three');
    press('Home');
    expect(focused()).toBe('one');
  });

  it('opens with o', () => {
    const opened: string[] = [];
    list.addEventListener('click', (event) => {
      event.preventDefault();
      opened.push((event.target as HTMLElement).textContent);
    });
    list.querySelector('a')?.focus();
    press('j', 'o');
    expect(opened).toEqual(['two']);
  });

  it('keeps one stop when rows come and go', async () => {
    list.querySelector('a')?.focus();
    page.componentInstance.names.set(['four', 'five']);
    await page.whenStable();
    expect(reachable()).toEqual(['four']);
  });
});
