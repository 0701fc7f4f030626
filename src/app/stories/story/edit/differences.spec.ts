import { piecesOf } from './differences';

const told = (before: string, after: string) =>
  piecesOf(before, after)
    .map(({ kind, text }) => {
      if (kind === 'same') return text;
      return kind === 'gone' ? `[-${text}-]` : `[+${text}+]`;
    })
    .join('');

describe('what became of a text', () => {
  it('is told by its words in the middle', () => {
    expect(told('Move all policies to roles', 'Move the remaining policies to roles')).toBe(
      'Move [-all-][+the remaining+] policies to roles',
    );
    expect(told('Move policies', 'Move policies, read-only first')).toBe(
      'Move [-policies-][+policies, read-only first+]',
    );
  });

  it('is nothing where it is the same', () => {
    expect(told('Move', 'Move')).toBe('Move');
    expect(piecesOf('', '')).toEqual([]);
  });

  it('is all of it where nothing is left', () => {
    expect(told('', 'New')).toBe('[+New+]');
    expect(told('Old', '')).toBe('[-Old-]');
  });

  it('does not count words twice that are repeated', () => {
    expect(told('a a', 'a a a')).toBe('a a[+ a+]');
  });
});
