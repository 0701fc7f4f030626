import type { Story } from '@storyboard/contract/story';
import { booleanAttribute, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Name } from '../../../data/names';
import { Session } from '../../../session/session';
import { Later } from '../../../ui/page/later';
import { Note } from '../../../ui/page/note';
import { StatusMark } from '../../../ui/task/status-mark';
import { TimeAgo } from '../../../ui/time/time-ago';
import type { StoryDesk } from '../edit/story-desk';
import { readersOf } from './readers';

const loadDesk = async () => (await import('../edit/story-desk')).StoryDesk;

/**
 * Title and byline of a story, and where people who are signed in edit it. While they do, what follows this (the
 * description) is hidden by its class.
 */
@Component({
  selector: 'app-story-head',
  imports: [Later, Note, RouterLink, StatusMark, TimeAgo],
  templateUrl: './story-head.html',
  styleUrl: './story-head.scss',
  host: { '[class.is-large]': 'withTags()', '[class.is-edited]': 'editing()' },
})
export class StoryHead {
  readonly story = input.required<Story>();
  readonly creator = input<Name>();
  /** Whether tags stand here, as no column of facts is beside it. */
  readonly withTags = input(false, { transform: booleanAttribute });
  protected readonly person = inject(Session).person;
  protected readonly loadDesk = loadDesk;
  protected readonly desk = signal<StoryDesk | undefined>(undefined);
  protected readonly deskInputs = computed(() => ({ story: this.story() }));
  protected readonly editing = computed(() => Boolean(this.person() && this.desk()?.editing()));
  protected readonly readers = computed(() => readersOf(this.story()));
  protected readonly changed = computed(() => {
    const { created_at, updated_at } = this.story();
    return updated_at === created_at ? null : updated_at;
  });
}
