import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { settle } from '../../testing/settle';
import { JumpField } from './jump-field';
import { Keys } from './keys';

@Component({ selector: 'app-anywhere', template: '' })
class Anywhere {}

@Component({
  selector: 'app-host',
  imports: [JumpField],
  template: '<app-jump-field /><p tabindex="-1">Text</p>',
  host: { '(document:keydown)': 'keys.press($event)' },
})
class Host {
  protected readonly keys = inject(Keys);
}

describe('Keys', () => {
  let router: Router;
  let place: HTMLElement;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [provideRouter([{ path: '**', component: Anywhere }])],
    });
    router = TestBed.inject(Router);
    const page = TestBed.createComponent(Host);
    place = page.nativeElement as HTMLElement;
    document.body.append(place);
    await page.whenStable();
  });

  afterEach(() => {
    place.remove();
  });

  const field = () => place.querySelector('input');

  async function press(key: string, from: Element | null = place.querySelector('p'), ctrl = false) {
    from?.dispatchEvent(
      new KeyboardEvent('keydown', { key, ctrlKey: ctrl, bubbles: true, cancelable: true }),
    );
    await settle();
  }

  it('go to the field', async () => {
    await press('/');
    expect(document.activeElement).toBe(field());
    field()?.blur();
    await press('k', field(), true);
    expect(document.activeElement).toBe(field());
  });

  it('go to places after g', async () => {
    await press('g');
    await press('g');
    expect(router.url).toBe('/project-groups');
    await press('s');
    expect(router.url).toBe('/project-groups');
    await press('g');
    await press('s');
    expect(router.url).toBe('/stories');
  });

  it('are letters where somebody types', async () => {
    await press('g', field());
    await press('t', field());
    expect(router.url).toBe('/');
  });

  async function submit(text: string) {
    const input = field();
    if (input) input.value = text;
    place.querySelector('form')?.requestSubmit();
    await settle();
  }

  it('find stories by what was typed, and by number', async () => {
    await submit(' broken build ');
    expect(router.url).toBe('/stories?q=broken%20build');
    await submit('#2004817');
    expect(router.url).toBe('/stories/2004817');
    await submit('  ');
    expect(router.url).toBe('/stories/2004817');
    expect(field()?.value).toBe('  ');
  });
});
