import { inject, Service } from '@angular/core';
import type { Story } from '@storyboard/contract/story';
import type { Task } from '@storyboard/contract/task';
import type { TimelineEvent } from '@storyboard/contract/timeline-event';
import { Branches } from './branches';
import type { Directory } from './directories/directory';
import { Milestones } from './milestones';
import { People } from './people';
import { Projects } from './projects';
import { Tables } from './tables';

/** Null: there is none (nobody is assigned). Undefined: not known yet. */
export type Name = string | null | undefined;

/**
 * The names that rows mention by id: what the row carries, else what the session's directories know. Reading a
 * name that is not known fetches its directory, so read it for rows that show.
 */
@Service()
export class Names {
  private readonly people = inject(People).directory;
  private readonly projects = inject(Projects).directory;
  private readonly branches = inject(Branches).directory;
  private readonly milestones = inject(Milestones).directory;
  private readonly stories = inject(Tables).stories;

  person(id: number | null): Name {
    if (id === null) return null;
    const person = this.people.row(id);
    return person && (person.full_name ?? nameless(id));
  }

  projectOf(task: Task): Name {
    return task.project_name ?? named(this.projects, task.project_id);
  }

  branchOf(task: Task): Name {
    return task.branch_name ?? named(this.branches, task.branch_id);
  }

  milestoneOf(task: Task): Name {
    return task.milestone_name ?? named(this.milestones, task.milestone_id);
  }

  /** For places that do without rather than fetch a directory for it. */
  milestoneIfKnown({ milestone_name, milestone_id }: Task): Name {
    if (milestone_name !== undefined) return milestone_name;
    return milestone_id === null ? null : this.milestones.known(milestone_id)?.name;
  }

  assigneeOf(task: Task): Name {
    return this.carried(task.assignee_name, task.assignee_id);
  }

  /** The title of a task's story; undefined for good where the server does not name it. */
  storyOf(task: Task): Name {
    return task.story_title ?? this.stories.get(task.story_id)?.title;
  }

  creatorOf(story: Story): Name {
    return this.carried(story.creator_name, story.creator_id);
  }

  authorOf(event: TimelineEvent): Name {
    return this.carried(event.author_name, event.author_id);
  }

  /** The name in a row, where the row has one to say; null there means a person without a name. */
  private carried(name: string | null | undefined, id: number | null): Name {
    if (name === undefined) return this.person(id);
    return id === null ? null : (name ?? nameless(id));
  }
}

/** Old accounts may have no name. */
const nameless = (id: number) => `Person ${id}`;

function named<Row extends { readonly id: number; readonly name: string }>(
  directory: Directory<Row>,
  id: number | null,
): Name {
  return id === null ? null : directory.row(id)?.name;
}
