import type { Story } from '@storyboard/contract/story';
import { booleanAttribute, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Name } from '../../../data/names';
import { Note } from '../../../ui/page/note';
import { StatusMark } from '../../../ui/task/status-mark';
import { TimeAgo } from '../../../ui/time/time-ago';
import { readersOf } from './readers';

/** Title and byline of a story. */
@Component({
  selector: 'app-story-head',
  imports: [Note, RouterLink, StatusMark, TimeAgo],
  templateUrl: './story-head.html',
  styleUrl: './story-head.scss',
  host: { '[class.is-large]': 'withTags()' },
})
export class StoryHead {
  readonly story = input.required<Story>();
  readonly creator = input<Name>();
  /** Whether tags stand here, as no column of facts is beside it. */
  readonly withTags = input(false, { transform: booleanAttribute });
  protected readonly readers = computed(() => readersOf(this.story()));
  protected readonly changed = computed(() => {
    const { created_at, updated_at } = this.story();
    return updated_at === created_at ? null : updated_at;
  });
}
