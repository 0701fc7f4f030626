const WIDTH = 30;

/** A bar in one line that is drawn over and over. Draws nothing where no person looks. */
export class ProgressBar {
  readonly #name: string;
  readonly #out: NodeJS.WriteStream;
  #drawn = '';

  constructor(name: string, out: NodeJS.WriteStream = process.stderr) {
    this.#name = name;
    this.#out = out;
  }

  /** Takes the share that is done, from 0 to 1. */
  show(share: number): void {
    const done = Math.round(Math.min(share, 1) * WIDTH);
    const percent = String(Math.floor(share * 100)).padStart(3);
    this.#draw(`${this.#name} ${'█'.repeat(done)}${'░'.repeat(WIDTH - done)} ${percent} %`);
  }

  clear(): void {
    this.#draw('');
  }

  #draw(line: string): void {
    if (!this.#out.isTTY || line === this.#drawn) return;
    this.#drawn = line;
    this.#out.write(`\r\u001b[2K${line}`);
  }
}
