import { computed, effect, inject, Service, signal, untracked } from '@angular/core';
import type { StoryEventType } from '@storyboard/contract/timeline-event';
import { Refusal } from '../../api/refusal';
import { Server } from '../../api/server';
import { SignInAgain } from '../../session/again';
import { Session } from '../../session/session';

export type Preference = string | number | boolean;
type Values = Readonly<Record<string, Preference>>;

const EVENT_KEY = 'display_events_';

/**
 * What the person who is signed in prefers, kept at the server: a flat dictionary that all clients share. Fetched
 * once, when something first asks for it.
 */
@Service()
export class Preferences {
  private readonly again = inject(SignInAgain);
  private readonly server = inject(Server);
  private readonly session = inject(Session);
  private readonly owner = signal<number | undefined>(undefined);
  private readonly known = signal<Values | undefined>(undefined);
  private readonly why = signal<Refusal | undefined>(undefined);
  private readonly person = computed(() => this.session.person()?.id);

  /** Undefined until they are known. */
  readonly values = computed(() => (this.owner() === this.person() ? this.known() : undefined));
  readonly refusal = this.why.asReadonly();

  /** The types of events that the person does not want to see in timelines. */
  readonly hiddenEvents = computed((): ReadonlySet<StoryEventType> => {
    const entries = Object.entries(this.values() ?? {});
    const hidden = entries.filter(([key, value]) => key.startsWith(EVENT_KEY) && !isYes(value));
    return new Set(hidden.map(([key]) => key.slice(EVENT_KEY.length) as StoryEventType));
  });

  constructor() {
    effect(() => {
      const id = this.person();
      if (id !== undefined) untracked(() => void this.load(id));
    });
  }

  /** Asks again where the first time came to nothing. */
  refresh(): void {
    const id = this.person();
    if (id !== undefined) void this.load(id);
  }

  /** Sets one of them, at once on the page and then at the server. Throws the Refusal, and is as before then. */
  async set(key: string, value: Preference): Promise<void> {
    const before = this.known() ?? {};
    this.known.set({ ...before, [key]: value });
    try {
      const kept = `Your choice is kept and will be saved.`;
      await this.again.write(kept, () => {
        const path = `/users/${this.person() ?? 0}/preferences`;
        return this.server.send('POST', path, { [key]: value });
      });
    } catch (error) {
      this.known.update((now) => ({ ...withoutKey(now, key), ...valueAt(before, key) }));
      throw error;
    }
  }

  private async load(id: number): Promise<void> {
    try {
      const path = `/users/${id}/preferences`;
      const { body } = await this.server.get(path, {}, new AbortController().signal);
      this.known.set(body as Values);
      this.owner.set(id);
      this.why.set(undefined);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.why.set(error);
    }
  }
}

/** Clients have written flags as text and as flags. */
export const isYes = (value: Preference | undefined) =>
  value === true || (typeof value === 'string' && value.toLowerCase() === 'true');

const valueAt = (values: Values, key: string): Values => {
  const value = values[key];
  return value === undefined ? {} : { [key]: value };
};

const withoutKey = (values: Values | undefined, key: string): Values =>
  Object.fromEntries(Object.entries(values ?? {}).filter(([name]) => name !== key));
