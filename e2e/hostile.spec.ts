import { expect, test } from '@playwright/test';
import { Designer } from './support/designer';

const briefs: readonly (readonly [string, string, string | null])[] = [
  ['names that are SQL keywords', 'Order: number\nUser: name\nGroup: select, from, where\n', 'orders'],
  ['markup and SQL in names', `Owners: name\nThings: <script>alert(1)</script>, '; drop table owners; --\n`, 'owners'],
  ['emoji and right-to-left text', 'Owners: name, 🐕 chip\n\nبيت: اسم\n', 'owners'],
  ['binary', '\u0000\u0001\u0002ÿþ\u0007 PK\u0003\u0004 \u001b[31m', null],
  ['no entity at all', 'lorem ipsum dolor sit amet, consectetur adipiscing elit', null],
  ['the same entity twice', 'Owners: name\nOwners: phone\n', 'owners'],
];

for (const [title, text, table] of briefs) {
  test(`${title}: a correct schema or a clear finding, and the page lives`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('dialog', (dialog) => {
      errors.push(`a dialog opened: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const designer = new Designer(page);
    await designer.open();
    await designer.write(text);
    if (table) {
      await expect(designer.table(table)).toBeVisible();
      await designer.expectProved();
    } else {
      await page.getByRole('tab', { name: /Findings/ }).click();
      await expect(
        page
          .getByRole('tabpanel', { name: /Findings/ })
          .getByRole('listitem')
          .first(),
      ).toBeVisible();
    }
    await designer.write('Vets: name');
    await expect(designer.table('vets')).toBeVisible();
    expect(errors).toEqual([]);
  });
}

test('a megabyte of text does not freeze the page', async ({ page }) => {
  const designer = new Designer(page);
  await designer.open();
  await designer.write('Owners: name');
  await expect(designer.table('owners')).toBeVisible();
  const text = 'The owner has a dog and the dog has a bone. '.repeat(24_000);
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await designer.editor.click({ position: { x: 200, y: 20 } });
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
  // The page answers while the worker reads.
  await page.getByRole('tab', { name: 'DBML' }).click();
  await expect(page.getByRole('tab', { name: 'DBML' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByTestId('live-summary')).toContainText('3 tables', { timeout: 60_000 });
});
