import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { loadMarkdown } from './load';
import { Markdown } from './markdown';

@Component({
  selector: 'app-host',
  imports: [Markdown],
  template: `<app-markdown [text]="text()" />`,
})
class Host {
  readonly text = signal('**bold** and #2001234');
}

describe('Markdown', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
  });

  async function draw() {
    await loadMarkdown();
    const page = TestBed.createComponent(Host);
    document.body.append(page.nativeElement as HTMLElement);
    await page.whenStable();
    return { page, host: page.nativeElement as HTMLElement };
  }

  it('draws text and follows it', async () => {
    const { page, host } = await draw();
    expect(host.querySelector('strong')?.textContent).toBe('bold');
    page.componentInstance.text.set('*slanted*');
    await page.whenStable();
    expect(host.querySelector('strong')).toBeNull();
    expect(host.querySelector('em')?.textContent).toBe('slanted');
  });

  it('goes to a story without leaving the client, unless another tab is asked for', async () => {
    const { host } = await draw();
    const go = spyOn(TestBed.inject(Router), 'navigateByUrl').and.resolveTo(true);
    const link = host.querySelector('a');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    link?.dispatchEvent(click);
    expect(click.defaultPrevented).toBeTrue();
    expect(go).toHaveBeenCalledOnceWith('/stories/2001234');

    host.addEventListener('click', (event) => {
      expect(event.defaultPrevented).toBeFalse();
      event.preventDefault();
    });
    link?.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }),
    );
    expect(go).toHaveBeenCalledTimes(1);
  });

  it('lets the keyboard into code that is wider than its place', async () => {
    const { page, host } = await draw();
    host.style.width = '200px';
    const css = document.createElement('style');
    css.textContent = 'pre { overflow: auto }';
    host.append(css);
    page.componentInstance.text.set('```\n' + 'wide '.repeat(99) + '\n```\n\n```\nshort\n```');
    await page.whenStable();
    const [wide, short] = host.querySelectorAll('pre');
    await new Promise((resolve) => {
      new MutationObserver(resolve).observe(host, { attributes: true, subtree: true });
    });
    expect(wide?.tabIndex).toBe(0);
    expect(short?.getAttribute('tabindex')).toBeNull();
  });
});
