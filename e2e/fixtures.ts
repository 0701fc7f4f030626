import { test as base, expect, type Page, type Request } from '@playwright/test';
import { CLOCK } from './clock.ts';

export const OURS = `http://127.0.0.1:${process.env['E2E_PORT']}`;
export const PLAIN = `http://127.0.0.1:${process.env['E2E_PLAIN_PORT']}`;
/** Both kinds of server that a journey must work against. */
export const SERVERS = [
  { kind: 'with extras', address: OURS },
  { kind: 'plain', address: PLAIN },
] as const;

declare global {
  var violations: string[];
  var shifts: { value: number; what: string }[];
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRect;
    readonly currentRect: DOMRect;
  }[];
}

/** Fails with what moved, where the page has shifted by more than 0.02. */
export async function expectNoShift(page: Page) {
  const shifts = await page.evaluate(() => globalThis.shifts);
  const sum = shifts.reduce((total, { value }) => total + value, 0);
  expect(sum, shifts.map(({ what }) => what).join('\n')).toBeLessThanOrEqual(0.02);
}

/** Fails where what somebody typed is on disk, or where leaving the page does not warn of its loss. */
export async function expectOnlyInMemory(page: Page, typed: string) {
  const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  expect(stored).not.toContain(typed);
  const kinds: string[] = [];
  page.on('dialog', (dialog) => {
    kinds.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  expect(kinds).toEqual(['beforeunload']);
}

/** Requests to the API since the page was made. */
export function apiRequests(page: Page) {
  const seen: string[] = [];
  page.on('request', (request: Request) => {
    if (request.url().includes('/api/v1/')) seen.push(`${request.method()} ${request.url()}`);
  });
  return seen;
}

/**
 * A page on which time stands at CLOCK and that notes what must not be: policy violations, errors and
 * warnings in the console, layout shift. Every test fails by them unless it says what it expects.
 */
export const test = base.extend<{
  tolerated: RegExp | undefined;
  frozen: boolean;
  watch: undefined;
}>({
  tolerated: [undefined, { option: true }],
  // A frozen clock also draws frames late, so where layout shift is measured time goes on.
  frozen: [true, { option: true }],
  watch: [
    async ({ page, tolerated, frozen }, use) => {
      const problems: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(error.message));
      if (frozen) await page.clock.setFixedTime(new Date(CLOCK));
      await page.addInitScript(() => {
        globalThis.violations = [];
        globalThis.shifts = [];
        document.addEventListener('securitypolicyviolation', (event) => {
          globalThis.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
        });
        new PerformanceObserver((list) => {
          for (const { hadRecentInput, value, sources } of list.getEntries() as LayoutShift[]) {
            if (hadRecentInput) continue;
            const moved = sources.map(({ node, previousRect: from, currentRect: to }) => {
              const { nodeName, className } = (node ?? document.body) as Element;
              return `${nodeName}.${className} from ${from.y} to ${to.y}, height ${from.height} to ${to.height}`;
            });
            globalThis.shifts.push({ value, what: moved.join('; ') });
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await use(undefined);
      if (!page.url().startsWith('http')) return;
      expect(await page.evaluate(() => globalThis.violations)).toEqual([]);
      expect(problems.filter((text) => !tolerated?.test(text))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
