import { expect, test } from '@playwright/test';
import { Designer } from './support/designer';

test('designs are made, opened, deleted and brought back', async ({ page }) => {
  const designer = new Designer(page);
  await designer.open();
  await designer.write('Owners: name');
  await expect(designer.table('owners')).toBeVisible();
  await designer.expectSaved();
  await page.getByRole('button', { name: 'Designs' }).click();
  await page.getByRole('menuitem', { name: 'New design' }).click();
  await expect(designer.table('owners')).toHaveCount(0);
  await designer.write('Vets: name');
  await expect(designer.table('vets')).toBeVisible();
  await designer.expectSaved();

  await page.getByRole('button', { name: 'Designs' }).click();
  await page.getByRole('menuitem', { name: 'All designs…' }).click();
  const dialog = page.getByRole('dialog', { name: /designs/i });
  const rows = dialog.getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await rows
    .filter({ hasText: /vet/i })
    .getByRole('button', { name: /^Delete/ })
    .click();
  // The message that says it is gone brings it back, while the window is open.
  await page.locator('[data-sonner-toast] button').click();
  await expect(rows).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(designer.table('vets')).toBeVisible();
});

test('a design too large for a link says so and offers its file', async ({ page }) => {
  const designer = new Designer(page);
  await designer.open();
  // Words that do not repeat, so that packing cannot make them few; "the" now and then, as in English.
  let seed = 1;
  const letter = () => {
    seed = (seed * 48271) % 2147483647;
    return String.fromCharCode(97 + (seed % 26));
  };
  const word = () => Array.from({ length: 5 }, letter).join('');
  const remarks = Array.from({ length: 9000 }, (_, at) => (at % 6 === 0 ? `the ${word()}` : word())).join(' ');
  await designer.paste(`Owners: name\n\n${remarks}`);
  await expect(designer.table('owners')).toBeVisible();
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.getByText(/makes a link of \d+,000 characters/)).toBeVisible();
  const { name, bytes } = await designer.download('Design file');
  expect(name).toMatch(/\.json$/);
  expect(JSON.parse(bytes.toString('utf8')).format).toBe('flux-schema/design');
});

test('the one question is answered with a press, and undone', async ({ page }) => {
  const designer = new Designer(page);
  await designer.open();
  await designer.write('Owners: name\nDogs: name\n\nEach dog belongs to exactly one owner.');
  const question = page.getByRole('region', { name: 'Question about the brief' });
  await expect(question).toContainText('deleted');
  await question.getByRole('button', { name: 'The dogs go too' }).click();
  await expect(page.getByRole('button', { name: 'The dogs go too' })).toHaveCount(0);
  await expect(await designer.showSql()).toContainText('ON DELETE CASCADE');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('tab', { name: 'Brief' }).click();
  // Without the answer the question stands again.
  await expect(question).toContainText('deleted');
});

test('a kind of application is a starting point, in one press, and undone', async ({ page }) => {
  const designer = new Designer(page);
  await designer.open();
  await designer.write('a blog');
  const question = page.getByRole('region', { name: 'Question about the brief' });
  await question
    .getByTitle(/^Makes this the brief/)
    .first()
    .click();
  await expect(page.getByTestId('live-summary')).toContainText(/([3-9]|\d\d) tables/);
  await expect(designer.editor).not.toHaveText('a blog');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(designer.editor).toContainText('a blog');
});

test('letters typed right after the keys of the diagram are not lost', async ({ page }) => {
  const designer = new Designer(page);
  await designer.open();
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.keyboard.press('ControlOrMeta+2');
  await expect(page.getByTestId('diagram')).toBeFocused();
  await page.keyboard.press('n');
  await page.keyboard.type('vets');
  await page.keyboard.press('Enter');
  await expect(designer.table('vets')).toBeVisible();
  await page.keyboard.press('c');
  await page.keyboard.type('phone');
  await page.keyboard.press('Enter');
  await expect(designer.column('vets', 'phone')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await page.keyboard.type('number');
  await page.keyboard.press('Enter');
  await expect(designer.column('vets', 'number')).toBeVisible();
});
