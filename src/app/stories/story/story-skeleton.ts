import { Component } from '@angular/core';

/** The place of a story that is being fetched. */
@Component({
  selector: 'app-story-skeleton',
  templateUrl: './story-skeleton.html',
  styleUrl: './story-skeleton.scss',
  host: { role: 'status' },
})
export class StorySkeleton {
  protected readonly lines = [0, 1, 2];
  protected readonly rows = [0, 1, 2, 3, 4];
}
