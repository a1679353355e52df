import { expect, test } from '@playwright/test';
import { Designer } from './support/designer';

test('a link opens the same design, read-only, and a copy can be changed', async ({ page, browser }) => {
  const designer = new Designer(page);
  await designer.open();
  await designer.write('Owners: name\nDogs: name\n\nEach dog belongs to exactly one owner.');
  await expect(designer.column('dogs', 'owner_id')).toBeVisible();
  await designer.table('dogs').click({ position: { x: 30, y: 14 } });
  await page.keyboard.press('F2');
  await expect(page.getByLabel('Table name')).toBeFocused();
  await page.keyboard.type('hounds');
  await page.keyboard.press('Enter');
  await expect(designer.table('hounds')).toBeVisible();
  const link = await designer.shareLink();

  const other = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  const asked: string[] = [];
  other.on('request', (request) => asked.push(request.url()));
  const guest = new Designer(other);
  await other.goto(link);
  await expect(guest.column('hounds', 'owner_id')).toBeVisible();
  await expect(other.getByRole('button', { name: 'Add a table' })).toHaveCount(0);
  // The design is in the fragment, which no browser sends.
  expect(asked.filter((url) => url.includes('hounds') || url.includes('#'))).toEqual([]);
  await other.getByRole('button', { name: 'Make a copy' }).click();
  await expect(other.getByRole('button', { name: 'Add a table' })).toBeVisible();
  await expect(guest.table('hounds')).toBeVisible();
  await other.reload();
  await expect(guest.table('hounds')).toBeVisible();
});

test('a damaged link says so and leaves a working page', async ({ page }) => {
  const designer = new Designer(page);
  await designer.open();
  const link = '/#d=1.this-is-not-a-design';
  await page.goto('about:blank');
  await page.goto(link);
  await expect(
    page
      .getByText(/link/i)
      .filter({ hasText: /damaged|cannot|could not|not complete|incomplete/i })
      .first(),
  ).toBeVisible();
  await designer.write('Owners: name');
  await expect(designer.table('owners')).toBeVisible();
});
