import { TestBed } from '@angular/core/testing';
import { FakeClock } from '../../testing/fake-clock';
import { FakeServer } from '../../testing/fake-server';
import { settle, turn } from '../../testing/settle';
import { Connection } from '../data/connection';
import { ConnectionStrip } from './connection-strip';

describe('ConnectionStrip', () => {
  let server: FakeServer;
  let strip: HTMLElement;

  beforeEach(async () => {
    server = new FakeServer().answer('/systeminfo', { version: '1' });
    TestBed.configureTestingModule({ providers: [server.providers([])] });
    const piece = TestBed.createComponent(ConnectionStrip);
    strip = piece.nativeElement as HTMLElement;
    await settle();
  });

  it('is not there while all is well', () => {
    expect(strip.textContent.trim()).toBe('');
  });

  it('says that the server does not answer and when it is asked again, and goes', async () => {
    server.unplug();
    TestBed.inject(Connection).lose();
    await turn();
    expect(strip.textContent).toContain('The server does not answer');
    expect(strip.textContent).toContain('Next try in 1 s');
    await TestBed.inject(FakeClock).advance(1000);
    await turn();
    expect(strip.textContent).toContain('Next try in 2 s');
    server.plug();
    strip.querySelector('button')?.click();
    await settle();
    expect(strip.textContent.trim()).toBe('');
  });
});
