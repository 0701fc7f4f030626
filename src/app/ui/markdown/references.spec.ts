import { referencesIn } from './references';

const places = (text: string) =>
  referencesIn(text)
    .filter(({ place }) => place)
    .map(({ text: words, place }) => `${words} → ${place ?? ''}`);

describe('referencesIn', () => {
  it('finds stories and tasks in the ways that people write them', () => {
    expect(places('see #2001234, story 2001235 and task #41234')).toEqual([
      '#2001234 → /stories/2001234',
      'story 2001235 → /stories/2001235',
      'task #41234 → /tasks/41234',
    ]);
    expect(places('Story: 96\nTask: 12')).toEqual([
      'Story: 96 → /stories/96',
      'Task: 12 → /tasks/12',
    ]);
  });

  it('loses no text', () => {
    const text = 'Before #2001234 between (#2001235) after';
    expect(
      referencesIn(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });

  it('leaves other numbers alone', () => {
    for (const text of [
      '#12',
      'story 3 of 4',
      'a#2001234',
      '/#2001234',
      'color #2001234x',
      'history 20012',
    ])
      expect(places(text)).withContext(text).toEqual([]);
  });
});
