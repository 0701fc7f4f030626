import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { version } from '../../../package.json';
// What it shares with all pages comes in one file with the rest of that: see lists/together.ts.
import '../lists/trouble/trouble';
import { PageHead } from '../ui/page/page-head';
import { StatusMark } from '../ui/task/status-mark';

@Component({
  selector: 'app-about-page',
  imports: [PageHead, RouterLink, StatusMark],
  templateUrl: './about-page.html',
  styleUrl: './about-page.scss',
})
export class AboutPage {
  protected readonly version = version;
  protected readonly meanings = [
    { status: 'todo', says: 'nobody has begun' },
    { status: 'inprogress', says: 'somebody works on it' },
    { status: 'review', says: 'a change waits to be read by others' },
    { status: 'merged', says: 'the change is in' },
    { status: 'invalid', says: 'it need not be done' },
  ] as const;
}
