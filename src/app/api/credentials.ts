import { Service } from '@angular/core';

/** Who keeps what proves to the server who asks. Cookies the browser sends by itself. */
export interface Holder {
  /** The Authorization header of the next request; undefined where there is none. */
  header(): Promise<string | undefined>;
  /** The server took what was sent for nobody's (401). Says whether a read is worth asking again. */
  refused(sent: string | undefined): Promise<boolean>;
}

/** The place that session/ fills: the API knows of no session. While it is empty nobody asks. */
@Service()
export class Credentials {
  private holder: Holder | undefined;

  keep(holder: Holder): void {
    this.holder = holder;
  }

  async header(): Promise<string | undefined> {
    return this.holder?.header();
  }

  async refused(sent: string | undefined): Promise<boolean> {
    return (await this.holder?.refused(sent)) ?? false;
  }
}
