import { Service } from '@angular/core';
import type { Branch, Milestone } from '@storyboard/contract/branch';
import type { Session } from '@storyboard/contract/login';
import type { Person, Team, Token } from '@storyboard/contract/person';
import type { Project, ProjectGroup } from '@storyboard/contract/project';
import type { Story } from '@storyboard/contract/story';
import type { Tag } from '@storyboard/contract/tag';
import type { Task } from '@storyboard/contract/task';
import type { TimelineEvent } from '@storyboard/contract/timeline-event';
import { Table } from '../mirror/table';

/** The tables of the mirror: one per entity, with the names that rows may carry and the ids they belong to. */
@Service()
export class Tables {
  readonly stories = new Table<Story>({ creator_name: 'creator_id' });
  readonly tasks = new Table<Task>({
    story_title: 'story_id',
    project_name: 'project_id',
    branch_name: 'branch_id',
    milestone_name: 'milestone_id',
    assignee_name: 'assignee_id',
  });
  readonly events = new Table<TimelineEvent>({ author_name: 'author_id' });
  readonly projects = new Table<Project>();
  readonly groups = new Table<ProjectGroup>();
  readonly branches = new Table<Branch>();
  readonly milestones = new Table<Milestone>();
  readonly people = new Table<Person>();
  readonly teams = new Table<Team>();
  readonly tags = new Table<Tag>();
  readonly tokens = new Table<Token>();
  readonly sessions = new Table<Session>();
}
