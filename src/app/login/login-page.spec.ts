import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, RouterOutlet, withComponentInputBinding } from '@angular/router';
import { aPerson } from '../../testing/builders';
import { FakeServer } from '../../testing/fake-server';
import { forgetAll } from '../../testing/forget-all';
import { settle } from '../../testing/settle';
import { Drafts } from '../data/writing/drafts';
import { Session } from '../session/session';
import { GuardedPage } from './guarded/guarded-page';
import { LoginPage } from './login-page';

@Component({ selector: 'app-login-host', imports: [RouterOutlet], template: '<router-outlet />' })
class LoginHost {}

@Component({ selector: 'app-any-page', template: '<h1>Somewhere</h1>' })
class AnyPage {}

const owen = aPerson({ id: 2, full_name: 'Owen Clarke' });
const role = { id: 2, full_name: 'Owen Clarke', role: 'newcomer', about: 'Came last week.' };

describe('signing in', () => {
  let fake: FakeServer;
  let page: HTMLElement;

  beforeEach(() => {
    forgetAll();
    fake = new FakeServer()
      .answer('/login/session', { person: null })
      .answer('/login', { providers: [{ id: 'forge', name: 'Forge' }], demo: [role] })
      .answer('POST /login/demo', { person: owen });
  });
  afterEach(forgetAll);

  async function open(address: string, ...more: Parameters<FakeServer['providers']>) {
    const routes = [
      { path: 'login', component: LoginPage },
      {
        path: 'mine',
        component: GuardedPage,
        children: [{ path: '', component: AnyPage }],
      },
      {
        path: 'admin',
        component: GuardedPage,
        data: { for: 'superusers' },
        children: [{ path: '', component: AnyPage }],
      },
      { path: '**', component: AnyPage },
    ];
    TestBed.configureTestingModule({
      providers: [provideRouter(routes, withComponentInputBinding()), fake.providers(...more)],
    });
    const fixture = TestBed.createComponent(LoginHost);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await TestBed.inject(Router).navigateByUrl(address);
    await settle();
  }
  const buttons = () =>
    Array.from(page.querySelectorAll<HTMLButtonElement>('button'), (one) => one);
  const press = async (text: string) => {
    buttons()
      .find((one) => one.textContent.includes(text))
      ?.click();
    await settle();
  };
  const heading = () => page.querySelector('h1')?.textContent;
  const alert = () => page.querySelector('[role=alert]')?.textContent;

  it('tells whoever is signed in already what went wrong, and leads on when they say so', async () => {
    fake.answer('/login/session', { person: owen });
    await open('/any', ['sessions']);
    TestBed.inject(Session).enter({ person: owen });
    await TestBed.inject(Router).navigateByUrl('/login?error=state&return=/stories/5');
    await settle();
    expect(alert()).toContain('fits no sign-in');
    expect(page.textContent).toContain('You are signed in as Owen Clarke');
    page.querySelector<HTMLElement>('a.btn-primary')?.click();
    await settle();
    expect(TestBed.inject(Router).url).toBe('/stories/5');
  });

  it('says what was begun there, and that it is kept', async () => {
    TestBed.configureTestingModule({ providers: fake.providers(['sessions']) });
    const drafts = TestBed.inject(Drafts);
    drafts.keep('story 5', '{}', 'device');
    TestBed.resetTestingModule();
    await open('/login?return=/stories/5', ['sessions']);
    expect(page.textContent).toContain('The change that you began is kept.');
  });

  it('offers the providers of the server and its demo people, who lead back', async () => {
    await open('/login?return=/stories/5%23timeline', ['sessions']);
    expect(buttons().map((one) => one.textContent.trim())).toContain('Continue with Forge');
    expect(page.textContent).toContain('You return to story 5');
    await press('newcomer');
    expect(fake.asked.find(({ method }) => method === 'POST')?.body).toEqual({ person: 2 });
    expect(TestBed.inject(Session).person()?.full_name).toBe('Owen Clarke');
    expect(TestBed.inject(Router).url).toBe('/stories/5#timeline');
  });

  const filled = () =>
    Array.from(page.querySelectorAll('.btn-primary'), ({ textContent }) => textContent.trim());
  const isTokenOpen = () => page.querySelector('details')?.open;

  it('makes the only provider the button of the page, and says what it does', async () => {
    await open('/login', ['sessions']);
    expect(filled()).toEqual(['Continue with Forge']);
    expect(page.querySelector('.providers .ava')).toBeNull();
    expect(page.textContent).toContain('It asks who you are, and leads back here.');
    expect(page.querySelector('.or')?.textContent).toBe('or');
    expect(isTokenOpen()).toBeFalse();
  });

  it('fills no button where there are several providers: none is the right one', async () => {
    const providers = [
      { id: 'forge', name: 'Forge' },
      { id: 'work', name: 'Work account' },
    ];
    fake.answer('/login', { providers });
    await open('/login', ['sessions']);
    expect(filled()).toEqual([]);
    expect(page.querySelectorAll('.providers .ava').length).toBe(2);
    expect(page.textContent).not.toContain('It asks who you are');
  });

  it('begins with the demo people where there is no provider', async () => {
    fake.answer('/login', { providers: [], demo: [role] });
    await open('/login', ['sessions']);
    expect(page.textContent).not.toContain('no provider');
    expect(page.querySelectorAll('app-demo-people').length).toBe(1);
    expect(page.querySelector('app-demo-people ~ .or')).not.toBeNull();
    expect(isTokenOpen()).toBeFalse();
  });

  it('has the field for a token open where there is no other way', async () => {
    fake.answer('/login', { providers: [] });
    await open('/login', ['sessions']);
    expect(page.textContent).toContain('A personal token works');
    expect(page.querySelector('.or')).toBeNull();
    expect(isTokenOpen()).toBeTrue();
  });

  it('leads nowhere else than into this client', async () => {
    await open('/login?return=https:%2F%2Felsewhere.test', ['sessions']);
    await press('newcomer');
    expect(TestBed.inject(Router).url).toBe('/');
  });

  it('has one way where the server names none, as the original', async () => {
    await open('/login', []);
    expect(buttons()[0]?.textContent).toContain('Continue with the account of this server');
    expect(fake.requests).toEqual([]);
  });

  it('leaves out demo people where their cookie would not travel', async () => {
    await open('/login', ['sessions'], 'https://client.test');
    expect(page.textContent).toContain('Continue with Forge');
    expect(page.textContent).not.toContain('newcomer');
  });

  it('says what went wrong, in its own words', async () => {
    await open('/login?error=email_taken', ['sessions']);
    expect(alert()).toContain('Another account here has your mail address');
  });

  it('shows nothing of an address that somebody made up', async () => {
    await open('/login?error=Call%200900', ['sessions']);
    expect(alert()).toContain('Signing in did not work');
    expect(page.textContent).not.toContain('0900');
  });

  it('gives the reason where a demo person is refused', async () => {
    fake.refuse('POST /login/demo', 429, { faultstring: 'Too many tries: wait a minute.' });
    await open('/login', ['sessions']);
    await press('newcomer');
    expect(alert()).toContain('Too many tries: wait a minute.');
  });

  it('guards pages: nobody is told to sign in, with the way back', async () => {
    await open('/mine', ['sessions']);
    expect(heading()).toBe('Sign in to see this page');
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/login?return=%2Fmine');
    TestBed.inject(Session).enter({ person: owen });
    await settle();
    expect(heading()).toBe('Somewhere');
    TestBed.inject(Session).leave();
    await settle();
    expect(heading()).toBe('Sign in to see this page');
  });

  it('guards pages of superusers, and says so', async () => {
    await open('/admin', ['sessions']);
    TestBed.inject(Session).enter({ person: owen });
    await settle();
    expect(heading()).toBe('This page is for superusers');
    expect(page.textContent).toContain('Owen Clarke');
    TestBed.inject(Session).enter({ person: aPerson({ id: 3, is_superuser: true }) });
    await settle();
    expect(heading()).toBe('Somewhere');
  });

  it('keeps a page open whose session ended, as one may be typing there', async () => {
    await open('/mine', ['sessions']);
    const session = TestBed.inject(Session);
    session.enter({ person: owen });
    await session.renew();
    await settle();
    expect(session.state()).toBe('over');
    expect(heading()).toBe('Somewhere');
  });
});
