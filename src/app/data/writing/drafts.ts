import { effect, inject, Service } from '@angular/core';
import { SETTINGS } from '../../api/settings';
import { Session } from '../../session/session';

const NOBODY = 0;

/** Where a draft lies: those of private stories are never written down. */
export type Shelf = 'device' | 'memory';

/** What people began to write, by person and by what it belongs to ("comment 5"). */
@Service()
export class Drafts {
  private readonly session = inject(Session);
  private readonly api = inject(SETTINGS).apiBase;
  private readonly memory = new Map<string, string>();

  constructor() {
    effect(() => {
      if (this.session.state() === 'nobody') this.memory.clear();
    });
  }

  /** Reactive: what was begun before somebody signed in is theirs. Empty where nothing was. */
  read(name: string): string {
    const who = this.session.who() ?? NOBODY;
    return this.of(who, name) ?? this.of(NOBODY, name) ?? '';
  }

  /** An empty text takes the draft away. */
  keep(name: string, text: string, shelf: Shelf): void {
    const who = this.session.who() ?? NOBODY;
    this.drop(NOBODY, name);
    this.drop(who, name);
    if (text === '') return;
    const key = this.keyOf(who, name);
    if (shelf === 'memory' || !store(key, text)) this.memory.set(key, text);
  }

  private of(who: number, name: string): string | undefined {
    const key = this.keyOf(who, name);
    return this.memory.get(key) ?? stored(key);
  }

  private drop(who: number, name: string): void {
    const key = this.keyOf(who, name);
    this.memory.delete(key);
    store(key, undefined);
  }

  private readonly keyOf = (who: number, name: string) =>
    `storyboard draft ${this.api} ${who} ${name}`;
}

function stored(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** False where storage is full or switched off. */
function store(key: string, text: string | undefined): boolean {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
