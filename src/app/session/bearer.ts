import type { Person } from '@storyboard/contract/person';

/** What pages need of the person who is signed in; all that this device keeps of them. */
export type SignedIn = Pick<Person, 'id' | 'full_name' | 'is_superuser'>;

/** A token that proves who asks, for servers where no cookie does. */
export interface Bearer {
  /** The Authorization header, with a token that holds for a while yet. */
  header(): Promise<string>;
  /** What was sent is not taken any more. False: neither is anything else, one must sign in again. */
  renew(sent: string): Promise<boolean>;
  /** Ends it at the server. False: the server could not be told. */
  revoke(): Promise<boolean>;
}

/** Somebody signs in: by the cookie of our service, or with a token. */
export interface Entrance {
  readonly person: SignedIn;
  readonly bearer?: Bearer;
}
