import { effect, inject, Service, signal } from '@angular/core';
import type { Capability, SystemInfo } from '@storyboard/contract/system-info';
import { Connection } from './connection';
import { Refusal } from './refusal';
import { Server } from './server';
import { SETTINGS } from './settings';

/** What the server can do beyond the original: from config.json, else asked once. */
@Service()
export class Capabilities {
  private readonly server = inject(Server);
  private readonly connection = inject(Connection);
  private readonly announced = signal<ReadonlySet<string> | undefined>(undefined);
  private readonly refused = signal<Refusal | undefined>(undefined);

  /** Why they are not known. */
  readonly refusal = this.refused.asReadonly();

  constructor() {
    const configured = inject(SETTINGS).capabilities;
    if (configured) this.announced.set(new Set(configured));
    else {
      effect(() => {
        this.connection.returns();
        if (!this.announced()) void this.ask();
      });
    }
  }

  /** Undefined until the server has said. */
  has(capability: Capability): boolean | undefined {
    return this.announced()?.has(capability);
  }

  private async ask(): Promise<void> {
    try {
      const { body } = await this.server.get('/systeminfo', {}, new AbortController().signal);
      this.announced.set(new Set((body as SystemInfo).capabilities));
      this.refused.set(undefined);
    } catch (error) {
      const down = error instanceof Refusal && error.kind === 'unreachable';
      if (down) this.refused.set(error);
      else this.announced.set(new Set());
    }
  }
}
