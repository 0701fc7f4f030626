import type { Book } from './book.ts';
import { instant, type Seconds } from './calendar.ts';
import type { CommentLife, StoryLife, TaskLife, Told } from './life/happening.ts';
import { teamIds } from './people.ts';
import type { Recent } from './recent.ts';
import { allTags } from './words/tags.ts';

const tagIds = new Map(allTags.map((tag, index) => [tag, index + 1]));

/** Writes a story into the book as it goes: each row when its time has come. */
export function* telling(book: Book, recent: Recent, story: StoryLife): Generator<Seconds, void> {
  for (const told of story.told) {
    yield told.at;
    if (told.type === 'story_created') {
      writeStory(book, story, told);
      recent.addStory(story);
    }
    if (told.type === 'task_created' && told.task) writeTask(book, story, told.task);
    if (told.comment) writeComment(book, told.comment, told.at);
    const info = writeEvent(book, story, told);
    recent.addEvent(story, told, info);
  }
}

function writeStory(book: Book, story: StoryLife, { at, by }: Told) {
  const { id, draft, tags } = story;
  book.nextId('stories');
  book.add('stories', {
    id,
    created_at: instant(at),
    updated_at: instant(story.updatedAt),
    creator_id: by,
    story_type_id: draft.typeId,
    title: draft.title,
    description: draft.description,
    is_bug: draft.isBug,
    private: draft.isPrivate,
  });
  for (const tag of tags) {
    book.add('story_storytags', { story_id: id, storytag_id: tagIds.get(tag) });
  }
  if (draft.isPrivate) writePermission(book, story, at);
}

function writePermission(book: Book, { id, insiders }: StoryLife, at: Seconds) {
  const permission = book.addNew('permissions', {
    created_at: instant(at),
    updated_at: null,
    name: `view_story_${id}`,
    codename: 'view_story',
  });
  book.add('story_permissions', { story_id: id, permission_id: permission });
  for (const person of insiders) {
    book.add('user_permissions', { user_id: person, permission_id: permission });
  }
  book.add('team_permissions', {
    team_id: teamIds.get('vulnerability-management'),
    permission_id: permission,
  });
}

function writeTask(book: Book, story: StoryLife, task: TaskLife) {
  task.id = book.nextId('tasks');
  if (task.deleted || task.createdAt === null) return;
  book.add('tasks', {
    id: task.id,
    created_at: instant(task.createdAt),
    updated_at: task.updatedAt === null ? null : instant(task.updatedAt),
    creator_id: task.creator,
    title: task.title,
    link: task.link,
    status: task.status,
    story_id: story.id,
    project_id: task.project.id,
    assignee_id: task.assignee,
    branch_id: task.branch.id,
    milestone_id: task.milestone,
    priority: task.priority,
  });
}

function writeComment(book: Book, comment: CommentLife, at: Seconds) {
  const { content, isActive, inReplyTo, earlier } = comment;
  comment.id = book.addNew('comments', {
    created_at: instant(at),
    updated_at: earlier ? instant(at + earlier.for) : null,
    content,
    is_active: isActive,
    in_reply_to: inReplyTo?.id ?? null,
  });
  if (!earlier) return;
  book.addNew('comments_history', {
    created_at: instant(at),
    updated_at: null,
    content: earlier.content,
    comment_id: comment.id,
  });
}

/** The event, with the same keys in its info as the original service writes. */
function writeEvent(book: Book, story: StoryLife, told: Told): string | null {
  const info = told.comment ? null : JSON.stringify(infoOf(story, told));
  book.addNew('events', {
    created_at: instant(told.at),
    updated_at: null,
    story_id: story.id,
    worklist_id: null,
    board_id: null,
    comment_id: told.comment?.id ?? null,
    author_id: told.by,
    event_type: told.type,
    event_info: info,
  });
  return info;
}

function infoOf({ id, draft }: StoryLife, { task, type, by, info }: Told) {
  const { task_title, ...rest } = info;
  if (task) return { story_id: id, task_id: task.id, task_title, ...rest };
  if (type === 'tags_added' || type === 'tags_deleted') {
    return { story_id: id, author_id: by, story_title: draft.title, ...rest };
  }
  return { story_id: id, story_title: draft.title };
}
