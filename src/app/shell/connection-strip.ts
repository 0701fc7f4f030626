import { Component, inject } from '@angular/core';
import { Connection } from '../data/connection';
import { Icon } from '../ui/icon/icon';
import { Device } from './device';

/** One line above a page while the device is offline or the server does not answer. */
@Component({
  selector: 'app-connection-strip',
  imports: [Icon],
  template: `
    @if (!online()) {
      <div class="strip" role="status">
        <app-icon name="offline" />
        <span class="grow">You are offline. What was fetched before stays readable.</span>
      </div>
    } @else if (connection.state() === 'unreachable') {
      <div class="strip" role="status">
        <app-icon name="warn" />
        <span class="grow"
          >The server does not answer. What was fetched before stays readable.</span
        >
        <!-- Read out once, not each second. -->
        <span class="nowrap num" aria-hidden="true">{{ nextTry() }}</span>
        <button type="button" class="btn btn-sm" (click)="connection.tryNow()">Try now</button>
      </div>
    }
  `,
})
export class ConnectionStrip {
  protected readonly connection = inject(Connection);
  protected readonly online = inject(Device).online;

  protected nextTry(): string {
    const seconds = this.connection.nextTryIn();
    return seconds === undefined ? 'Trying' : `Next try in ${seconds} s`;
  }
}
