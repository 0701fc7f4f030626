import type { Generated } from 'kysely';

/** ISO 8601 without zone, UTC, to the second or microsecond: `2024-01-01T15:00:00`. Text orders as time does. */
export type Instant = string;
/** 0 or 1, on every database. */
export type Flag = number;

export interface StoryTypesTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  name: string;
  icon: string;
  restricted: Flag;
  private: Flag;
  visible: Flag;
}

export interface MayMutateToTable {
  story_type_id_from: number;
  story_type_id_to: number;
}

export interface UsersTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  full_name: string;
  email: string;
  openid: string;
  is_staff: Flag;
  is_active: Flag;
  is_superuser: Flag;
  last_login: Instant | null;
  enable_login: Flag;
  full_name_folded: string;
}

export interface AccesstokensTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  user_id: number;
  access_token: string;
  expires_in: number;
  expires_at: Instant | null;
}

export interface RefreshtokensTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  user_id: number;
  access_token_id: number;
  refresh_token: string;
  expires_in: number;
  expires_at: Instant | null;
}

export interface AuthorizationcodesTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  code: string;
  state: string;
  user_id: number;
  expires_in: number;
}

export interface UserPreferencesTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  user_id: number;
  key: string;
  value: string;
  type: string;
}

export interface TeamsTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  name: string;
  description: string | null;
  name_folded: string;
}

export interface TeamMembershipTable {
  user_id: number;
  team_id: number;
}

export interface ProjectGroupsTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  name: string;
  title: string;
  name_folded: string;
  title_folded: string;
}

export interface ProjectsTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  name: string;
  description: string | null;
  team_id: number | null;
  repo_url: string | null;
  is_active: Flag;
  autocreate_branches: Flag;
  name_folded: string;
}

export interface ProjectGroupMappingTable {
  project_id: number;
  project_group_id: number;
}

export interface BranchesTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  name: string;
  project_id: number;
  expired: Flag;
  expiration_date: Instant | null;
  autocreated: Flag;
  restricted: Flag;
}

export interface MilestonesTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  name: string;
  branch_id: number;
  expired: Flag;
  expiration_date: Instant | null;
}

export interface StorytagsTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  name: string;
  name_folded: string;
}

export interface StoriesTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  creator_id: number;
  story_type_id: number;
  title: string;
  description: string | null;
  is_bug: Flag;
  private: Flag;
  /** Kept with every change of a task, by the original’s rule. */
  status: string;
  todo: number;
  inprogress: number;
  review: number;
  merged: number;
  invalid: number;
  title_folded: string;
}

export interface EventsTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  story_id: number | null;
  worklist_id: number | null;
  board_id: number | null;
  comment_id: number | null;
  author_id: number;
  event_type: string;
  event_info: string | null;
}

export interface TasksTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  creator_id: number;
  title: string;
  link: string | null;
  status: string;
  story_id: number;
  project_id: number;
  assignee_id: number | null;
  branch_id: number;
  milestone_id: number | null;
  priority: string;
  title_folded: string;
  /** The first change to merged, from the timeline. */
  merged_at: Instant | null;
}

export interface StoryStorytagsTable {
  story_id: number;
  storytag_id: number;
}

export interface CommentsTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  content: string;
  is_active: Flag;
  in_reply_to: number | null;
}

export interface PermissionsTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  name: string;
  codename: string;
}

export interface UserPermissionsTable {
  user_id: number;
  permission_id: number;
}

export interface StoryPermissionsTable {
  story_id: number;
  permission_id: number;
}

export interface TeamPermissionsTable {
  team_id: number;
  permission_id: number;
}

export interface CommentsHistoryTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  content: string;
  comment_id: number;
}

export interface DueDatesTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  name: string;
  date: Instant;
  private: Flag;
  creator_id: number;
}

export interface DueDatePermissionsTable {
  due_date_id: number;
  permission_id: number;
}

export interface StoryDueDatesTable {
  story_id: number;
  due_date_id: number;
}

export interface TaskDueDatesTable {
  task_id: number;
  due_date_id: number;
}

export interface WorklistsTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  title: string;
  creator_id: number;
  project_id: number | null;
  private: Flag;
  archived: Flag;
  automatic: Flag;
  title_folded: string;
}

export interface WorklistPermissionsTable {
  worklist_id: number;
  permission_id: number;
}

export interface WorklistItemsTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  list_id: number;
  list_position: number;
  item_type: string;
  item_id: number;
  display_due_date: number | null;
  archived: Flag;
}

export interface WorklistFiltersTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  type: string;
  list_id: number;
}

export interface FilterCriteriaTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  title: string;
  value: string;
  field: string;
  negative: Flag;
  filter_id: number;
}

export interface BoardsTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  title: string;
  description: string | null;
  creator_id: number;
  project_id: number | null;
  private: Flag;
  archived: Flag;
  title_folded: string;
}

export interface BoardPermissionsTable {
  board_id: number;
  permission_id: number;
}

export interface BoardWorklistsTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  board_id: number;
  list_id: number;
  position: number;
}

export interface BoardDueDatesTable {
  board_id: number;
  due_date_id: number;
}

export interface WorklistDueDatesTable {
  worklist_id: number;
  due_date_id: number;
}

export interface SubscriptionsTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  user_id: number;
  target_type: string;
  target_id: number;
}

export interface SubscriptionEventsTable {
  id: Generated<number>;
  created_at: Instant | null;
  updated_at: Instant | null;
  subscriber_id: number;
  author_id: number;
  event_type: string;
  event_info: string;
}

export interface Tables {
  story_types: StoryTypesTable;
  may_mutate_to: MayMutateToTable;
  users: UsersTable;
  accesstokens: AccesstokensTable;
  refreshtokens: RefreshtokensTable;
  authorizationcodes: AuthorizationcodesTable;
  user_preferences: UserPreferencesTable;
  teams: TeamsTable;
  team_membership: TeamMembershipTable;
  project_groups: ProjectGroupsTable;
  projects: ProjectsTable;
  project_group_mapping: ProjectGroupMappingTable;
  branches: BranchesTable;
  milestones: MilestonesTable;
  storytags: StorytagsTable;
  stories: StoriesTable;
  events: EventsTable;
  tasks: TasksTable;
  story_storytags: StoryStorytagsTable;
  comments: CommentsTable;
  permissions: PermissionsTable;
  user_permissions: UserPermissionsTable;
  story_permissions: StoryPermissionsTable;
  team_permissions: TeamPermissionsTable;
  comments_history: CommentsHistoryTable;
  due_dates: DueDatesTable;
  due_date_permissions: DueDatePermissionsTable;
  story_due_dates: StoryDueDatesTable;
  task_due_dates: TaskDueDatesTable;
  worklists: WorklistsTable;
  worklist_permissions: WorklistPermissionsTable;
  worklist_items: WorklistItemsTable;
  worklist_filters: WorklistFiltersTable;
  filter_criteria: FilterCriteriaTable;
  boards: BoardsTable;
  board_permissions: BoardPermissionsTable;
  board_worklists: BoardWorklistsTable;
  board_due_dates: BoardDueDatesTable;
  worklist_due_dates: WorklistDueDatesTable;
  subscriptions: SubscriptionsTable;
  subscription_events: SubscriptionEventsTable;
}
