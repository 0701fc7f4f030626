import { addressOfTasks, taskQueryOf } from './task-query';

describe('the address of a list of tasks', () => {
  it('shows open tasks where it says nothing', () => {
    expect(taskQueryOf({}).statuses).toEqual(['todo', 'inprogress', 'review']);
    expect(addressOfTasks(taskQueryOf({}))['status']).toBeUndefined();
  });

  it('says status, order and group', () => {
    const address = { status: ['review'], sort: 'project_name', group: 'person' };
    const query = taskQueryOf(address);
    expect(query.sort).toEqual({ field: 'project_name', descending: false });
    expect(query.group).toBe('person');
    expect(addressOfTasks(query)).toEqual(jasmine.objectContaining(address));
  });

  it('shows all for any status', () => {
    expect(taskQueryOf({ status: ['any', 'todo'] }).statuses.length).toBe(5);
  });

  it('passes over what it does not understand', () => {
    expect(taskQueryOf({ group: 'colour', sort: '-' })).toEqual(taskQueryOf({}));
  });
});
