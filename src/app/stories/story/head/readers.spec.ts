import { aPerson, aStory, aTeam } from '../../../../testing/builders';
import { readersOf } from './readers';

describe('readersOf', () => {
  it('names people and teams', () => {
    const story = aStory({
      users: [aPerson({ full_name: 'Ines Moreau' }), aPerson({ id: 2, full_name: null })],
      teams: [aTeam({ name: 'security' })],
    });
    expect(readersOf(story)).toBe('Only Ines Moreau, person 2 and the team security may read it.');
  });

  it('says what holds where the server names nobody', () => {
    const words = readersOf(aStory({ users: undefined, teams: undefined }));
    expect(words).toContain('Only people and teams that it was shared with may read it');
    expect(words).toContain('The server does not name them.');
    expect(readersOf(aStory({ users: [], teams: [] }))).toBe(words);
  });
});
