import { expect, type Page } from '@playwright/test';

/** A page with a list of stories or tasks and its filters. */
export class ListPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get grid() {
    return this.#page.getByRole('grid');
  }

  /** The rows in the document, without the head. */
  get rows() {
    return this.grid.getByRole('rowgroup').getByRole('row');
  }

  /** Links to the stories or tasks of the rows, in turn. */
  get titles() {
    return this.rows.locator('.title > a');
  }

  /** The title in a row, once it is known. */
  async titleOf(row: number) {
    // Read once: a row that is scrolled to may be drawn anew after it was looked at.
    let title = '';
    await expect(async () => {
      title = (await this.titles.nth(row).innerText()).trim();
      expect(title).not.toBe('');
    }).toPass();
    return title;
  }

  get count() {
    return this.#page.locator('app-page-head').getByText(/^[\d,]+ (stories|story|tasks?)$/);
  }

  /** Opens the editor of a filter, picks an option and closes it. */
  async filter(dimension: string, option: RegExp) {
    await this.#page.getByRole('button', { name: dimension, exact: true }).click();
    const editor = this.#page.getByRole('dialog');
    await editor.getByRole('option', { name: option }).click();
    await this.#page.keyboard.press('Escape');
  }
}
