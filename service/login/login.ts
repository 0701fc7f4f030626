import type { DemoPerson } from '@storyboard/contract/login';
import type { Store } from '../tracker/record.ts';
import { Codes } from './codes/codes.ts';
import { Cookies } from './cookies.ts';
import type { DemoConditions } from './demo-login.ts';
import type { ProviderSettings } from './providers/provider-file.ts';
import { type SessionLimits, Sessions } from './sessions.ts';
import { SignIn } from './sign-in.ts';

/** How people sign in here, as the administrator set it up. */
export interface LoginSettings {
  readonly providers: readonly ProviderSettings[];
  /** Where people reach the service: scheme, host and port. */
  readonly publicOrigin: () => string;
  /** The address that it listens at. */
  readonly host: string;
  readonly limits: SessionLimits;
  /** How often one address may try in a minute; 0 for no limit. */
  readonly triesPerMinute: number;
  /** Addresses of other clients that sign-in may lead back to. */
  readonly allowRedirects: readonly string[];
  /** Whom the demo data has for looking around. */
  readonly demoPeople: readonly DemoPerson[];
}

/** Everything that the routes of sign-in work with. */
export class Login {
  readonly settings: LoginSettings;
  readonly plain: boolean;
  readonly signIn: SignIn;
  readonly sessions: Sessions;
  readonly codes: Codes;
  readonly demo: DemoConditions;

  constructor(store: Store, plain: boolean, settings: LoginSettings) {
    this.settings = settings;
    this.plain = plain;
    this.signIn = new SignIn(store, { ...settings, plain });
    this.sessions = new Sessions(store.database, store.now, settings.limits);
    this.codes = new Codes(store, plain);
    this.demo = {
      ...settings,
      plain,
      database: store.database,
      people: settings.demoPeople,
    };
  }

  get publicOrigin(): string {
    return this.settings.publicOrigin();
  }

  /** Their names and flags depend on whether people come by TLS. */
  get cookies(): Cookies {
    return new Cookies(this.publicOrigin);
  }

  /** Where codes may go: the addresses that were allowed, and the client that is served here. */
  get redirects(): ReadonlySet<string> {
    const own = ['/', '/#!/auth/token'].map((path) => this.publicOrigin + path);
    return new Set([...this.settings.allowRedirects, ...own]);
  }
}
