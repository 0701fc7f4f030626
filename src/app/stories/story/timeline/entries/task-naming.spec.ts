import { aShownTask } from '../../../../../testing/shown-task';
import { taskNaming } from './task-naming';

describe('taskNaming', () => {
  const nameOf = taskNaming([
    aShownTask({ id: 1, project_id: 1, title: 'Keep the disks' }),
    aShownTask({ id: 2, project_id: 2, title: 'Keep the disks' }),
    aShownTask({ id: 3, project_id: 2, title: 'Say so' }),
    aShownTask({ id: 4, project_id: null, title: null }),
  ]);

  it('calls a task by its project where it has one there, else by its title', () => {
    expect(nameOf(1, 'Keep a disk')).toBe('anvil');
    expect(nameOf(2, 'Keep a disk')).toBe('Keep the disks');
  });

  it('calls what is gone by what the event says', () => {
    expect(nameOf(77, 'Keep a disk')).toBe('Keep a disk');
    expect(nameOf(77, undefined)).toBe('a task that is gone');
    expect(nameOf(undefined, undefined)).toBe('a task that is gone');
    expect(nameOf(4, undefined)).toBe('a task without title');
  });
});
