import { DOCUMENT, inject, Service, signal } from '@angular/core';

/** Whether the device says that it has a network. */
@Service()
export class Device {
  private readonly view = inject(DOCUMENT).defaultView;
  private readonly connected = signal(this.view?.navigator.onLine ?? true);
  readonly online = this.connected.asReadonly();

  constructor() {
    const hear = () => {
      this.connected.set(this.view?.navigator.onLine ?? true);
    };
    this.view?.addEventListener('online', hear);
    this.view?.addEventListener('offline', hear);
  }
}
