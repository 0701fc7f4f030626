import type { ChangeNotice } from '@storyboard/contract/changes';
import type { Every } from '../../tracker/changes/feed.ts';
import type { Lifetime } from '../temp-store.ts';

/** A server-sent event: a change, or one of the stream's own. */
export interface Heard {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: unknown;
}

/** Listens to a stream of server-sent events until the test ends. */
export async function listenTo(
  context: Lifetime,
  url: string,
  headers: Record<string, string> = {},
) {
  const control = new AbortController();
  context.after(() => {
    control.abort();
  });
  const answer = await fetch(url, { headers, signal: control.signal });
  const close = () => {
    control.abort();
  };
  return { answer, ...hearing(answer.body ?? new ReadableStream()), close };
}

function hearing(body: ReadableStream<Uint8Array>) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let place: string | undefined;

  /** The next event; undefined when the stream has ended. */
  async function next(): Promise<Heard | undefined> {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        const heard = parsed(block);
        place = heard.id ?? place;
        if (heard.data !== undefined) return heard;
        continue;
      }
      const { value, done } = await reader.read().catch(() => ({ value: undefined, done: true }));
      if (done) return undefined;
      text += decoder.decode(value, { stream: true });
    }
  }

  /** All up to the next heartbeat, which is left out: changes as they are told, others by name. */
  async function untilBeat(): Promise<(ChangeNotice | string)[]> {
    const heard: (ChangeNotice | string)[] = [];
    for (;;) {
      const event = await next();
      if (!event) return [...heard, 'the end'];
      if (event.event === 'heartbeat') return heard;
      heard.push(event.event === 'message' ? (event.data as ChangeNotice) : event.event);
    }
  }
  return { next, untilBeat, place: () => place };
}

function parsed(block: string): Heard {
  const fields = new Map(
    block.split('\n').map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)] as const;
    }),
  );
  const data = fields.get('data');
  return {
    event: fields.get('event') ?? 'message',
    id: fields.get('id'),
    data: data === undefined ? undefined : (JSON.parse(data) as unknown),
  };
}

/** Time that passes when a test says so. */
export function aClock() {
  let passed = 0;
  const works = new Set<{ readonly each: number; due: number; readonly work: () => void }>();
  const every: Every = (each, work) => {
    const one = { each, due: passed + each, work };
    works.add(one);
    return () => works.delete(one);
  };

  function pass(milliseconds: number): void {
    passed += milliseconds;
    for (const one of works) {
      for (; one.due <= passed && works.has(one); one.due += one.each) one.work();
    }
  }
  return { every, pass };
}
