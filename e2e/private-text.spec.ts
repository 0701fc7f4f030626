import { chromium, type Page } from '@playwright/test';
import type { Story } from '@storyboard/contract/story';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromePath } from '../tools/chrome.mjs';
import { expect, OURS, test } from './fixtures.ts';
import { SignIn } from './pages/sign-in.ts';

/** All files of a folder that hold one of the texts, in either of the ways that browsers write text. */
function filesWith(folder: string, texts: readonly string[]): string[] {
  const forms = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return forms.some((form) => bytes.includes(form));
    });
}

async function withBrowser(profile: string, work: (page: Page) => Promise<void>) {
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: await chromePath(),
    args: ['--no-sandbox'],
    baseURL: OURS,
  });
  try {
    await work(browser.pages()[0] ?? (await browser.newPage()));
  } finally {
    // Closing writes down what the browser still holds.
    await browser.close();
  }
}

test('a browser that read private stories has none of their text on its disk', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'storyboard-profile-'));
  const draft = 'Nobody else is to read this draft';
  const texts = [draft];
  const publicDraft = 'Anybody may read this draft';
  try {
    await withBrowser(profile, async (page) => {
      await page.goto('/login?return=/stories?private=yes');
      await new SignIn(page).be('vulnerability team');
      await expect(page.getByRole('row').nth(2)).toBeVisible();
      const asked = await page.request.get('/api/v1/stories?private=true');
      const stories = (await asked.json()) as Story[];
      texts.push(...stories.map(({ title }) => title));
      const story = stories[0];
      await page.goto(`/stories/${story?.id}`);
      await expect(page.getByText('This story is private.')).toBeVisible();
      await expect(page.getByRole('heading', { level: 2, name: 'Timeline' })).toBeVisible();
      texts.push(...(story?.description ?? '').split('\n').filter((line) => line.length > 24));
      await page.keyboard.press('m');
      await page.getByRole('textbox', { name: 'Comment', exact: true }).pressSequentially(draft);

      // What one writes about a public story does lie there, and is found.
      const open = (await (
        await page.request.get('/api/v1/stories?private=false')
      ).json()) as Story[];
      page.on('dialog', (dialog) => void dialog.accept());
      await page.goto(`/stories/${open[0]?.id}`);
      await expect(page.getByRole('heading', { level: 2, name: 'Timeline' })).toBeVisible();
      await page.keyboard.press('m');
      await page
        .getByRole('textbox', { name: 'Comment', exact: true })
        .pressSequentially(publicDraft);
      await expect(page.getByText('Draft kept on this device')).toBeVisible();
    });
    expect(texts.length).toBeGreaterThan(4);
    expect(filesWith(profile, texts)).toEqual([]);
    expect(filesWith(profile, [publicDraft])).not.toEqual([]);
    expect(filesWith(profile, ['/api/v1/stories/'])).toEqual([]);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});
