import { expect, test } from '@playwright/test';
import { violations } from './support/accessibility';
import { Designer, libraryBrief } from './support/designer';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('no violations: empty, designed, selected, in dialogs', async ({ page }) => {
      const designer = new Designer(page);
      await designer.open();
      expect(await violations(page)).toEqual([]);
      await designer.write(libraryBrief);
      await expect(designer.table('loans')).toBeVisible();
      await designer.expectProved();
      expect(await violations(page)).toEqual([]);
      await designer.column('books', 'author_id').click();
      expect(await violations(page)).toEqual([]);
      for (const tab of ['Findings', 'Queries', 'Migration', 'Report']) {
        await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
        expect(await violations(page)).toEqual([]);
      }
      for (const dialog of ['Export', 'Share']) {
        await page.getByRole('button', { name: dialog }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
      }
    });

    test('no violations on a phone', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto('/');
      await page.getByLabel('Brief: describe your domain here').fill(libraryBrief);
      expect(await violations(page)).toEqual([]);
      await page
        .getByRole('navigation', { name: 'Parts of the page' })
        .getByRole('button', { name: 'Diagram' })
        .click();
      await expect(page.getByTestId('diagram')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });
}
