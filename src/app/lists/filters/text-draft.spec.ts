import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FakeClock } from '../../../testing/fake-clock';
import { Pause } from '../list/pause';
import { TextDraft } from './text-draft';

describe('TextDraft', () => {
  const held = signal('');
  let sent: string[];
  let clock: FakeClock;
  let draft: TextDraft;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [FakeClock] });
    clock = TestBed.inject(FakeClock);
    held.set('');
    sent = [];
    const hold = (text: string, how: string) => sent.push(`${how} ${text}`);
    draft = new TextDraft(held, hold, new Pause(clock));
  });

  it('holds after a pause, with one step to go back to', async () => {
    draft.type('d');
    await clock.advance(150);
    draft.type('di');
    await clock.advance(150);
    expect(sent).toEqual([]);
    await clock.advance(50);
    expect(sent).toEqual(['push di']);

    held.set('di');
    draft.type('disk ');
    await clock.advance(200);
    expect(sent).toEqual(['push di', 'replace disk']);
  });

  it('holds at once on Enter, and begins anew after it', async () => {
    draft.enter('disk');
    expect(sent).toEqual(['push disk']);
    held.set('disk');
    draft.type('disks');
    await clock.advance(200);
    expect(sent).toEqual(['push disk', 'push disks']);
  });

  it('keeps what is being typed when what was sent comes back', async () => {
    draft.type('di');
    await clock.advance(200);
    draft.type('dis');
    held.set('di');
    expect(draft.text()).toBe('dis');
  });

  it('follows the address when that changes by itself', () => {
    draft.enter('disk');
    held.set('disk');
    expect(draft.text()).toBe('disk');
    held.set('');
    expect(draft.text()).toBe('');
  });
});
