import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Refusal } from '../../data/known';
import { Abilities } from '../../data/queries/abilities';
// Else files that pages share are cut in pieces: see docs/decisions.md, "Few files".
import '../../lists/together-short';
import '../../lists/trouble/trouble';
import { Session } from '../../session/session';
import { Opens } from '../../ui/controls/opens';
import { Popover } from '../../ui/controls/popover';
import { Icon } from '../../ui/icon/icon';
import { Note } from '../../ui/page/note';
import { Person } from '../../ui/person/person';

/** The person who is signed in, and what they can do about it. */
@Component({
  selector: 'app-account-menu',
  imports: [Icon, Note, Opens, Person, Popover, RouterLink],
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.scss',
})
export class AccountMenu {
  private readonly abilities = inject(Abilities);
  private readonly session = inject(Session);
  private readonly menu = viewChild.required(Popover);
  protected readonly person = this.session.person;
  protected readonly name = computed(
    () => this.person()?.full_name ?? `Person ${this.person()?.id}`,
  );
  /** Only servers that can tell private stories from others list them alone. */
  protected readonly filters = computed(() => this.abilities.has('filters'));
  protected readonly trouble = signal<string | undefined>(undefined);

  protected async signOut(): Promise<void> {
    this.trouble.set(undefined);
    try {
      await this.session.signOut();
    } catch (error) {
      this.trouble.set((error as Refusal).message);
    }
  }
}
