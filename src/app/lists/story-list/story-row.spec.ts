import { aStory } from '../../../testing/builders';
import { storyRow } from './story-row';

const NOW = Date.parse('2024-05-21T15:30:00Z');
const link = (path: string) => ({ to: path, href: `#${path}` });
const row = (parts: Parameters<typeof aStory>[0]) =>
  storyRow(aStory(parts), { now: NOW, width: 80, link, byAge: false });

describe('storyRow', () => {
  it('tells how far a story is', () => {
    const { figures, progress, steps, done } = row({
      task_statuses: [
        { key: 'todo', count: 1 },
        { key: 'merged', count: 2 },
        { key: 'invalid', count: 4 },
        { key: 'review', count: null },
      ],
    });
    expect(figures).toBe('2/3');
    expect(progress).toBe('2 merged, 1 todo, 4 invalid');
    expect(steps.merged).not.toBe('');
    expect(steps.review).toBe('');
    expect(done).toBeFalse();
    expect(row({ status: 'merged' }).done).toBeTrue();
  });

  it('names the first project and the first two people, and counts the others', () => {
    const people = ['Ada Example', 'Grace Sample', 'Lin Test'].map((name, id) => ({ id, name }));
    const {
      project,
      otherProjects,
      otherPeople,
      peopleInWords,
      people: marks,
    } = row({
      projects: [{ id: 3, name: 'anvil' }],
      project_count: 3,
      people,
      people_count: 5,
    });
    expect([project, otherProjects]).toEqual(['anvil', '+2']);
    expect(marks.map(({ initials }) => initials)).toEqual(['AE', 'GS']);
    expect(otherPeople).toBe('+3');
    expect(peopleInWords).toBe('Ada Example, Grace Sample, Lin Test and 2 more');
  });

  it('draws nobody as a ring', () => {
    const { people, peopleInWords } = row({ people: [], people_count: 0 });
    expect(people[0].look).toContain('ava-none');
    expect(peopleInWords).toBe('Nobody');
  });

  it('leads to the story and to its tags', () => {
    const { link: title, tags, updated } = row({ id: 7, tags: ['a/b'] });
    expect(title.to).toBe('/stories/7');
    expect(tags.map(({ to }) => to)).toEqual(['/stories?tag=a%2Fb', null, null, null]);
    expect(updated.words).toBe('yesterday');
  });
});
