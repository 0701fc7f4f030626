import { linkOf } from './task-link';

describe('linkOf', () => {
  const words = (link: string) => {
    const to = linkOf(link);
    return to?.kind === 'address' ? to.words : to?.kind;
  };

  it('says the number of a change', () => {
    expect(words('https://review.example.org/91640')).toBe('91640');
    expect(words('https://review.example.org/c/infra/anvil/+/91640/3')).toBe('91640');
    expect(words('https://review.example.org/#/c/91640/')).toBe('91640');
    expect(words('https://forge.example.org/anvil/pull/7')).toBe('7');
  });

  it('says how a Change-Id begins, never a number out of its middle', () => {
    expect(words('https://review.example.org/q/I706ac8aabd35efe453ac8fa10297844fc59ad670')).toBe(
      'I706ac8aa',
    );
  });

  it('says where an address without a number lies', () => {
    expect(words('https://notes.example.org/spring-gathering')).toBe('notes.example.org');
  });

  it('takes all else for notes, and nothing for nothing', () => {
    for (const note of [
      'See https://review.example.org/1',
      'javascript:alert(1)',
      'https://',
      '**x**',
    ])
      expect(words(note)).withContext(note).toBe('note');
    expect(linkOf('  ')).toBeUndefined();
    expect(linkOf(null)).toBeUndefined();
  });
});
