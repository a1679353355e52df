import { expect, test } from '@playwright/test';
import { violations } from './support/accessibility';
import { Designer } from './support/designer';

const brief = `Owners: name, email (unique)
Dogs: name, breed, born on date, status (waiting, adopted)

Each dog belongs to exactly one owner.
`;

const byBreed = 'SELECT id, name FROM dogs WHERE breed = $1 ORDER BY name LIMIT 20;';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('a pasted query gets its index, its plan and its sizes; undo takes all of it back', async ({ page }) => {
      const designer = new Designer(page);
      await designer.open();
      await designer.write(brief);
      await expect(designer.table('dogs')).toBeVisible();
      await designer.writeQueries(byBreed);

      const panel = page.getByRole('tabpanel', { name: /^Queries/ });
      const index = panel.getByRole('button', { name: /^idx_dogs_breed/ });
      await expect(index).toBeVisible();
      await expect(panel.getByText('Index used').first()).toBeVisible({ timeout: 180_000 });
      const item = panel
        .getByRole('listitem')
        .filter({ has: page.getByRole('button', { name: /^idx_dogs_breed/ }) })
        .first();
      await item.getByText('Plan', { exact: true }).click();
      await expect(item.getByText(/Index (Only )?Scan/).first()).toBeVisible();
      await expect(item.getByText('Seq Scan').first()).toBeVisible();
      expect(await violations(page)).toEqual([]);

      await item.getByText('Sizes', { exact: true }).click();
      const rows = item.getByLabel('Rows in dogs');
      await rows.fill('40');
      await rows.press('Enter');
      await expect(panel.getByText('Small table').first()).toBeVisible({ timeout: 180_000 });

      // Forty rows want no index: with the number taken back it is there again, and goes with its query.
      await page.getByRole('button', { name: 'Undo' }).click();
      await index.click();
      await designer.inspect('Details');
      await expect(page.getByRole('button', { name: 'Delete index' })).toBeVisible();
      await page.getByRole('button', { name: 'Undo' }).click();
      await designer.inspect('Queries');
      await expect(index).toHaveCount(0);
      await page.getByRole('button', { name: 'Redo' }).click();
      await expect(index).toBeVisible();
    });
  });
}

test('a query that names what is not there says where, and goes there', async ({ page }) => {
  const designer = new Designer(page);
  await designer.open();
  await designer.write(brief);
  await expect(designer.table('dogs')).toBeVisible();
  await designer.writeQueries(`${byBreed}\n\nSELECT * FROM dogs WHERE colour = $1;`);
  const finding = page.getByRole('list', { name: 'Findings in the queries' }).getByRole('button').first();
  await expect(finding).toContainText('Line 3');
  await expect(finding).toContainText('colour');
  await finding.click();
  await page.keyboard.insertText('breed');
  await expect(page.getByRole('list', { name: 'Findings in the queries' })).toHaveCount(0);
});

test('the queries travel with a link, and are there after a reload', async ({ page, browser }) => {
  const designer = new Designer(page);
  await designer.open();
  await designer.write(brief);
  await designer.writeQueries(byBreed);
  await expect(page.getByRole('button', { name: /^idx_dogs_breed/ })).toBeVisible();
  const link = await designer.shareLink();
  await page.reload();
  await designer.inspect('Queries');
  await expect(page.getByRole('button', { name: /^idx_dogs_breed/ })).toBeVisible();

  const other = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await other.goto(link);
  await other.getByRole('navigation', { name: 'Parts of the page' }).getByRole('button', { name: 'Details' }).click();
  await other.getByRole('tab', { name: 'Queries' }).click();
  await expect(other.getByRole('textbox', { name: 'SQL your application runs' })).toHaveValue(byBreed);
  await expect(other.getByRole('button', { name: /^idx_dogs_breed/ })).toBeVisible();
  expect(await violations(other)).toEqual([]);
  const overflow = await other.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('every decision about an element can be overruled and taken back', async ({ page }) => {
  const designer = new Designer(page);
  await designer.open();
  await designer.write(brief);
  await designer.table('dogs').click({ position: { x: 30, y: 14 } });
  const decisions = page.getByRole('region', { name: /^Decisions/ }).getByRole('listitem');
  await expect(decisions.first()).toBeVisible();
  const choices = await decisions.filter({ hasText: 'Ruled out' }).count();
  expect(choices).toBeGreaterThan(0);
  const card = decisions.filter({ hasText: 'Ruled out' }).first();
  await card.getByText(/^Ruled out/).click();
  const others = card.getByRole('radio', { checked: false });
  await expect(others.first()).toBeVisible();
  await others.first().click();
  await expect(card.getByText('Your choice')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await card.getByRole('button', { name: 'Take back' }).click();
  await expect(card.getByText('Your choice')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card.getByText('Your choice')).toBeVisible();
});
