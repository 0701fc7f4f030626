import { expect, type Page } from '@playwright/test';

/** Signing in and out as a person does. */
export class SignIn {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get account() {
    return this.page.getByRole('button', { name: /: account$/ });
  }

  get dialog() {
    return this.page.getByRole('dialog', { name: /sign in/i });
  }

  /** From a page, by the link in its header. */
  async begin(): Promise<void> {
    await this.page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  }

  /** As one of the demo people, by their role. */
  async be(role: string, within: Pick<Page, 'getByRole'> = this.page): Promise<void> {
    await within.getByRole('button', { name: new RegExp(`${role}$`) }).click();
    await expect(this.account).toBeVisible();
  }

  /** At the provider of the tests. */
  async atProvider(name: string, page = this.page): Promise<void> {
    await page.getByLabel('Name').fill(name);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
  }

  /** At a server that signs in as the original does, through the provider of the tests. Its token. */
  async asAtOriginal(name: string): Promise<string> {
    const asked = this.page.waitForRequest((request) => 'authorization' in request.headers());
    await this.page
      .getByRole('button', { name: 'Continue with the account of this server' })
      .click();
    await this.atProvider(name);
    await expect(this.account).toBeVisible();
    return (await asked).headers()['authorization'] ?? '';
  }

  async out(): Promise<void> {
    await this.account.click();
    await this.page.getByRole('button', { name: 'Sign out' }).click();
    await expect(this.account).toHaveCount(0);
  }

  /** The server ends the session, and the browser does not know. */
  async endAtServer(): Promise<void> {
    const context = this.page.context();
    const cookies = await context.cookies();
    const { origin } = new URL(this.page.url());
    const headers = { origin };
    const ended = await context.request.delete(`${origin}/api/v1/login/sessions`, { headers });
    expect(ended.status()).toBe(204);
    await context.addCookies(cookies);
  }
}
