import { Component, inject } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeClock } from '../../../testing/fake-clock';
import { FakeServer } from '../../../testing/fake-server';
import { settle, turn } from '../../../testing/settle';
import { aProjectGroup } from '../../../testing/builders';
import { ProjectGroups } from '../../data/project-groups';
import { Trouble } from './trouble';

@Component({
  selector: 'app-host',
  imports: [Trouble],
  template: `
    @if (group.refusal(); as refusal) {
      <app-trouble
        page
        what="project group inlet"
        [neverPrivate]="neverPrivate"
        [refusal]="refusal"
        (again)="group.refresh()"
      >
        <a actions href="#all">All project groups</a>
      </app-trouble>
    } @else {
      {{ group.value()?.title }}
    }
  `,
})
class Host {
  neverPrivate = false;
  protected readonly group = inject(ProjectGroups).one(() => 'inlet');
}

describe('Trouble', () => {
  let server: FakeServer;
  let page: ComponentFixture<Host>;

  beforeEach(() => {
    server = new FakeServer();
    TestBed.configureTestingModule({ providers: [provideRouter([]), server.providers([])] });
  });

  async function open(): Promise<HTMLElement> {
    page = TestBed.createComponent(Host);
    await settle();
    return page.nativeElement as HTMLElement;
  }

  const heading = (element: HTMLElement) => element.querySelector('h1')?.textContent;
  const button = (element: HTMLElement) => element.querySelector('button');

  it('has one text for what does not exist and for what is private, and the next step', async () => {
    const element = await open();
    expect(heading(element)).toBe('There is no project group inlet here');
    expect(element.textContent).toContain('or it is private');
    const links = [...element.querySelectorAll('a')].map(({ textContent }) => textContent);
    expect(links).toEqual(['Sign in', 'All project groups']);
  });

  it('sends nobody to the sign-in for what is never private', async () => {
    page = TestBed.createComponent(Host);
    page.componentInstance.neverPrivate = true;
    await settle();
    const element = page.nativeElement as HTMLElement;
    expect(element.textContent).toContain('or has another name by now');
    expect(element.textContent).not.toContain('private');
    expect(element.querySelector('a[href="/login"]')).toBeNull();
  });

  it('says so where the question itself was refused', async () => {
    server.refuse('/project_groups/inlet', 400, { faultstring: 'The moon is in the way' });
    const element = await open();
    expect(heading(element)).toBe('The server did not take this question');
    expect(element.textContent).toContain('The moon is in the way.');
  });

  it('waits for a server that is down, and is there once it is back', async () => {
    server.unplug();
    page = TestBed.createComponent(Host);
    const element = page.nativeElement as HTMLElement;
    await turn();
    // The client tries three times by itself.
    await TestBed.inject(FakeClock).advance(300);
    await TestBed.inject(FakeClock).advance(1000);
    await turn();
    expect(element.textContent).toContain('The server does not answer');

    server.plug();
    server.answer('/systeminfo', { version: '1' });
    server.answer('/project_groups/inlet', aProjectGroup({ name: 'inlet', title: 'Inlet' }));
    await TestBed.inject(FakeClock).advance(1000);
    await settle();
    expect(element.textContent.trim()).toBe('Inlet');
  });

  it('gives the reason of the server, and tries again', async () => {
    server.refuse('/project_groups/inlet', 500, { faultstring: 'The store is full' });
    const element = await open();
    expect(heading(element)).toBe('The server could not answer');
    expect(element.textContent).toContain('The store is full');

    server.answer('/project_groups/inlet', aProjectGroup({ name: 'inlet', title: 'Inlet' }));
    button(element)?.click();
    await settle();
    expect(element.textContent.trim()).toBe('Inlet');
  });

  it('leads to the sign-in where one is needed', async () => {
    server.refuse('/project_groups/inlet', 401, { description: 'Nobody is signed in.' });
    const element = await open();
    expect(heading(element)).toBe('Sign in to see project group inlet');
    expect(element.querySelector('a[href="/login"]')).not.toBeNull();
  });
});
