import { computed, inject, Service } from '@angular/core';
import type { Capability } from '@storyboard/contract/system-info';
import type { Params } from '../../api/address';
import { Capabilities } from '../../api/capabilities';
import { PENDING, type Wanted } from '../../mirror/wanted';

/** What the server can do, as questions to it need to know. */
@Service()
export class Abilities {
  private readonly capabilities = inject(Capabilities);

  /** Undefined once it is known what the server can do. */
  readonly waiting = computed(() => {
    if (this.capabilities.has('names') !== undefined) return undefined;
    return this.capabilities.refusal() ?? PENDING;
  });

  /** False while it is not known. */
  has(capability: Capability): boolean {
    return this.capabilities.has(capability) ?? false;
  }

  /** `names=true` where the server knows that. */
  names(): Params {
    return this.has('names') ? { names: true } : {};
  }

  /** `counts=true` where the server knows that. */
  counts(): Params {
    return this.has('counts') ? { counts: true } : {};
  }

  /** The question, once it is known what the server can do. */
  whenKnown<Asked>(question: () => Wanted<Asked>): Wanted<Asked> {
    return this.waiting() ?? question();
  }
}
