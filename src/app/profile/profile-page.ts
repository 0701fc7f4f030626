import { Component, computed, inject, input } from '@angular/core';
import { Sessions } from '../data/profile/sessions';
import { Session } from '../session/session';
import { PageHead } from '../ui/page/page-head';
import { type Tab, Tabs } from '../ui/page/tabs';
import { PersonForm } from './person/person-form';
import { PreferenceList } from './preferences/preference-list';
import { SessionList } from './sessions/session-list';
import { TokenList } from './tokens/token-list';

const PERSON: Tab = { view: 'person', word: 'Account' };
const REST: readonly Tab[] = [
  { view: 'preferences', word: 'Preferences' },
  { view: 'tokens', word: 'Tokens' },
];
const SESSIONS: Tab = { view: 'sessions', word: 'Sign-ins' };

/** What the person who is signed in is called, prefers, and lets in. */
@Component({
  selector: 'app-profile-page',
  imports: [PageHead, PersonForm, PreferenceList, SessionList, Tabs, TokenList],
  templateUrl: './profile-page.html',
})
export class ProfilePage {
  readonly view = input<string>();
  private readonly kind = inject(Sessions).kind;
  protected readonly person = inject(Session).person;
  /** Only servers that sign in by cookie know where one is signed in. */
  protected readonly tabs = computed(() =>
    this.kind() === 'cookie' ? [PERSON, ...REST, SESSIONS] : [PERSON, ...REST],
  );
  protected readonly shown = computed(
    () => this.tabs().find(({ view }) => view === this.view())?.view ?? PERSON.view,
  );
}
