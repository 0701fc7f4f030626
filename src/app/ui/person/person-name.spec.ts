import { initials, shortName, tint } from './person-name';

describe('names of people', () => {
  it('have initials of their first and last word', () => {
    expect(initials('Tomasz Wilk')).toBe('TW');
    expect(initials('Ana María de la Cruz')).toBe('AC');
    expect(initials('zuul')).toBe('ZU');
    expect(initials('')).toBe('');
  });

  it('count characters, not their halves', () => {
    expect(initials('🦉 Owl')).toBe('🦉O');
    expect(initials('𝒜da')).toBe('𝒜D');
  });

  it('are short in rows', () => {
    expect(shortName('Tomasz Wilk')).toBe('T. Wilk');
    expect(shortName(' Ana María de la Cruz ')).toBe('A. Cruz');
    expect(shortName('zuul')).toBe('zuul');
    expect(shortName('田中 美咲')).toBe('田中 美咲');
  });

  it('keep their tint', () => {
    expect([0, 1, 5, 6, 7].map(tint)).toEqual([1, 2, 6, 1, 2]);
  });
});
