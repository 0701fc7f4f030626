import type { Fault } from '@storyboard/contract/refusal';
import { Refusal } from '../refusals.ts';

/** A row was to be changed that is not as the asker knows it. The answer holds it as it is. */
export class Outdated extends Refusal {
  readonly current: object;
  override readonly headers: Readonly<Record<string, string>>;
  override readonly holdsRow = true;

  constructor(current: object, version: string) {
    super(412, 'It has changed since: look at current, and send the change again with its version');
    this.current = { ...current, version };
    this.headers = { etag: `"${version}"` };
  }

  body(): Fault & { current: object } {
    const { message: faultstring, current } = this;
    return { faultcode: 'Client', faultstring, debuginfo: null, current };
  }
}
