import { Component, inject } from '@angular/core';
import { Connection, SETTINGS } from '../data/connection';
import { Icon } from '../ui/icon/icon';
import { Device } from './device';

/** One line below a page while the device is offline, the server does not answer, or config.json is broken. */
@Component({
  selector: 'app-connection-strip',
  imports: [Icon],
  templateUrl: './connection-strip.html',
  // As wide as its longest words, so that nothing beside it moves each second.
  styles: '.wait { min-width: 104px; text-align: end; }',
})
export class ConnectionStrip {
  protected readonly connection = inject(Connection);
  protected readonly online = inject(Device).online;

  protected readonly misconfigured = inject(SETTINGS).broken;

  protected nextTry(): string {
    const seconds = this.connection.nextTryIn();
    return seconds === undefined ? 'Trying' : `Next try in ${seconds} s`;
  }
}
