import { DestroyRef, inject, Service } from '@angular/core';
import { SETTINGS } from '../api/settings';

/** What tabs of the same client tell each other. */
export type Word =
  | { readonly kind: 'in'; readonly by: 'cookie' | 'token' }
  /** A tab has taken over the token of one that told of it. */
  | { readonly kind: 'took' }
  | { readonly kind: 'out'; readonly id: number };

/** The other tabs and windows of this client, at the same server. */
@Service()
export class Tabs {
  private readonly api = inject(SETTINGS).apiBase;
  private readonly channel = new BroadcastChannel('storyboard-session');

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.channel.close();
    });
  }

  say(word: Word): void {
    this.channel.postMessage({ ...word, api: this.api });
  }

  hear(listen: (word: Word) => void): void {
    this.channel.onmessage = ({ data }: MessageEvent<Word & { api: string }>) => {
      if (data.api === this.api) listen(data);
    };
  }
}
