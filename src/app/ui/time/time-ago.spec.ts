import { inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { START } from '../../../testing/fake-clock';
import { setNow } from './now';
import { TimeAgo } from './time-ago';

describe('TimeAgo', () => {
  async function shown(at: string | null) {
    const piece = TestBed.createComponent(TimeAgo, {
      bindings: [inputBinding('at', signal(at)), inputBinding('words', signal(true))],
    });
    await piece.whenStable();
    return { piece, time: (piece.nativeElement as HTMLElement).querySelector('time') };
  }

  it('follows the clock, and keeps the exact time', async () => {
    const { piece, time } = await shown('2024-06-01T11:50:00+00:00');
    expect(time?.textContent).toBe('10 minutes ago');
    expect(time?.title).toContain('1 June 2024');
    setNow(START + 600_000);
    await piece.whenStable();
    expect(time?.textContent).toBe('20 minutes ago');
  });

  it('takes times without a zone for UTC, as the API gives them', async () => {
    const { time } = await shown('2024-06-01T11:49:59.123456');
    expect(time?.textContent).toBe('10 minutes ago');
  });

  it('counts the days of what has not moved', async () => {
    const piece = TestBed.createComponent(TimeAgo, {
      bindings: [
        inputBinding('at', signal('2023-03-01T12:00:00+00:00')),
        inputBinding('days', signal(true)),
      ],
    });
    await piece.whenStable();
    const time = (piece.nativeElement as HTMLElement).querySelector('time');
    expect(time?.textContent).toBe('458 days');
    expect(time?.title).toContain('1 March 2023');
  });

  it('draws nothing of nothing', async () => {
    expect((await shown(null)).time).toBeNull();
    expect((await shown('never')).time).toBeNull();
  });
});
