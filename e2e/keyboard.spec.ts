import { expect, test } from '@playwright/test';
import { Designer, libraryBrief } from './support/designer';

test('everything of the main job is done with the keyboard alone', async ({ page }) => {
  const designer = new Designer(page);
  await designer.open();
  // The cursor is in the brief from the start.
  await page.keyboard.insertText('Owners: name\nDogs: name\n\nEach dog belongs to exactly one owner.');
  await expect(designer.column('dogs', 'owner_id')).toBeVisible();

  await page.keyboard.press('ControlOrMeta+2');
  await expect(page.getByTestId('diagram')).toBeFocused();
  await page.keyboard.press('n');
  await expect(page.getByLabel('Table name')).toBeFocused();
  await page.keyboard.type('vets');
  await page.keyboard.press('Enter');
  await expect(designer.table('vets')).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByLabel('Name of the new column')).toBeFocused();
  await page.keyboard.type('phone');
  await page.keyboard.press('Enter');
  await expect(designer.column('vets', 'phone')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expect(designer.table('vets')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(designer.table('vets')).toBeVisible();

  // The export's files hold the proof: they are made anew when it arrives.
  await designer.expectProved();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('export');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  const download = page.waitForEvent('download');
  const zip = page.getByRole('button', { name: 'Download zip' });
  await expect(zip).toBeEnabled();
  await zip.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
});

test('the focus is never lost: back from a window, on from what is put right', async ({ page }) => {
  const designer = new Designer(page);
  await designer.open();
  await designer.write(libraryBrief);
  await expect(designer.table('loans')).toBeVisible();
  for (const [button, window] of [
    ['Export', 'Export'],
    ['Share', 'Share'],
    ['Keyboard and help', 'Keyboard'],
  ] as const) {
    const opener = page.getByRole('button', { name: button, exact: true });
    await opener.press('Enter');
    await expect(page.getByRole('dialog', { name: window })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(opener).toBeFocused();
  }
  // From the diagram by the commands into a window, and back to the diagram.
  await page.keyboard.press('ControlOrMeta+2');
  await expect(page.getByTestId('diagram')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('share');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('diagram')).toBeFocused();

  const findings = await designer.inspect('Findings');
  await findings.getByRole('button', { name: 'Add a currency to books' }).press('Enter');
  await expect(designer.column('books', 'currency')).toBeVisible();
  await expect(findings.getByRole('button', { name: 'Add a currency to books' })).toHaveCount(0);
  await expect(page.locator('#panel-right :focus')).toHaveCount(1);
});
