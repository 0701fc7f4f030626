import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { aPerson } from '../../testing/builders';
import { FakeClock, START } from '../../testing/fake-clock';
import { FakeServer } from '../../testing/fake-server';
import { settle } from '../../testing/settle';
import { Session } from '../session/session';
import { Trace } from '../session/trace';
import routes from './profile.routes';

const ada = aPerson({ id: 7, full_name: 'Ada Example', email: 'ada@example.org' });
const token = (id: number, parts = {}) => ({
  id,
  user_id: 7,
  created_at: '2024-05-01T12:00:00+00:00',
  updated_at: null,
  expires_in: 365 * 86_400,
  ...parts,
});

describe('the profile', () => {
  let server: FakeServer;
  let page: HTMLElement;

  beforeEach(() => {
    server = new FakeServer()
      .answer('/login/session', { person: ada })
      .answer('/users/self', ada)
      .answer('/users/7/preferences', { page_size: 25, display_events_tags_added: 'false' })
      .answer('POST /users/7/preferences', {});
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'profile', children: routes }], withComponentInputBinding()),
        server.providers(['sessions']),
      ],
    });
  });
  afterEach(() => {
    TestBed.inject(Trace).wipe();
  });

  async function open(view: string) {
    TestBed.inject(Session).enter({ person: ada });
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(`/profile?view=${view}`);
    await settle();
    page = harness.fixture.nativeElement as HTMLElement;
  }

  const text = () => page.textContent.replace(/\s+/g, ' ');
  const button = (word: string) =>
    [...page.querySelectorAll('button')].find(
      (one) => one.textContent.trim() === word || one.ariaLabel === word,
    );
  const choice = (word: string) =>
    [...page.querySelectorAll('label')]
      .find((label) => label.textContent.trim().endsWith(word))
      ?.querySelector<HTMLInputElement>('input, select');
  async function press(word: string) {
    button(word)?.click();
    await settle();
  }

  it('changes the name and the address', async () => {
    server.answer('PUT /users/7', { ...ada, full_name: 'Ada Sample' });
    await open('person');
    const name = page.querySelector<HTMLInputElement>('#full-name');
    expect(name?.value).toBe('Ada Example');
    if (name) name.value = 'Ada Sample ';
    name?.dispatchEvent(new Event('input'));
    await press('Save');
    expect(server.asked.at(-1)?.body).toEqual({
      full_name: 'Ada Sample',
      email: 'ada@example.org',
    });
    expect(text()).toContain('Saved');
  });

  it('keeps what was typed where the server refuses it, and says why', async () => {
    server.refuse('PUT /users/7', 400, {
      message: 'Somebody else has this address',
      field: 'email',
    });
    await open('person');
    const email = page.querySelector<HTMLInputElement>('#email');
    if (email) email.value = 'grace@example.org';
    email?.dispatchEvent(new Event('input'));
    await press('Save');
    expect(text()).toContain('It was not saved: Somebody else has this address');
    expect(page.querySelector<HTMLInputElement>('#email')?.value).toBe('grace@example.org');
  });

  it('shows the preferences of all clients, and saves each when it is made', async () => {
    await open('preferences');
    expect(choice('Tags added')?.checked).toBeFalse();
    expect(choice('Comments')?.checked).toBeTrue();
    expect(choice('Lists')?.value).toBe('25');
    choice('Comments')?.click();
    await settle();
    expect(server.asked.at(-1)?.body).toEqual({ display_events_user_comment: 'false' });
    expect(text()).toContain('Saved');
  });

  it('sends sizes as numbers', async () => {
    await open('preferences');
    const size = choice('Lists');
    if (size) size.value = '50';
    size?.dispatchEvent(new Event('change'));
    await settle();
    expect(server.asked.at(-1)?.body).toEqual({ page_size: 50 });
  });

  it('takes a choice back that was not saved, and says so', async () => {
    server.refuse('POST /users/7/preferences', 400, { faultstring: 'The store is full' });
    await open('preferences');
    choice('Comments')?.click();
    await settle();
    expect(choice('Comments')?.checked).toBeTrue();
    expect(text()).toContain('This choice was not saved: The store is full');
  });

  it('shows a new token once', async () => {
    server
      .list('/users/7/tokens', [token(3)])
      .answer('POST /users/7/tokens', token(4, { access_token: 'the-secret' }));
    await open('tokens');
    expect(text()).toContain('Token 3');
    await press('Make a token');
    expect(server.asked.find(({ method }) => method === 'POST')?.body).toEqual({
      user_id: 7,
      expires_in: 90 * 86_400,
    });
    expect(text()).toContain('the-secret');
    await press('Done');
    expect(text()).not.toContain('the-secret');
  });

  it('never shows the secret of a token that stands already', async () => {
    server.list('/users/7/tokens', [token(3, { access_token: 'told-by-the-original' })]);
    await open('tokens');
    expect(page.innerHTML).not.toContain('told-by-the-original');
  });

  it('says which tokens have ended', async () => {
    const ended = { created_at: new Date(START - 7_200_000).toISOString(), expires_in: 3600 };
    server.list('/users/7/tokens', [token(3, ended)]);
    await open('tokens');
    expect(text()).toMatch(/made 2 hours ago, ended 1 June 2024/);
  });

  it('revokes a token after a second thought', async () => {
    server
      .list('/users/7/tokens', [token(3)])
      .route('DELETE /users/7/tokens/3', () => ({ status: 204, body: '' }));
    await open('tokens');
    await press('Revoke token 3');
    expect(server.count('DELETE /users/7/tokens/3')).toBe(0);
    await press('Undo');
    await TestBed.inject(FakeClock).advance(5000);
    expect(server.count('DELETE /users/7/tokens/3')).toBe(0);
    await press('Revoke token 3');
    await TestBed.inject(FakeClock).advance(5000);
    expect(server.count('DELETE /users/7/tokens/3')).toBe(1);
  });

  it('signs out elsewhere', async () => {
    const row = {
      id: 5,
      created_at: '2024-05-30T12:00:00Z',
      last_seen_at: '2024-06-01T11:00:00Z',
      expires_at: '2024-08-30T12:00:00Z',
      user_agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      provider: 'Example',
      current: false,
    };
    server
      .list('/login/sessions', [row])
      .route('DELETE /login/sessions/5', () => ({ status: 204, body: '' }));
    await open('sessions');
    expect(text()).toContain('Firefox on Linux by Example, signed in 2 days ago');
    await press('Sign out of Firefox on Linux');
    expect(server.count('DELETE /login/sessions/5')).toBe(1);
  });
});
