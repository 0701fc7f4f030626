import { TestBed } from '@angular/core/testing';
import { DrawQueue } from './draw-queue';

describe('DrawQueue', () => {
  let queue: DrawQueue;
  let parts: HTMLElement[];
  let drawn: number[];
  let all: Promise<void>;

  /** Parts as high as this, one below the other, and a promise that so many are drawn. */
  function lay(count: number, height: number, expected: number) {
    drawn = [];
    all = new Promise((resolve) => {
      parts = Array.from({ length: count }, (_, at) => {
        const host = document.createElement('div');
        host.style.height = `${height}px`;
        document.body.append(host);
        queue.add({
          host,
          draw: () => {
            drawn.push(at);
            if (drawn.length === expected) resolve();
          },
        });
        return host;
      });
    });
  }

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [DrawQueue] });
    queue = TestBed.inject(DrawQueue);
  });

  afterEach(() => {
    for (const part of parts) part.remove();
  });

  it('draws all, each once, what is near before what is far', async () => {
    lay(6, 3000, 6);
    await all;
    expect([...drawn].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(drawn[0]).toBe(0);
  });

  it('leaves out what was taken away', async () => {
    lay(3, 10, 2);
    const [first] = parts;
    if (first) queue.remove(first);
    await all;
    expect([...drawn].sort((a, b) => a - b)).toEqual([1, 2]);
  });
});
