import type { Preference } from '../../data/profile/preferences';

/** A preference that is on or off, as the clients before this one wrote it. */
export interface Flag {
  readonly key: string;
  readonly word: string;
  /** What holds where nobody chose. */
  readonly usual: boolean;
  /** These are written as text, as other clients compare them with 'true'. */
  readonly asText: boolean;
}

const event = (type: string, word: string): Flag => ({
  key: `display_events_${type}`,
  word,
  usual: true,
  asText: true,
});

/** What timelines of stories show. */
export const EVENTS: readonly Flag[] = [
  event('user_comment', 'Comments'),
  event('story_created', 'The story was opened'),
  event('story_details_changed', 'Title or description changed'),
  event('tags_added', 'Tags added'),
  event('tags_deleted', 'Tags removed'),
  event('task_created', 'Tasks added'),
  event('task_status_changed', 'Statuses'),
  event('task_assignee_changed', 'Assignees'),
  event('task_priority_changed', 'Priorities'),
  event('task_details_changed', 'Title, notes, project or branch of a task'),
  event('task_deleted', 'Tasks removed'),
];

/** What the server tells, and how. */
export const NOTICES: readonly Flag[] = [
  {
    key: 'receive_notifications_worklists',
    word: 'Changes of worklists that you follow',
    usual: false,
    asText: false,
  },
  { key: 'plugin_email_enable', word: 'By e-mail too', usual: false, asText: true },
  {
    key: 'plugin_email_digest',
    word: 'One e-mail a day with all of it',
    usual: false,
    asText: true,
  },
];

/** How many rows other clients draw on a page: here lists have no pages. */
export const PAGE_SIZES = [
  { key: 'page_size', word: 'Lists' },
  { key: 'project_group_detail_projects_page_size', word: 'Projects of a project group' },
  { key: 'project_group_detail_stories_page_size', word: 'Stories of a project group' },
  { key: 'project_detail_page_size', word: 'Stories of a project' },
  { key: 'story_detail_page_size', word: 'Events of a story' },
] as const;

export const SIZES = [10, 25, 50, 100] as const;

/** As it is sent: numbers as numbers, since text made other clients page wrongly. */
export const asWritten = ({ asText }: Flag, on: boolean): Preference => (asText ? `${on}` : on);
