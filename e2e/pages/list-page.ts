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
    await expect(this.titles.nth(row)).toBeVisible();
    await expect(this.titles.nth(row)).not.toBeEmpty();
    return (await this.titles.nth(row).innerText()).trim();
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
