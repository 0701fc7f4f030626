import type {
  Branch,
  BranchChange,
  Milestone,
  MilestoneChange,
  NewBranch,
  NewMilestone,
} from '@storyboard/contract/branch';
import type { Reader } from '../reader.ts';
import { type Change, record, type Store } from '../record.ts';
import { checkName } from '../record/unique.ts';
import { present, wrong } from '../refused.ts';
import { branchById, milestoneById } from './branches.ts';
import { checkNew, ended } from './ending.ts';
import { projectRow } from './write-project.ts';

const branchIn = (project: number) =>
  ({ table: 'branches', kind: 'Branch', within: ['project_id', project] }) as const;

const milestoneOn = (branch: number) =>
  ({ table: 'milestones', kind: 'Milestone', within: ['branch_id', branch] }) as const;

export function createBranch(store: Store, author: Reader, draft: NewBranch): Promise<Branch> {
  return record(store, author, async (change) => {
    const { project_id } = draft;
    if (project_id === undefined) throw wrong('You must select a project for branch.');
    await projectRow(change, project_id);
    checkNew('branch', draft);
    await checkName(change, branchIn(project_id), draft.name);
    const id = await change.insert('branches', draft);
    return { ...(await branchRow(change, id)), created_at: change.told };
  });
}

export function updateBranch(
  store: Store,
  author: Reader,
  id: number,
  draft: BranchChange,
): Promise<Branch> {
  return record(store, author, async (change) => {
    const before = await branchRow(change, id);
    const { project_id = before.project_id, expired, expiration_date, ...values } = draft;
    if (project_id !== before.project_id) {
      throw wrong(`You can't associate branch ${id} with another project.`);
    }
    await checkName(change, branchIn(project_id), draft.name, id);
    const end = ended(change, before, { expired, expiration_date });
    await change.update('branches', id, { ...values, ...end });
    return branchRow(change, id);
  });
}

export function createMilestone(
  store: Store,
  author: Reader,
  draft: NewMilestone,
): Promise<Milestone> {
  return record(store, author, async (change) => {
    const { branch_id } = draft;
    if (branch_id === undefined) throw wrong('You must select a branch for milestone.');
    await branchRow(change, branch_id);
    checkNew('milestone', draft);
    await checkName(change, milestoneOn(branch_id), draft.name);
    const id = await change.insert('milestones', draft);
    return { ...(await milestoneRow(change, id)), created_at: change.told };
  });
}

export function updateMilestone(
  store: Store,
  author: Reader,
  id: number,
  draft: MilestoneChange,
): Promise<Milestone> {
  return record(store, author, async (change) => {
    const before = await milestoneRow(change, id);
    const { branch_id = before.branch_id, expired, expiration_date, ...values } = draft;
    if (branch_id !== before.branch_id) {
      throw wrong(`You can't associate milestone ${id} with another branch.`);
    }
    await checkName(change, milestoneOn(branch_id), draft.name, id);
    const end = ended(change, before, { expired, expiration_date });
    await change.update('milestones', id, { ...values, ...end });
    return milestoneRow(change, id);
  });
}

const branchRow = async ({ database }: Change, id: number): Promise<Branch> =>
  present(await branchById(database, id), 'Branch', id);

const milestoneRow = async ({ database }: Change, id: number): Promise<Milestone> =>
  present(await milestoneById(database, id), 'Milestone', id);
