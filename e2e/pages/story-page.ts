import { expect, type Page } from '@playwright/test';
import type { Story } from '@storyboard/contract/story';
import type { TimelineEvent } from '@storyboard/contract/timeline-event';

/** A story, as people who are signed in edit it. */
export class StoryPage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get heading() {
    return this.page.getByRole('heading', { level: 1 });
  }

  get edit() {
    return this.page.getByRole('button', { name: /^(Edit this story|Edit draft|Saving|Saved)$/ });
  }

  get title() {
    return this.page.getByRole('textbox', { name: 'Title' });
  }

  get description() {
    return this.page.getByRole('textbox', { name: 'Description' });
  }

  /** Of the description: a comment has one of its own. */
  get preview() {
    const tabs = this.page.getByRole('tablist', { name: 'Description' });
    return tabs.getByRole('tab', { name: 'Preview' });
  }

  get dispute() {
    return this.page.getByRole('dialog', { name: /^Two people changed/ });
  }

  /** Read to its end, and ready to be edited. */
  async ready({ title }: Pick<Story, 'title'>): Promise<void> {
    await expect(this.heading).toHaveText(title);
    await expect(this.edit).toBeVisible();
    await expect(this.page.getByRole('heading', { level: 2, name: 'Timeline' })).toBeVisible();
  }

  save() {
    return this.page.getByRole('button', { name: 'Save', exact: true }).click();
  }

  /** How often the story was changed, as its server tells. */
  async changes(address: string, id: number): Promise<number> {
    const answer = await this.page.request.get(`${address}/api/v1/stories/${id}/events`);
    const events = (await answer.json()) as TimelineEvent[];
    return events.filter(({ event_type }) => event_type === 'story_details_changed').length;
  }
}
