import { Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, RouterOutlet, TitleStrategy } from '@angular/router';
import { settle } from '../../testing/settle';
import { PageHead } from '../ui/page/page-head';
import { Arrival } from './arrival';
import { HouseTitle } from './house-title';

@Component({
  selector: 'app-stories',
  imports: [PageHead],
  template: '<app-page-head heading="Stories" />',
})
class Stories {}

const known = signal(false);

@Component({
  selector: 'app-bare',
  template: `
    @if (known()) {
      <h1 tabindex="-1">Here it is</h1>
    }
    <button type="button">Elsewhere</button>
  `,
})
class Bare {
  protected readonly known = known;
}

@Component({
  selector: 'app-host',
  imports: [RouterOutlet],
  template: '<main id="main" tabindex="-1"><router-outlet /></main>',
})
class Host {
  readonly arrival = inject(Arrival);
}

describe('Arrival', () => {
  let place: HTMLElement;
  let arrival: Arrival;

  beforeEach(async () => {
    known.set(false);
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          { path: 'stories', title: 'Stories', component: Stories },
          { path: 'bare', title: 'Bare', component: Bare },
        ]),
        { provide: TitleStrategy, useExisting: HouseTitle },
      ],
    });
    const page = TestBed.createComponent(Host);
    place = page.nativeElement as HTMLElement;
    arrival = page.componentInstance.arrival;
    document.body.append(place);
    await go('/bare');
  });

  afterEach(() => {
    place.remove();
  });

  async function go(address: string) {
    await TestBed.inject(Router).navigateByUrl(address);
    await settle();
  }

  it('leaves the first page to the browser', () => {
    expect(arrival.announcement()).toBe('');
    expect(document.activeElement).not.toBe(place.querySelector('main'));
  });

  it('puts the focus on the heading and tells the title', async () => {
    await go('/stories');
    expect(document.activeElement).toBe(place.querySelector('h1'));
    expect(document.title).toBe('Stories · StoryBoard');
    expect(arrival.announcement()).toBe('Stories · StoryBoard');
  });

  it('leaves the focus in a field that the reader went to meanwhile', async () => {
    const field = document.createElement('input');
    place.append(field);
    field.focus();
    await go('/stories');
    expect(document.activeElement).toBe(field);
    expect(arrival.announcement()).toBe('Stories · StoryBoard');
  });

  it('puts it on the page where there is no heading yet', async () => {
    await go('/stories');
    await go('/bare');
    expect(document.activeElement).toBe(place.querySelector('main'));
  });

  it('goes on to the heading once it is there', async () => {
    await go('/stories');
    await go('/bare');
    known.set(true);
    await settle();
    expect(document.activeElement).toBe(place.querySelector('h1'));
  });

  it('leaves the focus where the reader put it meanwhile', async () => {
    await go('/stories');
    await go('/bare');
    place.querySelector('button')?.focus();
    known.set(true);
    await settle();
    expect(document.activeElement).toBe(place.querySelector('button'));
  });

  it('takes filters for the same page, and leaves the focus where it is', async () => {
    await go('/stories');
    (document.activeElement as HTMLElement).blur();
    await go('/stories?status=any');
    expect(arrival.path()).toBe('/stories');
    expect(document.activeElement).toBe(document.body);
  });

  it('leaves the focus to the browser where an address names a place in the page', async () => {
    await go('/stories#comment-3');
    expect(document.activeElement).not.toBe(place.querySelector('h1'));
    expect(arrival.announcement()).toBe('Stories · StoryBoard');
  });
});
