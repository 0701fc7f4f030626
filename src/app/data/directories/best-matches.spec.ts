import { bestMatches } from './best-matches';

describe('the best matches', () => {
  const of = (names: readonly string[], text: string) => bestMatches(names, text, (name) => name);

  it('begin with the very name, then beginnings, then words', () => {
    const names = ['python-nova', 'innovation', 'nova-specs', 'nova'];
    expect(of(names, 'nova')).toEqual(['nova', 'nova-specs', 'python-nova', 'innovation']);
  });

  it('do not mind case and accents', () => {
    expect(of(['Göran', 'Gören', 'Ada'], ' GORA ')).toEqual(['Göran']);
  });

  it('are the first twenty', () => {
    const names = Array.from({ length: 30 }, (_, index) => `p${index + 10}`);
    expect(of(names, '').length).toBe(20);
    expect(of(names, '')[0]).toBe('p10');
  });
});
