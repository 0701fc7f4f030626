/** What stands behind `?`, by name; what an address has in its path is told from its name alone. */
const known: Readonly<Record<string, string>> = {
  limit: 'At most so many rows; 0 none. Without it all of them.',
  marker:
    'The id of the last row seen: the list begins after it. Where that row is gone, lists by id go on; others answer 410.',
  offset: 'So many rows are passed over. It wins over marker.',
  sort_field:
    'What the rows are sorted by; the id if not given, and where words are looked for in stories and tasks the best match.',
  sort_dir: 'The direction, and where missing values come.',
  q: 'Words to look for; the last may be the beginning of one. Required.',
  title: 'Anywhere in the title, whatever the case and accents.',
  description: 'Anywhere in the description, whatever the case and accents.',
  name: 'Anywhere in the name, whatever the case.',
  full_name: 'Anywhere in the name, whatever the case and accents.',
  email: 'Anywhere in the mail address; for superusers.',
  openid: 'Anywhere in the OpenID; for superusers.',
  link: 'Anywhere in the notes.',
  status: 'Any of these statuses.',
  priority: 'Any of these priorities.',
  kind: 'Only bugs or only features.',
  tags: 'Tags, whatever their case.',
  tags_filter_type: 'all (if not given) or any of the tags.',
  tag_name: 'The name, if it does not stand in the body.',
  updated_since: 'Changed strictly later than this instant, in whole seconds.',
  since: 'Where to go on from: what the last answer or event gave.',
  story: 'These stories, by id.',
  names: 'With the names of what the rows mention.',
  versions: 'With the version of each row, for If-Match.',
  counts: 'With what each holds, as its reader may see it.',
  merged_at: 'With the moment at which each task was first merged.',
  assignee_id: 'Assigned to any of these people; none is nobody.',
  creator_id: 'Made by any of these people.',
  subscriber_id:
    'What this person follows, who must be the one who asks; for notices, whose they are.',
  event_type: 'Any of these types.',
  target_type: 'What kind of thing is followed.',
  target_id: 'The id of what is followed.',
  project_group: 'In any of these project groups, by name.',
  project: 'In any of these projects, by name.',
  branch: 'On any branch of these names.',
  milestone: 'At any milestone of these names.',
  private: 'Only what is private, or only what is not.',
  archived: 'true for those that were archived; else those that were not.',
  hide_lanes: 'false for lanes of boards too.',
  board_id: 'The board with this id.',
  item_type:
    'story or task. Where lists are looked for by story_id: whether the story or a task of it is on them.',
  item_id: 'The card, or what it is to show, where neither path nor body says it.',
  list_id: 'The worklist that the card goes to.',
  list_position: 'The place on the worklist; 0 is the first.',
  display_due_date: 'The due date that the card shows; -1 for none.',
  date: 'At this instant, to the second.',
  user: 'Those that this person may use.',
  owner: 'Those that this person may change.',
};

const inPath: Readonly<Record<string, string>> = {
  project_id: 'The id of the project; for reading also its name, which may hold /.',
  project_group_id: 'The id of the project group; for reading also its name, which may hold /.',
  team_id: 'The id of the team; for reading also its name.',
  user_id: 'The id of the person.',
  tag: 'The name of the tag.',
};

const spaced = (name: string) => name.replace(/_id$/, '').replaceAll('_', ' ');

/** What a parameter means; empty where nothing is known of it. */
export function parameterWords(name: string, place: 'path' | 'query' | 'header'): string {
  if (place === 'path') return inPath[name] ?? `The id of the ${spaced(name)}.`;
  const words = known[name];
  if (words !== undefined) return words;
  return name.endsWith('_id') ? `Only those of the ${spaced(name)} with this id.` : '';
}
