import type { Terms } from './record/terms.ts';

/** Who asks, and how. */
export interface Reader {
  /** Null for those who did not say who they are. */
  readonly id: number | null;
  readonly superuser: boolean;
  /** Asks as the original is asked: what it gives away is given away, and what ours adds is not there. */
  readonly plain: boolean;
  /** What must hold for what they change. */
  readonly terms?: Terms;
}
