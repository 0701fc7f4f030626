import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { KeepsFocus } from './keeps-focus';

@Component({
  selector: 'app-host',
  imports: [KeepsFocus],
  template: `
    <ul appKeepsFocus>
      @for (row of rows(); track row) {
        <li>
          @if (row === waiting()) {
            <button type="button">Undo {{ row }}</button>
          } @else {
            <button type="button">Revoke {{ row }}</button>
          }
        </li>
      }
    </ul>
    <button type="button" id="other">Other</button>
  `,
})
class Host {
  readonly rows = signal(['a', 'b', 'c']);
  readonly waiting = signal('');
}

describe('KeepsFocus', () => {
  let page: ComponentFixture<Host>;
  let host: HTMLElement;

  beforeEach(async () => {
    page = TestBed.createComponent(Host);
    host = page.nativeElement as HTMLElement;
    document.body.append(host);
    await page.whenStable();
  });
  afterEach(() => {
    host.remove();
  });

  const focus = (word: string) => {
    [...host.querySelectorAll('button')].find((one) => one.textContent === word)?.focus();
  };
  const focused = async () => {
    await page.whenStable();
    return document.activeElement?.textContent.trim();
  };

  it('stays in the row whose button became another', async () => {
    focus('Revoke b');
    page.componentInstance.waiting.set('b');
    expect(await focused()).toBe('Undo b');
    page.componentInstance.waiting.set('');
    expect(await focused()).toBe('Revoke b');
  });

  it('goes on to the row that took its place, the last one at the end', async () => {
    focus('Revoke b');
    page.componentInstance.rows.set(['a', 'c']);
    expect(await focused()).toBe('Revoke c');
    page.componentInstance.rows.set(['a']);
    expect(await focused()).toBe('Revoke a');
  });

  it('rests on the list where no row is left', async () => {
    focus('Revoke a');
    page.componentInstance.rows.set([]);
    await focused();
    expect(document.activeElement).toBe(host.querySelector('ul'));
  });

  it('is left alone elsewhere, and where somebody let go of it', async () => {
    focus('Revoke b');
    focus('Other');
    page.componentInstance.rows.set(['a']);
    expect(await focused()).toBe('Other');
    focus('Revoke a');
    (document.activeElement as HTMLElement).blur();
    await page.whenStable();
    page.componentInstance.rows.set([]);
    await focused();
    expect(document.activeElement).toBe(document.body);
  });
});
