import { aPerson, aStory, aTeam } from '../../../../testing/builders';
import { readersOf } from './readers';

describe('readersOf', () => {
  it('names people and teams', () => {
    const story = aStory({
      users: [aPerson({ full_name: 'Ines Moreau' }), aPerson({ id: 2, full_name: null })],
      teams: [aTeam({ name: 'security' })],
    });
    expect(readersOf(story)).toBe('Ines Moreau, person 2 and the team security');
    expect(readersOf(aStory())).toBe('');
  });
});
