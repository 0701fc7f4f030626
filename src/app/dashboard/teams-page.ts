import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Teams } from '../data/teams';
import '../lists/together-short';
import { Trouble } from '../lists/trouble/trouble';
import { Session } from '../session/session';
import { signInParams } from '../ui/controls/sign-in-params';
import { Icon } from '../ui/icon/icon';
import { Empty } from '../ui/page/empty';
import { PageHead } from '../ui/page/page-head';
import { Skeleton } from '../ui/page/skeleton';
import { Roving } from '../ui/rows/roving';

/** The teams, each with its dashboard, and the way to one's own tasks. */
@Component({
  selector: 'app-teams-page',
  imports: [Empty, Icon, PageHead, RouterLink, Roving, Skeleton, Trouble],
  templateUrl: './teams-page.html',
  styleUrl: './teams-page.scss',
})
export class TeamsPage {
  protected readonly back = signInParams();
  protected readonly person = inject(Session).person;
  protected readonly teams = inject(Teams).all();
  protected readonly sorted = computed(() => {
    const teams = this.teams.value();
    return teams && [...teams].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  });
}
