import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Markdown } from '../../../ui/markdown/markdown';
import { Person } from '../../../ui/person/person';
import { TimeAgo } from '../../../ui/time/time-ago';
import type { Entry } from './entries/entries';
import { excerptOf } from './entries/excerpt';

/** A comment in the timeline. */
@Component({
  selector: 'app-remark',
  imports: [Markdown, Person, RouterLink, TimeAgo],
  templateUrl: './remark.html',
  styleUrl: './remark.scss',
  host: {
    class: 'tl tl-comment',
    role: 'listitem',
    tabindex: '-1',
    '[id]': 'anchor()',
    '[class.is-linked]': 'linked()',
  },
})
export class Remark {
  readonly entry = input.required<Extract<Entry, { kind: 'comment' }>>();
  readonly linked = input(false);
  protected readonly comment = computed(() => this.entry().comment);
  /** What of the comment it answers is shown: nothing where it quotes that itself. */
  protected readonly excerpt = computed(() => {
    const answered = this.entry().answers?.comment;
    if (!answered || this.comment().content?.trimStart().startsWith('>')) return '';
    return answered.is_active ? excerptOf(answered.content) : 'That comment was deleted.';
  });
  protected readonly anchor = computed(() => `comment-${this.comment().id}`);
}
