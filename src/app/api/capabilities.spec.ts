import { TestBed } from '@angular/core/testing';
import { FakeClock } from '../../testing/fake-clock';
import { FakeServer } from '../../testing/fake-server';
import { settle, turn } from '../../testing/settle';
import { Capabilities } from './capabilities';

describe('capabilities', () => {
  let fake: FakeServer;

  beforeEach(() => {
    fake = new FakeServer();
  });

  function capabilities(...configured: Parameters<FakeServer['providers']>) {
    TestBed.configureTestingModule({ providers: fake.providers(...configured) });
    return TestBed.inject(Capabilities);
  }

  it('stand in config.json, and nobody is asked', async () => {
    const found = capabilities(['names']);
    await settle();
    expect(found.has('names')).toBeTrue();
    expect(found.has('filters')).toBeFalse();
    expect(fake.requests).toEqual([]);
  });

  it('are asked for once where config.json does not say', async () => {
    fake.answer('/systeminfo', { version: '1', capabilities: ['filters'] });
    const found = capabilities();
    expect(found.has('filters')).toBeUndefined();
    await settle();
    expect(found.has('filters')).toBeTrue();
    expect(fake.requests).toEqual(['/systeminfo']);
  });

  it('are none at the original', async () => {
    fake.answer('/systeminfo', { version: '0.0.1' });
    const found = capabilities();
    await settle();
    expect(found.has('names')).toBeFalse();
  });

  it('are none where the question is refused', async () => {
    fake.refuse('/systeminfo', 500, 'Oh no');
    const found = capabilities();
    await settle();
    expect(found.has('names')).toBeFalse();
  });

  it('stay unknown while the server is away, and are known when it is back', async () => {
    fake.answer('/systeminfo', { version: '1', capabilities: ['names'] });
    fake.unplug();
    const found = capabilities();
    await turn();
    await TestBed.inject(FakeClock).advance(1300);
    expect(found.has('names')).toBeUndefined();
    expect(found.refusal()?.kind).toBe('unreachable');
    fake.plug();
    await TestBed.inject(FakeClock).advance(1000);
    await settle();
    expect(found.has('names')).toBeTrue();
    expect(found.refusal()).toBeUndefined();
  });
});
