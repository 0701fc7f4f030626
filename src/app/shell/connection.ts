import { DOCUMENT, inject, Service, signal } from '@angular/core';

/** Whether the device says that it has a network. Servers that do not answer are told where their rows stand. */
@Service()
export class Connection {
  private readonly view = inject(DOCUMENT).defaultView;
  private readonly connected = signal(this.view?.navigator.onLine ?? true);
  readonly online = this.connected.asReadonly();

  constructor() {
    this.view?.addEventListener('online', () => {
      this.connected.set(true);
    });
    this.view?.addEventListener('offline', () => {
      this.connected.set(false);
    });
  }
}
