import { excerptOf } from './excerpt';

describe('excerptOf', () => {
  it('is one line without what is quoted', () => {
    expect(excerptOf('> Is one hour enough?\n\nYes:\nleases are short.')).toBe(
      'Yes: leases are short.',
    );
    expect(excerptOf(null)).toBe('');
  });

  it('ends early, between letters', () => {
    const words = excerptOf('👩‍🚀'.repeat(200));
    expect(words.endsWith('…')).toBeTrue();
    expect(Array.from(words).length).toBe(161);
  });
});
