import { nextTask } from './settle';

/** Another tab of the client, as far as this one hears of it. */
export class OtherTab {
  private readonly channel: BroadcastChannel;
  readonly heard: unknown[] = [];

  constructor(
    name = 'storyboard-session',
    private readonly api = 'https://tracker.test/api/v1',
  ) {
    this.channel = new BroadcastChannel(name);
    this.channel.onmessage = ({ data }: MessageEvent<unknown>) => this.heard.push(data);
  }

  async say(word: object): Promise<void> {
    // Made later than what listens here, it hears later too.
    const echo = new BroadcastChannel(this.channel.name);
    const heard = new Promise((resolve) => (echo.onmessage = resolve));
    this.channel.postMessage({ ...word, api: this.api });
    await heard;
    echo.close();
    await nextTask();
  }

  /** What it has heard, once that is something. */
  async heardSomething(): Promise<readonly unknown[]> {
    while (this.heard.length === 0) await nextTask();
    return this.heard;
  }

  answer(reply: (word: unknown) => object | undefined): void {
    this.channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const word = reply(data);
      if (word) this.channel.postMessage({ ...word, api: this.api });
    };
  }

  close(): void {
    this.channel.close();
  }
}
