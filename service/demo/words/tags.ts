import { lines } from './table.ts';

/** Tags by what brings them. `any` may come with every story. */
export const tagsOf = {
  any: lines(`
    api
    performance
    scale
    observability
    usability
    ipv6
    clean-up
    stuck-in-review
    needs-owner
    arm64
    quota
    accessibility
  `),
  bug: lines(`
    needs-backport
    race
    regression
    data-loss
    flaky-test
    needs-info
    upgrade
  `),
  feature: lines(`
    needs-spec
    operators-wish
    breaking-change
    upgrade
    removal
  `),
  docs: ['docs'],
  gate: ['ci'],
  security: ['security'],
  easy: ['good-first-task'],
  goal: ['community-goal', 'juniper-goal', 'katsura-goal', 'linden-goal', 'low-hanging'],
} as const satisfies Record<string, readonly string[]>;

export const allTags: readonly string[] = [...new Set(Object.values(tagsOf).flat())].sort();
