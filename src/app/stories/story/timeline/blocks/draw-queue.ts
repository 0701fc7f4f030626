import { DestroyRef, inject, Service } from '@angular/core';

/** What is drawn later: its place, and how to draw it. */
export interface Waiting {
  readonly host: HTMLElement;
  readonly draw: () => void;
}

/** How far from sight something is when it is drawn. */
const NEAR = '800px';

/**
 * Draws parts of a long page one per frame: those near sight at once, the others when the browser has nothing else
 * to do, so that all of it can be searched before long.
 */
@Service({ autoProvided: false })
export class DrawQueue {
  private readonly waiting = new Map<Element, Waiting>();
  private readonly near = new Set<Element>();
  private scheduled: 'frame' | 'idle' | undefined;
  private readonly observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.near.add(target);
        else this.near.delete(target);
      }
      this.schedule();
    },
    { rootMargin: NEAR },
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.observer.disconnect();
      this.waiting.clear();
    });
  }

  add(part: Waiting): void {
    this.waiting.set(part.host, part);
    this.observer.observe(part.host);
    this.schedule();
  }

  remove(host: Element): void {
    this.waiting.delete(host);
    this.near.delete(host);
    this.observer.unobserve(host);
  }

  private schedule(): void {
    if (this.waiting.size === 0) return;
    if (this.near.size > 0 && this.scheduled !== 'frame') {
      this.scheduled = 'frame';
      requestAnimationFrame(this.step);
    } else if (!this.scheduled) {
      this.scheduled = 'idle';
      whenIdle(this.step);
    }
  }

  private readonly step = () => {
    this.scheduled = undefined;
    const [host = this.waiting.keys().next().value] = this.near;
    const part = host && this.waiting.get(host);
    if (host) this.remove(host);
    part?.draw();
    this.schedule();
  };
}

function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act);
  else setTimeout(act, 50);
}
