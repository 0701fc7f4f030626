import type { Branch, Milestone } from '@storyboard/contract/branch';
import type { Person, Team } from '@storyboard/contract/person';
import type { Project, ProjectGroup } from '@storyboard/contract/project';
import type { Story } from '@storyboard/contract/story';
import type { Tag } from '@storyboard/contract/tag';
import type { Task } from '@storyboard/contract/task';
import type { Comment, TimelineEvent } from '@storyboard/contract/timeline-event';

// Rows as the original sends them; a test says only what it is about.

const CREATED = {
  created_at: '2024-05-01T09:00:00+00:00',
  updated_at: '2024-05-20T15:30:00+00:00',
};

export function aStory(parts: Partial<Story> = {}): Story {
  return {
    id: 1,
    ...CREATED,
    title: 'Disks are lost when a node is moved',
    description: 'Moving a node forgets its disks.',
    is_bug: true,
    private: false,
    creator_id: 1,
    story_type_id: 1,
    status: 'active',
    tags: [],
    users: [],
    teams: [],
    ...parts,
  };
}

export function aTask(parts: Partial<Task> = {}): Task {
  return {
    id: 1,
    ...CREATED,
    title: 'Keep the disks',
    status: 'todo',
    priority: 'medium',
    link: null,
    story_id: 1,
    project_id: 1,
    branch_id: 1,
    milestone_id: null,
    assignee_id: null,
    creator_id: 1,
    ...parts,
  };
}

export function aPerson(parts: Partial<Person> = {}): Person {
  return {
    id: 1,
    ...CREATED,
    full_name: 'Ada Example',
    is_superuser: false,
    enable_login: true,
    ...parts,
  };
}

export function aTeam(parts: Partial<Team> = {}): Team {
  return { id: 1, ...CREATED, name: 'storage', description: null, ...parts };
}

export function aProject(parts: Partial<Project> = {}): Project {
  return {
    id: 1,
    ...CREATED,
    name: 'disk-mover',
    description: 'Moves disks.',
    is_active: true,
    repo_url: null,
    autocreate_branches: false,
    ...parts,
  };
}

export function aProjectGroup(parts: Partial<ProjectGroup> = {}): ProjectGroup {
  return { id: 1, ...CREATED, name: 'storage', title: 'Storage', ...parts };
}

export function aBranch(parts: Partial<Branch> = {}): Branch {
  return {
    id: 1,
    ...CREATED,
    name: 'master',
    project_id: 1,
    expired: false,
    expiration_date: null,
    autocreated: false,
    restricted: false,
    ...parts,
  };
}

export function aMilestone(parts: Partial<Milestone> = {}): Milestone {
  return {
    id: 1,
    ...CREATED,
    name: '1.0',
    branch_id: 1,
    expired: false,
    expiration_date: null,
    ...parts,
  };
}

export function aTag(parts: Partial<Tag> = {}): Tag {
  return { id: 1, ...CREATED, name: 'low-hanging-fruit', popularity: 3, ...parts };
}

export function anEvent(parts: Partial<TimelineEvent> = {}): TimelineEvent {
  return {
    id: 1,
    ...CREATED,
    event_type: 'story_created',
    event_info: JSON.stringify({ story_id: 1, story_title: 'Disks are lost when a node is moved' }),
    story_id: 1,
    worklist_id: null,
    board_id: null,
    author_id: 1,
    comment_id: null,
    ...parts,
  };
}

export function aComment(parts: Partial<Comment> = {}): Comment {
  return {
    id: 1,
    ...CREATED,
    content: 'I saw this too.',
    is_active: true,
    in_reply_to: null,
    ...parts,
  };
}

/** So many rows of a kind with the ids 1, 2, 3 …: `many(200, (id) => aStory({ id }))`. */
export function many<Row>(count: number, build: (id: number) => Row): Row[] {
  return Array.from({ length: count }, (_, index) => build(index + 1));
}
