import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Story } from '@storyboard/contract/story';
import { aPerson, aStory } from '../../../../testing/builders';
import { FakeServer } from '../../../../testing/fake-server';
import { forgetAll } from '../../../../testing/forget-all';
import { settle } from '../../../../testing/settle';
import { Tables } from '../../../data/tables';
import { SignInAgain } from '../../../session/again';
import { Session } from '../../../session/session';
import { loadMarkdown } from '../../../ui/markdown/load';
import { StoryHead } from '../head/story-head';

@Component({
  selector: 'app-desk-host',
  imports: [StoryHead],
  template: '<app-story-head [story]="story()" />',
})
class DeskHost {
  private readonly table = TestBed.inject(Tables).stories;
  readonly story = signal<Story>(aStory());
  constructor() {
    this.table.merge([this.story()]);
  }
}

const ada = aPerson({ id: 1 });
const PUT = 'PUT /stories/1';

describe('editing a story', () => {
  let fake: FakeServer;
  let page: HTMLElement;

  beforeEach(async () => {
    await loadMarkdown();
    fake = new FakeServer()
      .answer('/login/session', { person: null })
      .answer('/stories/1', { ...aStory(), version: 'v1' })
      .answer('/stories/1/events', [])
      .route(PUT, (_, { body }) => ({ body: { ...aStory(), ...(body as object) } }));
    TestBed.configureTestingModule({
      providers: [provideRouter([]), fake.providers(['sessions', 'names', 'etags'])],
    });
    forgetAll();
  });
  afterEach(() => {
    page.remove();
    forgetAll();
  });

  async function open(story: Partial<Story> = {}, by = true) {
    if (by) TestBed.inject(Session).enter({ person: ada });
    const fixture = TestBed.createComponent(DeskHost);
    fixture.componentInstance.story.set(aStory(story));
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await settle();
  }
  const find = (selector: string) => page.querySelector<HTMLElement>(selector);
  const title = () => page.querySelector<HTMLTextAreaElement>('#story-title');
  const button = (word: string) =>
    Array.from(page.querySelectorAll('button')).find((one) => one.textContent.trim() === word);
  const put = () => fake.asked.filter(({ method }) => method === 'PUT');

  async function click(word: string) {
    button(word)?.click();
    await settle();
  }
  async function type(text: string) {
    const field = title();
    if (!field) throw new Error('nobody edits');
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await settle();
  }
  async function press(key: string, more: KeyboardEventInit = {}) {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    );
    await settle();
  }

  it('keeps both of what is typed before anything is drawn anew', async () => {
    await open();
    await press('e');
    const description = page.querySelector<HTMLTextAreaElement>('app-markdown-field textarea');
    const field = title();
    if (!field || !description) throw new Error('nobody edits');
    field.value = 'A longer title';
    field.dispatchEvent(new Event('input'));
    description.value = 'And more';
    description.dispatchEvent(new Event('input'));
    await settle();
    await press('Enter', { ctrlKey: true });
    expect(put().map(({ body }) => body)).toEqual([
      { title: 'A longer title', description: 'And more' },
    ]);
  });

  it('is for those who are signed in', async () => {
    await open({}, false);
    expect(button('Edit')).toBeUndefined();
    await press('e');
    expect(title()).toBeNull();
  });

  it('begins with the button or the key, in the title', async () => {
    await open();
    await press('e');
    expect(document.activeElement).toBe(title());
    expect(title()?.value).toBe(aStory().title);
    expect(find('app-story-head')?.classList).toContain('is-edited');
  });

  it('saves what was typed, and the focus is back', async () => {
    await open();
    button('Edit')?.focus();
    await click('Edit');
    await type('Disks stay with their node');
    await press('Enter', { ctrlKey: true });
    expect(put().map(({ body, version }) => [body, version])).toEqual([
      [{ title: 'Disks stay with their node' }, 'v1'],
    ]);
    expect(title()).toBeNull();
    expect(document.activeElement).toBe(button('Saved') ?? null);
    expect(JSON.stringify(localStorage)).not.toContain('stay');
  });

  it('sends nothing where nothing was changed', async () => {
    await open();
    await click('Edit');
    await click('Save');
    expect(put()).toEqual([]);
    expect(title()).toBeNull();
  });

  it('is not sent with a title that is too short', async () => {
    await open();
    await click('Edit');
    for (const text of ['', 'Disk', '  Disk   ']) {
      await type(text);
      await click('Save');
    }
    expect(put()).toEqual([]);
    expect(title()?.validationMessage).toBe('A title has 5 letters or more.');
    await type('Disks\nstay');
    await press('Enter');
    expect(put().map(({ body }) => body)).toEqual([{ title: 'Disks stay' }]);
  });

  it('keeps the draft when it is left, and goes on with it', async () => {
    await open();
    await click('Edit');
    await type('Disks stay');
    await press('Escape');
    expect(title()).toBeNull();
    expect(find('[role=status]')?.textContent).toBe('Not saved. Draft kept on this device');
    page.remove();
    await open();
    await click('Edit draft');
    expect(title()?.value).toBe('Disks stay');
  });

  it('discards a draft, and takes that back', async () => {
    await open();
    await click('Edit');
    await type('Disks stay');
    await click('Discard');
    expect(title()?.value).toBe(aStory().title);
    expect(localStorage.length).toBe(1);
    await click('Undo');
    expect(title()?.value).toBe('Disks stay');
    await click('Discard');
    await click('Cancel');
    expect(button('Edit')).toBeDefined();
  });

  it('keeps the draft of a private story in memory only', async () => {
    await open({ private: true });
    await click('Edit');
    await type('The secret is out');
    expect(JSON.stringify([localStorage, sessionStorage])).not.toContain('secret');
    expect(find('[role=status]')?.textContent).toContain('until this page is closed');
  });

  it('gives the reason of the server, and the text back', async () => {
    await open();
    fake.refuse(PUT, 500, { faultstring: 'The disk is full' });
    await click('Edit');
    await type('Disks stay');
    await click('Save');
    expect(find('[role=alert]')?.textContent).toContain(
      'The change was not saved: The disk is full. What you typed is kept below.',
    );
    expect(title()?.value).toBe('Disks stay');
  });

  it('is saved after the person signed in again, and given back to those who do not', async () => {
    await open();
    fake.refuse(PUT, 401, {});
    await click('Edit');
    await type('Disks stay');
    await click('Save');
    TestBed.inject(SignInAgain).decline();
    await settle();
    expect(title()?.value).toBe('Disks stay');
    expect(find('[role=alert]')).not.toBeNull();
    await click('Save');
    fake.answer(PUT, aStory({ title: 'Disks stay' }));
    TestBed.inject(Session).enter({ person: ada });
    await settle();
    expect(title()).toBeNull();
    expect(JSON.stringify(localStorage)).not.toContain('Disks stay');
  });

  describe('that another changed meanwhile', () => {
    beforeEach(async () => {
      await open();
      await click('Edit');
      await type('Disks stay');
      fake.answer('/stories/1', { ...aStory({ title: 'Disks vanish' }), version: 'v2' });
      fake.route(PUT, (_, { body, version }) =>
        version === 'v2'
          ? { body: { ...aStory(), ...(body as object) } }
          : { status: 412, body: {} },
      );
      await click('Save');
    });

    it('shows how it was, theirs and mine', () => {
      expect(find('dialog h2')?.textContent).toBe('Two people changed this title');
      const texts = Array.from(page.querySelectorAll('dialog p[dir]')).map((one) =>
        one.textContent.replace(/\s+/g, ' ').trim(),
      );
      expect(texts).toEqual([
        'Disks are lost when a node is moved',
        'Disks are lost when a node is movedvanish',
        'Disks are lost when a node is movedstay',
      ]);
    });

    it('keeps mine where I say so', async () => {
      await click('Keep mine');
      expect(put().at(-1)).toEqual(
        jasmine.objectContaining({ body: { title: 'Disks stay' }, version: 'v2' }),
      );
      expect(find('dialog')).toBeNull();
    });

    it('keeps theirs where I say so, and sends nothing', async () => {
      page.querySelectorAll<HTMLElement>('dialog input')[1]?.click();
      await settle();
      await click('Keep theirs');
      expect(put().length).toBe(1);
      expect(button('Edit')).toBeDefined();
      expect(JSON.stringify(localStorage)).not.toContain('Disks stay');
    });

    it('lets a third be written beside theirs', async () => {
      await click('Write a third');
      expect(title()?.value).toBe('Disks stay');
      expect(find('app-note')?.textContent).toContain('Disks vanish');
      await type('Disks neither vanish nor stay');
      await click('Save');
      expect(put().at(-1)?.body).toEqual({ title: 'Disks neither vanish nor stay' });
    });

    it('can be decided later', async () => {
      await click('Decide later');
      expect(find('dialog')).toBeNull();
      expect(document.activeElement).toBe(button('Edit draft') ?? null);
      await click('Edit draft');
      expect(title()?.value).toBe('Disks stay');
    });
  });
});
