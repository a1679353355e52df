import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { violations } from './support/accessibility';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A brief of so many tables, each in a row of keys to the one a third of the way back. */
function plant(tables: number): string {
  const name = (n: number) =>
    `machine ${String.fromCharCode(97 + Math.floor(n / 26))}${String.fromCharCode(97 + (n % 26))}`;
  const entities = Array.from(
    { length: tables },
    (_, n) => `- ${name(n)}: name, serial number (unique), status (planned, active, retired), weight in kg`,
  );
  const keys = Array.from(
    { length: tables - 1 },
    (_, n) => `- Each ${name(n + 1)} belongs to exactly one ${name(Math.floor(n / 3))}.`,
  );
  return `# Plant\n\n## Entities\n${entities.join('\n')}\n\n## Relationships\n${keys.join('\n')}\n`;
}

/** The report of the command line's bundle, opened as a file without a network; what the page asked for. */
async function openReport(page: Page, folder: string, tables: number): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const brief = join(folder, 'plant.txt');
  writeFileSync(brief, plant(tables));
  const flux = [join(root, '.config', 'scripts', 'flux.mjs'), 'design', brief, '--out', join(folder, 'out')];
  const made = spawnSync(process.execPath, flux, { cwd: root, encoding: 'utf8' });
  expect(made.stderr).toBe('');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.context().setOffline(true);
  await page.goto(`file://${join(folder, 'out', 'report.html')}`);
  return asked;
}

test('the report breaks no rule of accessibility, in both themes', async ({ page }, info) => {
  await openReport(page, info.outputDir, 12);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /light/i }).click();
  expect(await violations(page)).toEqual([]);
});

test('the report of 200 tables opens offline, on a phone and on paper', async ({ page }, info) => {
  const tables = 200;
  const asked = await openReport(page, info.outputDir, tables);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.locator('svg text').count()).toBeGreaterThan(tables);

  await page.setViewportSize({ width: 390, height: 844 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
});
