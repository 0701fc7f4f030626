/** From this place on, in this direction, lies the row that a key goes to: the first that is not passed over. */
export interface Step {
  readonly from: number;
  readonly by: 1 | -1;
}

/** @param page how many rows Page Up and Page Down go */
export function stepOf(key: string, at: number, end: number, page: number): Step | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return { from: at, by: 1 };
    case 'ArrowUp':
    case 'k':
      return { from: at, by: -1 };
    case 'PageDown':
      return { from: Math.min(at + page, end) - 1, by: 1 };
    case 'PageUp':
      return { from: Math.max(at - page, -1) + 1, by: -1 };
    case 'Home':
      return { from: -1, by: 1 };
    case 'End':
      return { from: end, by: -1 };
    default:
      return undefined;
  }
}
