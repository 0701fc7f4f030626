import { Component, effect, inject, input, numberAttribute } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Tasks } from '../data/tasks';
import { Trouble } from '../lists/trouble/trouble';

/** The address of a task alone, as the old client had it: goes on to its story. */
@Component({
  selector: 'app-task-page',
  imports: [RouterLink, Trouble],
  template: `
    @if (task.refusal(); as refusal) {
      <app-trouble page [refusal]="refusal" [what]="'task ' + id()" (again)="task.refresh()">
        <a class="btn btn-outline" actions routerLink="/tasks">All tasks</a>
      </app-trouble>
    } @else {
      <h1 class="visually-hidden" tabindex="-1">Task {{ id() }}</h1>
      <p class="muted after-3s">Its story is being looked for.</p>
    }
  `,
})
export class TaskPage {
  readonly id = input.required({ transform: numberAttribute });
  protected readonly task = inject(Tasks).one(() => this.id());
  private readonly router = inject(Router);

  constructor() {
    effect(() => {
      const story = this.task.value()?.story_id;
      if (story !== undefined) this.goTo(story);
    });
  }

  private goTo(story: number): void {
    const fragment = `task-${this.id()}`;
    void this.router.navigate(['/stories', story], { fragment, replaceUrl: true });
  }
}
