import { inject, Service } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { titled } from '../ui/page/page-title';

/** Titles of pages from their routes: "Stories · StoryBoard". */
@Service()
export class HouseTitle extends TitleStrategy {
  private readonly title = inject(Title);

  override updateTitle(state: RouterStateSnapshot): void {
    this.title.setTitle(titled(this.buildTitle(state)));
  }
}
