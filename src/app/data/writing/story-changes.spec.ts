import { TestBed } from '@angular/core/testing';
import type { Story } from '@storyboard/contract/story';
import type { Capability } from '@storyboard/contract/system-info';
import { aPerson, aStory } from '../../../testing/builders';
import { FakeServer } from '../../../testing/fake-server';
import { forgetAll } from '../../../testing/forget-all';
import { settle } from '../../../testing/settle';
import { SignInAgain } from '../../session/again';
import { Session } from '../../session/session';
import { Tables } from '../tables';
import { type Dispute, StoryChanges } from './story-changes';
import { editOf, type StoryEdit } from './story-edit';

const story = aStory({ id: 5, title: 'Disks are lost', description: 'On moving.' });
const edit: StoryEdit = { ...editOf(story), mine: { ...editOf(story).mine, title: 'Disks stay' } };
const PUT = 'PUT /stories/5';

describe('changing a story', () => {
  let fake: FakeServer;
  /** The story at the server, and how often it was changed there. */
  let stored: Story;
  let version: number;
  let outcome: { dispute?: Dispute | undefined; failed?: unknown; done?: true };

  beforeEach(() => {
    forgetAll();
    [stored, version, outcome] = [story, 1, {}];
    fake = new FakeServer()
      .answer('/login/session', { person: null })
      .route('/stories/5', (params) => {
        return { body: params.has('versions') ? { ...stored, version: `v${version}` } : stored };
      })
      .route(PUT, (_, asked) => {
        const outdated = asked.version !== undefined && asked.version !== `v${version}`;
        if (outdated) return { status: 412, body: { faultstring: 'It has changed since' } };
        change(asked.body as Partial<Story>);
        return { body: stored };
      });
  });
  afterEach(forgetAll);

  function change(parts: Partial<Story>) {
    stored = { ...stored, ...parts };
    version++;
  }
  function begin(capabilities: readonly Capability[]) {
    TestBed.configureTestingModule({ providers: fake.providers(capabilities) });
    TestBed.inject(Session).enter({ person: aPerson({ id: 1 }) });
    TestBed.inject(Tables).stories.merge([story]);
  }
  const shown = () => TestBed.inject(Tables).stories.get(5)?.title;
  const sent = () => fake.asked.filter(({ method }) => method === 'PUT');

  async function save(wanted: StoryEdit = edit) {
    void TestBed.inject(StoryChanges)
      .save(5, wanted)
      .then(
        (dispute) => (outcome = { done: true, dispute }),
        (failed: unknown) => (outcome = { failed }),
      );
    await settle();
  }

  it('sends what changed, under the version that it had, and nothing else', async () => {
    begin(['sessions', 'etags']);
    await save({ ...edit, version: 'v1' });
    expect(outcome).toEqual({ done: true, dispute: undefined });
    expect(sent().map(({ body, version: told }) => [body, told])).toEqual([
      [{ title: 'Disks stay' }, 'v1'],
    ]);
    expect(fake.count('/stories/5')).toBe(0);
  });

  it('looks first at a server without versions, and tells it none', async () => {
    begin(['sessions']);
    await save();
    expect(fake.requests.slice(-2)).toEqual(['/stories/5', PUT]);
    expect(sent()[0]?.version).toBeUndefined();
    expect(stored.title).toBe('Disks stay');
  });

  it('is shown before the server has answered, and as it was where it is refused', async () => {
    begin(['sessions', 'etags']);
    fake.refuse(PUT, 400, { faultstring: 'Titles have 255 letters at most' });
    fake.hold();
    void save({ ...edit, version: 'v1' });
    expect(shown()).toBe('Disks stay');
    fake.release();
    await settle();
    expect(shown()).toBe('Disks are lost');
    expect(outcome.failed).toEqual(
      jasmine.objectContaining({ message: 'Titles have 255 letters at most' }),
    );
  });

  for (const capabilities of [['sessions', 'etags'], ['sessions']] as const) {
    const kind = capabilities.length > 1 ? 'with versions' : 'without versions';

    it(`does not write over what another made of the same, ${kind}`, async () => {
      begin(capabilities);
      change({ title: 'Disks vanish' });
      await save(capabilities.length > 1 ? { ...edit, version: 'v1' } : edit);
      expect(outcome.dispute?.fields).toEqual(['title']);
      expect(outcome.dispute?.now.title).toBe('Disks vanish');
      expect(stored.title).toBe('Disks vanish');
      expect(shown()).toBe('Disks vanish');
    });

    it(`stands beside what another made of something else, ${kind}`, async () => {
      begin(capabilities);
      change({ description: 'Always.' });
      await save(capabilities.length > 1 ? { ...edit, version: 'v1' } : edit);
      expect(outcome).toEqual({ done: true, dispute: undefined });
      expect([stored.title, stored.description]).toEqual(['Disks stay', 'Always.']);
    });

    it(`is made once where the first answer was lost, ${kind}`, async () => {
      begin(capabilities);
      change({ title: 'Disks stay' });
      await save(capabilities.length > 1 ? { ...edit, version: 'v1' } : edit);
      expect(outcome).toEqual({ done: true, dispute: undefined });
      expect(version).toBe(2);
    });
  }

  it('sees a change of another between looking and writing', async () => {
    begin(['sessions', 'etags']);
    const puts: unknown[] = [];
    fake.route(PUT, (_, { version: told }) => {
      puts.push(told);
      change({ title: 'Disks vanish' });
      return { status: 412, body: {} };
    });
    await save();
    expect(puts).toEqual(['v1']);
    expect(outcome.dispute?.now.title).toBe('Disks vanish');
  });

  it('does not fight for ever over a story that changes all the time', async () => {
    begin(['sessions', 'etags']);
    fake.route(PUT, () => {
      change({ description: `${version}` });
      return { status: 412, body: { faultstring: 'It has changed since' } };
    });
    await save();
    expect(sent().length).toBe(3);
    expect(outcome.failed).toEqual(jasmine.objectContaining({ status: 412 }));
  });

  it('goes on by itself after the person signed in again, also where the story is private', async () => {
    begin(['sessions', 'etags']);
    fake.refuse('/stories/5', 404, {}).refuse(PUT, 401, {});
    await save();
    expect(TestBed.inject(SignInAgain).asked()?.kept).toBe(
      'Your change to 5 is kept and will be saved.',
    );
    expect(shown()).toBe('Disks stay');
    fake.answer('/stories/5', { ...story, version: 'v1' }).answer(PUT, stored);
    TestBed.inject(Session).enter({ person: aPerson({ id: 1 }) });
    await settle();
    expect(outcome).toEqual({ done: true, dispute: undefined });
    expect(sent().map(({ version: told }) => told)).toEqual([undefined, 'v1']);
  });

  it('gives the reason while there is no network', async () => {
    begin(['sessions', 'etags']);
    fake.unplug();
    await save({ ...edit, version: 'v1' });
    expect(outcome.failed).toEqual(jasmine.objectContaining({ kind: 'unreachable' }));
    expect(shown()).toBe('Disks are lost');
  });
});
