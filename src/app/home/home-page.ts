import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ProjectGroups } from '../data/project-groups';
import { Tasks } from '../data/tasks';
import '../lists/together-short';
import { Icon } from '../ui/icon/icon';
import { PageHead } from '../ui/page/page-head';
import { StatusMark } from '../ui/task/status-mark';
import { HomeGroups } from './home-groups';
import { MergedLately } from './merged-lately';

const MERGED = 10;

/** For people who come first: what this place is, where things are, and what has just been done. */
@Component({
  selector: 'app-home-page',
  imports: [HomeGroups, Icon, MergedLately, PageHead, RouterLink, StatusMark],
  templateUrl: './home-page.html',
  styleUrl: './home-page.scss',
})
export class HomePage {
  protected readonly groups = inject(ProjectGroups).all();
  protected readonly merged = inject(Tasks).mergedLately(MERGED);
  protected readonly way = ['todo', 'inprogress', 'review', 'merged'] as const;
}
