import type { Story } from '@storyboard/contract/story';
import type { Shelf } from '../../data/writing/drafts';
import { privateOnDisk } from '../../ui/taste/taste';

/** Where what people begin to write about a story lies. */
export const shelfOf = (story: Story): Shelf =>
  story.private && privateOnDisk.value() === 'memory' ? 'memory' : 'device';

/** The same in words. */
export const shelfWords: Readonly<Record<Shelf, string>> = {
  device: 'Draft kept on this device',
  memory: 'Private: the draft is kept until this page is closed',
};
