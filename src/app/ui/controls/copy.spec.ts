import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Copy } from './copy';

@Component({
  selector: 'app-host',
  imports: [Copy],
  template: `<app-copy label="Copy link" icon="link" text="https://work.example.org/stories/5" />`,
})
class Host {}

describe('Copy', () => {
  let page: ComponentFixture<Host>;
  let button: HTMLButtonElement;

  beforeEach(async () => {
    page = TestBed.createComponent(Host);
    const host = page.nativeElement as HTMLElement;
    document.body.append(host);
    await page.whenStable();
    button = host.querySelector('button') ?? document.createElement('button');
    button.focus();
  });

  const press = async () => {
    button.click();
    await page.whenStable();
  };
  const told = () =>
    (page.nativeElement as HTMLElement).querySelector('[role=status]')?.textContent;

  it('copies, says so, and forgets it once it is left', async () => {
    const write = spyOn(navigator.clipboard, 'writeText').and.resolveTo();
    await press();
    expect(write).toHaveBeenCalledOnceWith('https://work.example.org/stories/5');
    expect([button.textContent.trim(), told()]).toEqual(['Copied', 'Copied']);
    button.blur();
    await page.whenStable();
    expect([button.textContent.trim(), told()]).toEqual(['Copy link', '']);
  });

  it('says so where the browser does not allow it', async () => {
    spyOn(navigator.clipboard, 'writeText').and.rejectWith(new Error('NotAllowedError'));
    await press();
    expect(told()).toBe('Not allowed by the browser');
  });
});
