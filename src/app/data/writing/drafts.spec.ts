import { TestBed } from '@angular/core/testing';
import { aPerson } from '../../../testing/builders';
import { FakeServer } from '../../../testing/fake-server';
import { forgetAll } from '../../../testing/forget-all';
import { settle } from '../../../testing/settle';
import { Session } from '../../session/session';
import { Drafts } from './drafts';

describe('drafts', () => {
  let drafts: Drafts;
  let session: Session;

  beforeEach(() => {
    forgetAll();
    TestBed.configureTestingModule({ providers: new FakeServer().providers([]) });
    drafts = TestBed.inject(Drafts);
    session = TestBed.inject(Session);
  });
  afterEach(forgetAll);

  const enter = (id: number) => {
    session.enter({ person: aPerson({ id }) });
  };
  const onDisk = () => JSON.stringify(localStorage);

  it('are kept by person and by what they belong to', () => {
    enter(1);
    drafts.keep('comment 5', 'Ada wrote', 'device');
    enter(2);
    expect(drafts.read('comment 5')).toBe('');
    drafts.keep('comment 5', 'Owen wrote', 'device');
    enter(1);
    expect(drafts.read('comment 5')).toBe('Ada wrote');
    expect(drafts.read('comment 6')).toBe('');
  });

  it('that were begun before signing in are of the person who signs in', () => {
    drafts.keep('comment 5', 'begun', 'device');
    enter(1);
    expect(drafts.read('comment 5')).toBe('begun');
    drafts.keep('comment 5', 'begun and changed', 'device');
    enter(2);
    expect(drafts.read('comment 5')).toBe('');
  });

  it('of private stories are never on disk, and end with the session', async () => {
    enter(1);
    drafts.keep('comment 5', 'a secret', 'memory');
    expect(drafts.read('comment 5')).toBe('a secret');
    expect(onDisk()).not.toContain('a secret');
    session.leave();
    await settle();
    enter(1);
    expect(drafts.read('comment 5')).toBe('');
  });

  it('leave the disk when their story became private', () => {
    enter(1);
    drafts.keep('comment 5', 'was public', 'device');
    drafts.keep('comment 5', 'was public', 'memory');
    expect(onDisk()).not.toContain('was public');
  });

  it('are gone once they are empty', () => {
    enter(1);
    drafts.keep('comment 5', 'text', 'device');
    drafts.keep('comment 5', '', 'device');
    expect(drafts.read('comment 5')).toBe('');
    expect(onDisk()).not.toContain('draft');
  });
});
