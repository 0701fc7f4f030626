import { linkedSignal, type Signal, type WritableSignal } from '@angular/core';
import type { Pause } from '../list/pause';

/**
 * What is being typed into the text field of a list. It holds after a pause in typing, or at once where the
 * reader says so. The first change leaves a step to go back to, those after it none.
 */
export class TextDraft {
  readonly text: WritableSignal<string>;
  private sent: string | undefined;
  private begun = false;

  constructor(
    private readonly held: Signal<string>,
    private readonly hold: (text: string, how: 'push' | 'replace') => void,
    private readonly pause: Pause,
  ) {
    this.text = linkedSignal<string, string>({
      source: held,
      computation: (now, before) => {
        // What we sent comes back while the reader types on: what is typed stands.
        const ours = now === this.sent;
        this.sent = undefined;
        return ours && before ? before.value : now;
      },
    });
  }

  type(text: string): void {
    this.text.set(text);
    this.pause.then(() => {
      this.send();
    });
  }

  /** Ends the typing: what stands in the field holds now. */
  enter(text: string): void {
    this.text.set(text);
    this.send();
    this.begun = false;
  }

  private send(): void {
    this.pause.stop();
    const text = this.text().trim();
    if (text === this.held()) return;
    this.sent = text;
    this.hold(text, this.begun ? 'replace' : 'push');
    this.begun = true;
  }
}
