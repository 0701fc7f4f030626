import { addressOf } from './address';

describe('addresses', () => {
  it('are the same for the same question', () => {
    const first = addressOf('/stories', { status: ['merged', 'active'], limit: 60 });
    const second = addressOf('/stories', { limit: 60, status: ['active', 'merged'] });
    expect(first).toBe('/stories?limit=60&status=active&status=merged');
    expect(second).toBe(first);
  });

  it('leave out what is not set and encode what needs it', () => {
    expect(addressOf('/stories', { q: undefined, tags: [] })).toBe('/stories');
    expect(addressOf('/tasks', { project: 'a/b & c' })).toBe('/tasks?project=a%2Fb+%26+c');
    expect(addressOf('/tasks', { limit: 0, names: true })).toBe('/tasks?limit=0&names=true');
  });
});
