import { aTask } from '../../../testing/builders';
import { isHead, withHeads } from './task-groups';

const task = (id: number, project: number) => aTask({ id, project_id: project });

describe('withHeads', () => {
  const told = (lines: ReturnType<typeof withHeads>) =>
    lines.map((line) => (isHead(line) ? `group of ${line.count ?? 'more'}` : line?.id));

  it('puts a head with its count before each group', () => {
    const lines = withHeads([task(1, 7), task(2, 7), task(3, 9)], 'project');
    expect(told(lines)).toEqual(['group of 2', 1, 2, 'group of 1', 3]);
  });

  it('counts no group whose end is not known', () => {
    const lines = withHeads([task(1, 7), task(2, 9), undefined], 'project');
    expect(told(lines)).toEqual(['group of 1', 1, 'group of more', 2, undefined]);
  });

  it('shows nothing of what stands behind a gap', () => {
    const lines = withHeads([task(1, 7), undefined, task(3, 9)], 'project');
    expect(told(lines)).toEqual(['group of more', 1, undefined, undefined]);
  });

  it('keeps tasks of nobody together, and of one status', () => {
    const nobody = [1, 2].map((id) => aTask({ id, assignee_id: null, status: 'review' }));
    expect(told(withHeads(nobody, 'person'))).toEqual(['group of 2', 1, 2]);
    expect(told(withHeads(nobody, 'status'))).toEqual(['group of 2', 1, 2]);
  });
});
