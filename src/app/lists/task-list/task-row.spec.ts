import { aTask } from '../../../testing/builders';
import { taskRow } from './task-row';

const NOW = Date.parse('2024-06-10T12:00:00Z');
const link = (path: string) => ({ to: path, href: path });
const row = (parts: Parameters<typeof aTask>[0]) => taskRow(aTask(parts), NOW, link);

describe('taskRow', () => {
  it('says how long an open task has been stuck, from a fortnight on', () => {
    const fortnight = row({ updated_at: '2024-05-27T12:00:00+00:00' });
    expect([fortnight.stuck, fortnight.updated.words]).toEqual([true, '14 days']);
    expect(row({ updated_at: '2024-05-27T12:00:01+00:00' }).stuck).toBeFalse();
  });

  it('finds nothing stuck that is done', () => {
    const { done, stuck } = row({ status: 'merged', updated_at: '2024-01-01T00:00:00+00:00' });
    expect([done, stuck]).toEqual([true, false]);
  });

  it('leads to its place in the story', () => {
    expect(row({ id: 33, story_id: 5 }).link.to).toBe('/stories/5#task-33');
  });

  it('is called as its story is where it has no title', () => {
    expect(row({ title: null, story_title: 'Disks are lost' }).title).toBe('Disks are lost');
    expect(row({ id: 33, title: null }).title).toBe('Task 33');
  });
});
