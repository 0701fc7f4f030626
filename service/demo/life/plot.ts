import type { Priority, TaskStatus } from '../../../contract/task.ts';
import type { StoryEventType } from '../../../contract/timeline-event.ts';
import { MINUTE, type Calendar, type Seconds } from '../calendar.ts';
import { somebody } from '../people.ts';
import type { Random } from '../random.ts';
import type { Setting, StoryDraft, TaskDraft } from '../stories/draft.ts';
import type { DomainName } from '../words/domains.ts';
import { person, teams, type PersonWords } from '../words/people.ts';
import type { Change, CommentLife, Happening, TaskLife } from './happening.ts';

const vulnerabilityTeam = (
  teams.find(({ name }) => name === 'vulnerability-management')?.handles ?? ''
)
  .split(' ')
  .map(person);

/** Collects what happens to one story, in any order; nothing in it is bound by now. */
export class Plot {
  readonly happenings: Happening[] = [];
  readonly tasks: TaskLife[] = [];
  /** Who has had a task. */
  readonly workers: PersonWords[] = [];
  readonly random: Random;
  readonly calendar: Calendar;
  readonly at: Seconds;
  readonly setting: Setting;
  readonly draft: StoryDraft;
  readonly creator: PersonWords;
  readonly insiders: readonly PersonWords[];

  constructor(setting: Setting, draft: StoryDraft, creator?: PersonWords) {
    this.setting = setting;
    this.draft = draft;
    this.random = setting.random;
    this.calendar = setting.calendar;
    this.at = setting.at;
    const owner = somebody(this.random, this.calendar, draft.home.domain, this.at);
    this.insiders = draft.isPrivate ? [...this.random.sample(vulnerabilityTeam, 3), owner] : [];
    this.creator = creator ?? this.somebody(draft.home.domain, this.at);
    this.add('story_created', this.at, this.creator);
  }

  /** Somebody who works there; for a private story somebody who knows of it. */
  somebody(domain: DomainName, at: Seconds): PersonWords {
    if (this.draft.isPrivate) return this.random.pick(this.insiders);
    return somebody(this.random, this.calendar, domain, at);
  }

  private add(
    type: StoryEventType,
    at: Seconds,
    { id }: PersonWords,
    rest: Partial<Happening> = {},
  ) {
    this.happenings.push({ ...rest, type, at: Math.floor(at), by: id });
  }

  /** Adds a task. `priority` and `assignee` are what it begins with, without an event of their own. */
  task(
    { title, project, branch }: TaskDraft,
    at: Seconds,
    by = this.creator,
    begins: { priority?: Priority; assignee?: PersonWords } = {},
  ): TaskLife {
    const task: TaskLife = {
      id: 0,
      title,
      project,
      branch,
      creator: by.id,
      status: 'todo',
      priority: begins.priority ?? 'medium',
      assignee: begins.assignee?.id ?? null,
      link: null,
      milestone: null,
      createdAt: null,
      updatedAt: null,
      deleted: false,
    };
    this.tasks.push(task);
    this.add('task_created', at, by, { task });
    return task;
  }

  status(task: TaskLife, status: TaskStatus, at: Seconds, by: PersonWords, link?: string) {
    const change: Change = link === undefined ? { status } : { status, link };
    this.add('task_status_changed', at, by, { task, change });
  }

  priority(task: TaskLife, priority: Priority, at: Seconds, by: PersonWords) {
    this.add('task_priority_changed', at, by, { task, change: { priority } });
  }

  assign(task: TaskLife, assignee: PersonWords | null, at: Seconds, by: PersonWords) {
    if (assignee) this.workers.push(assignee);
    const change = { assignee: assignee?.id ?? null };
    this.add('task_assignee_changed', at, by, { task, change });
  }

  retitle(task: TaskLife, title: string, at: Seconds, by: PersonWords) {
    this.add('task_details_changed', at, by, { task, change: { title } });
  }

  remove(task: TaskLife, at: Seconds, by: PersonWords) {
    this.add('task_deleted', at, by, { task });
  }

  tag(tags: string[], at: Seconds, by: PersonWords) {
    if (tags.length > 0) this.add('tags_added', at, by, { tags });
  }

  untag(tags: string[], at: Seconds, by: PersonWords) {
    this.add('tags_deleted', at, by, { tags });
  }

  rewrite(at: Seconds, by: PersonWords) {
    this.add('story_details_changed', at, by);
  }

  /** Adds a comment; `earlier` is what it said for its first minutes. */
  comment(
    content: string,
    at: Seconds,
    by: PersonWords,
    rest: { inReplyTo?: CommentLife | null; isActive?: boolean; earlier?: string } = {},
  ): CommentLife {
    const comment: CommentLife = {
      id: 0,
      content,
      isActive: rest.isActive ?? true,
      inReplyTo: rest.inReplyTo ?? null,
      earlier:
        rest.earlier === undefined
          ? null
          : { content: rest.earlier, for: this.random.int(3, 40) * MINUTE },
    };
    this.add('user_comment', at, by, { comment });
    return comment;
  }
}
