import type { ChangeNotice } from '@storyboard/contract/changes';
import { STREAM_EVENTS } from '@storyboard/contract/changes';
import { Readable } from 'node:stream';
import type { Cursors } from '../../tracker/changes/cursors.ts';
import type { Follower } from '../../tracker/changes/feed.ts';
import type { Reader } from '../../tracker/reader.ts';

/** Characters that may wait for a slow reader; it is cut off beyond them, and goes on from where it was. */
const WAITING = 512 * 1024;

/** Milliseconds after which clients that were cut off come again. */
const RETRY = 2000;

/** What one reader hears, as server-sent events. The id of an event is where to go on from. */
export class EventStream extends Readable implements Follower {
  readonly reader: Reader;
  readonly #cursors: Cursors;
  /** A slow reader may still have to read what came before the end. */
  #isOver = false;

  constructor(reader: Reader, cursors: Cursors) {
    super();
    this.reader = reader;
    this.#cursors = cursors;
    this.push(`retry: ${RETRY}\n\n`);
  }

  /** Nothing happened; also tells places behind what this reader does not hear of. */
  beat(place: number): void {
    this.#send(this.#event(place, STREAM_EVENTS.heartbeat));
  }

  tell(notices: readonly ChangeNotice[], place: number): void {
    const messages = notices.map((notice) => `data: ${JSON.stringify(notice)}\n\n`);
    // One place for all: who misses the last hears all of them again, which does no harm.
    this.#send(messages.slice(0, -1).join('') + this.#idOf(place) + (messages.at(-1) ?? ''));
  }

  startOver(place: number): void {
    this.#send(this.#event(place, STREAM_EVENTS.startOver));
  }

  fail(): void {
    this.destroy();
  }

  /** The last of it; the client comes again by itself. */
  finish(): void {
    this.#isOver = true;
    this.push(null);
  }

  override _read(): void {
    // What there is was pushed already.
  }

  #send(text: string): void {
    if (this.destroyed || this.#isOver) return;
    this.push(text);
    if (this.readableLength > WAITING) this.destroy();
  }

  #event(place: number, event: string): string {
    return `${this.#idOf(place)}event: ${event}\ndata: {}\n\n`;
  }

  #idOf(from: number): string {
    return `id: ${this.#cursors.write(this.reader, { from })}\n`;
  }
}
