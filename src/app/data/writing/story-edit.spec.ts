import { aStory } from '../../../testing/builders';
import {
  changesOf,
  disputedIn,
  draftOf,
  editIn,
  editOf,
  renewed,
  settled,
  type StoryEdit,
  type StoryTexts,
} from './story-edit';

const before = aStory({ id: 5, title: 'Disks are lost', description: 'On moving.' });
const edited = (mine: Partial<StoryTexts>): StoryEdit => {
  const edit = editOf(before);
  return { ...edit, mine: { ...edit.mine, ...mine } };
};

describe('an edit of a story', () => {
  it('changes what was typed, and that alone', () => {
    expect(changesOf(edited({}))).toEqual({});
    expect(changesOf(edited({ title: 'Disks are kept' }))).toEqual({ title: 'Disks are kept' });
    expect(changesOf(edited({ description: '' }))).toEqual({ description: '' });
  });

  it('takes blanks around a title for nothing', () => {
    expect(changesOf(edited({ title: ' Disks are lost ' }))).toEqual({});
    expect(changesOf(edited({ title: 'Disks are kept ' }))).toEqual({ title: 'Disks are kept' });
  });

  it('sends a title back as it is where it was stored with blanks', () => {
    const edit = editOf(aStory({ title: 'Disks are lost ', description: 'On moving.' }));
    expect(changesOf(edit)).toEqual({});
  });

  it('takes no description for an empty one', () => {
    expect(changesOf(editOf(aStory({ description: null })))).toEqual({});
  });

  it('is disputed where another changed the same to something else', () => {
    const edit = edited({ title: 'Disks are kept' });
    const theirs = (parts: Partial<StoryTexts>) => disputedIn(edit, { ...before, ...parts });
    expect(theirs({ title: 'Disks vanish' })).toEqual(['title']);
    expect(theirs({ description: 'Always.' })).toEqual([]);
    expect(theirs({ title: 'Disks are kept' })).toEqual([]);
    expect(theirs({})).toEqual([]);
  });

  it('begins at how the story is by now, where nothing was typed yet', () => {
    const now = { ...before, title: 'Disks vanish', version: 'v2' };
    expect(renewed(edited({}), now)).toEqual({
      before: { title: 'Disks vanish', description: 'On moving.' },
      version: 'v2',
      mine: { title: 'Disks vanish', description: 'On moving.' },
    });
    const typed = renewed(edited({ title: 'Disks are kept' }), now);
    expect([typed.version, typed.mine.title]).toEqual([undefined, 'Disks are kept']);
    expect(disputedIn(typed, now)).toEqual(['title']);
  });

  it('is disputed no more once somebody decided', () => {
    const now = { ...before, title: 'Disks vanish', description: 'Always.', version: 'v2' };
    const edit = edited({ title: 'Disks are kept' });
    const mine = settled(edit, now, { title: 'Disks are kept' });
    expect([mine.version, changesOf(mine)]).toEqual(['v2', { title: 'Disks are kept' }]);
    expect(changesOf(settled(edit, now, { title: 'Disks vanish' }))).toEqual({});
    expect(changesOf(settled(edit, now, { title: 'Disks are lost' }))).toEqual({
      title: 'Disks are lost',
    });
  });

  it('is a draft while it changes something', () => {
    const edit = edited({ description: 'On moving a node.' });
    expect(editIn(draftOf(edit))).toEqual(edit);
    expect(draftOf(edited({}))).toBe('');
    for (const broken of ['', '{', '[]', '{"before":{"title":"x"}}', 'null']) {
      expect(editIn(broken)).withContext(broken).toBeUndefined();
    }
  });
});
