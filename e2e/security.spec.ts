import { expect, test } from '@playwright/test';
import { Designer, libraryBrief } from './support/designer';

test('the page asks nothing of anyone else, and its policy allows no inline script', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  const refused: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url)) foreign.push(url);
  });
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });
  const response = await page.goto('/');
  const policy = response?.headers()['content-security-policy'] ?? '';
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
  expect(scripts).toContain("'wasm-unsafe-eval'");
  expect(scripts).not.toContain("'unsafe-inline'");
  expect(scripts).not.toContain("'unsafe-eval'");
  expect(response?.headers()['x-content-type-options']).toBe('nosniff');

  const designer = new Designer(page);
  await designer.open();
  await designer.write(libraryBrief);
  await designer.expectProved();
  await page.getByRole('tab', { name: 'Report' }).click();
  await page.getByRole('tab', { name: 'SQL' }).click();
  expect(foreign).toEqual([]);
  expect(refused).toEqual([]);
});
