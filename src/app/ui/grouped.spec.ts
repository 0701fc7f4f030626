import { counted, grouped } from './grouped';

describe('numbers', () => {
  it('are grouped by thousands', () => {
    expect([0, 999, 1136, 4448000].map(grouped)).toEqual(['0', '999', '1,136', '4,448,000']);
  });

  it('count things', () => {
    expect(counted(1, 'task')).toBe('1 task');
    expect(counted(1136, 'task')).toBe('1,136 tasks');
    expect(counted(0, 'story', 'stories')).toBe('0 stories');
  });
});
