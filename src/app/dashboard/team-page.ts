import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Tasks } from '../data/tasks';
import { Teams } from '../data/teams';
import { PeopleAtWork } from '../lists/people-load/people-at-work';
import { Trouble } from '../lists/trouble/trouble';
import { counted } from '../ui/grouped';
import { PageHead } from '../ui/page/page-head';
import { pageTitle } from '../ui/page/page-title';

/** The dashboard of a team: what each of its people has open, in whatever projects. */
@Component({
  selector: 'app-team-page',
  imports: [PageHead, PeopleAtWork, RouterLink, Trouble],
  templateUrl: './team-page.html',
})
export class TeamPage {
  /** Of the address: a name, or an id. */
  readonly name = input.required<string>();
  readonly sort = input<string>();

  private readonly teams = inject(Teams);
  protected readonly team = this.teams.one(this.name);
  protected readonly members = this.teams.members(() => this.team.value()?.id);
  private readonly ids = computed(() => this.members.value()?.map(({ id }) => id));
  protected readonly tasks = inject(Tasks).openOfPeople(this.ids);
  protected readonly heading = computed(() => this.team.value()?.name ?? this.name());
  /** What the page needs before the tasks can be asked for. */
  protected readonly trouble = computed(() =>
    [this.team, this.members].find((known) => !known.value() && known.refusal()),
  );
  /** A space that cannot break keeps the line until it is known. */
  protected readonly summary = computed(() => {
    const people = this.members.value();
    return people ? counted(people.length, 'person', 'people') : '\u00a0';
  });

  constructor() {
    pageTitle(() => this.team.value()?.name);
  }
}
