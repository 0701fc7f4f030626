import { Type, type Static } from 'typebox';
import { BRANCH_NAME_MAX, NAME_MIN } from './limits.ts';
import { Nullable, versionedRow } from './schema.ts';

/** GET /branches, /branches/N. */
export const Branch = Type.Object({
  ...versionedRow,
  name: Type.String(),
  project_id: Type.Integer(),
  expired: Type.Boolean(),
  expiration_date: Nullable(Type.String()),
  autocreated: Type.Boolean(),
  restricted: Type.Boolean(),
});
export type Branch = Static<typeof Branch>;

/** GET /milestones, /milestones/N. */
export const Milestone = Type.Object({
  ...versionedRow,
  name: Type.String(),
  branch_id: Type.Integer(),
  expired: Type.Boolean(),
  expiration_date: Nullable(Type.String()),
});
export type Milestone = Static<typeof Milestone>;

const name = Type.String({ minLength: NAME_MIN, maxLength: BRANCH_NAME_MAX });

/** What ends, ends now: `expired` sets the date, which cannot be chosen. */
const ending = {
  expired: Type.Optional(Type.Boolean()),
  expiration_date: Type.Optional(Nullable(Type.String())),
};

/** POST /branches. */
export const NewBranch = Type.Object({
  name,
  project_id: Type.Optional(Type.Integer()),
  autocreated: Type.Optional(Type.Boolean()),
  restricted: Type.Optional(Type.Boolean()),
  ...ending,
});
export type NewBranch = Static<typeof NewBranch>;

/** PUT /branches/N: what is given changes; a branch stays in its project. */
export const BranchChange = Type.Partial(NewBranch);
export type BranchChange = Static<typeof BranchChange>;

/** POST /milestones. */
export const NewMilestone = Type.Object({
  name,
  branch_id: Type.Optional(Type.Integer()),
  ...ending,
});
export type NewMilestone = Static<typeof NewMilestone>;

/** PUT /milestones/N: what is given changes; a milestone stays on its branch. */
export const MilestoneChange = Type.Partial(NewMilestone);
export type MilestoneChange = Static<typeof MilestoneChange>;
