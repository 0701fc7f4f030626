/** Lengths and patterns of what people type, in characters. The original's own; the one file of contract/ that the client imports as a value. */
export const STORY_TITLE_MIN = 5;
export const STORY_TITLE_MAX = 255;
export const TASK_TITLE_MIN = 3;
export const TASK_TITLE_MAX = 255;
export const TAG_NAME_MAX = 50;
export const PROJECT_NAME_MIN = 3;
export const PROJECT_NAME_MAX = 100;
export const GROUP_TITLE_MAX = 255;
export const TEAM_NAME_MAX = 255;
export const PREFERENCE_KEY_MAX = 100;
export const PREFERENCE_VALUE_MAX = 255;

export const NAME_MIN = 3;
export const BRANCH_NAME_MAX = 100;
export const PERSON_NAME_MAX = 255;
export const EMAIL_MIN = 5;

/** Names of projects, project groups and teams: words joined by single `_`, `-`, `.` or `/`. */
export const NAME_PATTERN = '^[a-zA-Z0-9]+([_\\-./][a-zA-Z0-9]+)*$';

/** Names of permissions. */
export const NAME_MAX = 50;

/** Titles of worklists and boards, and names of due dates. */
export const LIST_TITLE_MAX = 100;

/** How many: values of one filter in an address, characters of a text that one filters by, words of a search, names of tags at a time. */
export const FILTER_VALUES_MAX = 100;
export const FILTER_TEXT_MAX = 255;
export const SEARCH_WORDS_MAX = 50;
export const TAGS_AT_ONCE_MAX = 50;
/** What an automatic worklist may ask for: filters, and criteria of each. */
export const LIST_FILTERS_MAX = 50;
export const CRITERIA_MAX = 50;
export const CRITERION_TEXT_MAX = 255;
/** The longest list in a body where nothing else is said. */
export const BODY_LIST_MAX = 1000;

/** Seconds that a token may last: ten years. */
export const TOKEN_SECONDS_MAX = 315_360_000;
