import { aStory } from '../../../../testing/builders';
import { aShownTask } from '../../../../testing/shown-task';
import { involvedIn, milestonesOf, roleOf } from './involved';

describe('involvedIn', () => {
  const tasks = [
    aShownTask({ id: 1, assignee_id: 2 }),
    aShownTask({ id: 2, assignee_id: 3 }),
    aShownTask({ id: 3, assignee_id: 3 }),
    aShownTask({ id: 4, assignee_id: null }),
  ];
  const told = (creator_id: number | null) =>
    involvedIn(aStory({ creator_id }), 'Ines Moreau', tasks).map(
      (one) => `${one.name ?? ''}: ${roleOf(one)}`,
    );

  it('begins with who opened the story, then the busiest', () => {
    expect(told(1)).toEqual(['Ines Moreau: opened', 'Adaeze Obi: 2 tasks', 'Tomasz Wilk: 1 task']);
  });

  it('tells each person once', () => {
    expect(told(2)).toEqual(['Tomasz Wilk: opened, 1 task', 'Adaeze Obi: 2 tasks']);
  });

  it('needs nobody who opened it', () => {
    expect(told(null)).toEqual(['Adaeze Obi: 2 tasks', 'Tomasz Wilk: 1 task']);
  });
});

describe('milestonesOf', () => {
  it('tells each once, in order', () => {
    const tasks = [2, 1, null, 2].map((milestone_id) => aShownTask({ milestone_id }));
    expect(milestonesOf(tasks)).toEqual(['inlet-1', 'inlet-2']);
  });
});
