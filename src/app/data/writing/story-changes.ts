import { inject, Service, untracked } from '@angular/core';
import type { Story } from '@storyboard/contract/story';
import { Refusal } from '../../api/refusal';
import { Server } from '../../api/server';
import { rowOf } from '../../mirror/understood';
import { SignInAgain } from '../../session/again';
import { Abilities } from '../queries/abilities';
import { Tables } from '../tables';
import {
  changesOf,
  disputedIn,
  missingIn,
  type StoryEdit,
  type StoryField,
  type StoryTexts,
} from './story-edit';

/** Two people changed the same. Nothing was saved. */
export interface Dispute {
  readonly edit: StoryEdit;
  readonly now: Story;
  readonly fields: readonly StoryField[];
}

/** A story that is changed once more each time one tries to save is not fought over for ever. */
const MOST_TRIES = 3;

/** Changing what a story says of itself. */
@Service()
export class StoryChanges {
  private readonly abilities = inject(Abilities);
  private readonly again = inject(SignInAgain);
  private readonly server = inject(Server);
  private readonly table = inject(Tables).stories;

  /** How the story is now, with its version where there are any. Throws the Refusal. */
  async look(id: number): Promise<Story> {
    const story = await this.read(id);
    this.table.merge([story]);
    return story;
  }

  /**
   * Saves what is changed, and that alone. All pages show it at once, and as it was where it is refused. Throws the
   * Refusal; gives the dispute where somebody else changed the same meanwhile.
   */
  async save(id: number, edit: StoryEdit): Promise<Dispute | undefined> {
    const takeBack = this.show(id, changesOf(edit));
    try {
      const kept = `Your change to ${id} is kept and will be saved.`;
      const dispute = await this.again.write(kept, () => this.send(id, edit));
      if (dispute) this.table.merge([dispute.now]);
      return dispute;
    } catch (error) {
      takeBack();
      throw error;
    }
  }

  private show(id: number, changes: Partial<StoryTexts>): () => void {
    const before = untracked(() => this.table.get(id));
    if (!before) return () => undefined;
    this.table.merge([{ ...before, ...changes }]);
    return () => {
      const now = untracked(() => this.table.get(id));
      const isOurs = now && Object.keys(missingIn(now, changes)).length === 0;
      const { title, description } = before;
      if (isOurs) this.table.merge([{ ...now, title, description }]);
    };
  }

  private async send(id: number, edit: StoryEdit): Promise<Dispute | undefined> {
    let { version } = edit;
    for (let tries = 1; ; tries++) {
      // Whoever saves without a version looks first: servers without versions, and a version that holds no more.
      const now = version === undefined ? await this.readIfThere(id) : undefined;
      const fields = now ? disputedIn(edit, now) : [];
      if (now && fields.length > 0) return { edit, now, fields };
      try {
        this.table.merge([await this.put(id, edit, version, now)]);
        return undefined;
      } catch (error) {
        if (!isOutdated(error) || tries === MOST_TRIES) throw error;
        version = undefined;
      }
    }
  }

  /** Nothing is sent where the story says so already: an answer may have been lost on its way. */
  private async put(id: number, edit: StoryEdit, version?: string, now?: Story): Promise<Story> {
    const wanted = changesOf(edit);
    const changes = now ? missingIn(now, wanted) : wanted;
    if (now && Object.keys(changes).length === 0) return now;
    const known = version ?? now?.version;
    return rowOf(await this.server.send('PUT', `/stories/${id}`, changes, known)) as Story;
  }

  // A private story is not there for whoever's session ended: the write that follows says so, and asks for a sign-in.
  private async readIfThere(id: number): Promise<Story | undefined> {
    try {
      return await this.read(id);
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'notFound') return undefined;
      throw error;
    }
  }

  private async read(id: number): Promise<Story> {
    const params = {
      ...this.abilities.names(),
      ...(this.abilities.has('etags') && { versions: true }),
    };
    const { body } = await this.server.get(`/stories/${id}`, params, new AbortController().signal);
    return rowOf(body) as Story;
  }
}

const isOutdated = (error: unknown) => error instanceof Refusal && error.status === 412;
