import { Story } from '@storyboard/contract/story';
import { storyById } from '../../tracker/stories/stories.ts';
import { versioned } from '../terms/versions.ts';

const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => id).sort((a, b) => a - b);

/** Of a private story, who may see it is its own too: an answer that leaves it out has no version. */
export const storyVersions = versioned<Story>({
  schema: Story,
  param: 'story_id',
  read: storyById,
  own({ title, description, is_bug, private: hidden, creator_id, story_type_id, users, teams }) {
    const columns = [title, description, is_bug, hidden, creator_id, story_type_id];
    if (!hidden) return columns;
    return users && teams && [...columns, idsOf(users), idsOf(teams)];
  },
});
