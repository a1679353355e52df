import { expect, type Locator, test } from '@playwright/test';
import { Designer } from './support/designer';
import { migrationsOf, upDownUp } from './support/migrations';
import { startPostgres, type TestServer } from './support/postgres';

let server: TestServer | undefined;
test.beforeAll(async () => {
  server = await startPostgres();
});
test.afterAll(() => server?.stop());

function freshDatabase() {
  if (!server) throw new Error('PostgreSQL did not start');
  return server.freshDatabase();
}

/** Adds a table with the toolbar and names it. */
async function addTable(designer: Designer, name: string): Promise<void> {
  const { page } = designer;
  await page.getByRole('button', { name: 'Add a table' }).click();
  const field = page.getByLabel('Table name');
  await expect(field).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(designer.table(name)).toBeVisible();
}

/** Where a table stands in the window, in pixels. */
async function placed(table: Locator): Promise<{ x: number; y: number }> {
  const box = await table.boundingBox();
  if (!box) throw new Error('The table is not on the screen');
  return box;
}

test('tables drawn by hand, related and exported, run on a native PostgreSQL', async ({ page }) => {
  const designer = new Designer(page);
  await designer.open();
  await addTable(designer, 'customers');
  await addTable(designer, 'orders');

  await designer.table('customers').click({ position: { x: 30, y: 14 } });
  await page.keyboard.press('c');
  await expect(page.getByLabel('Name of the new column')).toBeFocused();
  await page.keyboard.type('email');
  await page.keyboard.press('Enter');
  await expect(designer.column('customers', 'email')).toBeVisible();
  await page.keyboard.press('Escape');

  await designer.table('orders').click({ position: { x: 30, y: 14 } });
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: 'Relate two tables' });
  await expect(dialog).toBeVisible();
  await dialog
    .getByRole('radio', { name: /each order has .*customer/i })
    .first()
    .check();
  await dialog.getByRole('button', { name: 'Relate' }).click();
  await expect(designer.column('orders', 'customer_id')).toBeVisible();
  await designer.expectProved();

  const client = await freshDatabase();
  const { first, afterDown, last } = await upDownUp(client, migrationsOf(await designer.exportZip()));
  await client.end();
  expect(first).toContain('column customers.email text NO');
  expect(first).toMatch(/constraint orders .*FOREIGN KEY \(customer_id\) REFERENCES customers/);
  expect(first).toMatch(/index CREATE INDEX \S*orders_customer_id\S* ON public.orders/);
  expect(afterDown).toBe('');
  expect(last).toBe(first);
});

test('hand edits survive edits of the text', async ({ page }) => {
  const designer = new Designer(page);
  await designer.open();
  await designer.write('Owners: name\nDogs: name, breed\nCages: number\n\nEach dog belongs to exactly one owner.');
  await expect(designer.column('dogs', 'owner_id')).toBeVisible();

  await designer.table('dogs').click({ position: { x: 30, y: 14 } });
  await page.keyboard.press('F2');
  await expect(page.getByLabel('Table name')).toBeFocused();
  await page.keyboard.type('hounds');
  await page.keyboard.press('Enter');
  await expect(designer.table('hounds')).toBeVisible();

  await designer.table('cages').click({ position: { x: 30, y: 14 } });
  await page.keyboard.press('Delete');
  await expect(designer.table('cages')).toHaveCount(0);

  await designer.table('owners').click({ position: { x: 30, y: 14 } });
  await page.keyboard.press('c');
  await expect(designer.table('owners').getByLabel('Name of the new column')).toBeFocused();
  await page.keyboard.type('nickname');
  await page.keyboard.press('Enter');
  await expect(designer.column('owners', 'nickname')).toBeVisible();
  await page.keyboard.press('Escape');

  await designer.write('Dogs: name, breed, weight in kg\nCages: number\n');
  await expect(designer.column('hounds', 'weight_kg')).toBeVisible();
  await expect(designer.table('cages')).toHaveCount(0);
  await expect(designer.column('owners', 'nickname')).toBeVisible();
});

test('a press on a table that glides away under it still selects the table', async ({ page }) => {
  const designer = new Designer(page);
  await designer.open();
  await designer.write('Owners: name\nDogs: name\n\nEach dog belongs to exactly one owner.');
  await expect(designer.column('dogs', 'owner_id')).toBeVisible();
  const head = await placed(designer.table('owners'));
  await page.mouse.move(head.x + 30, head.y + 14);
  await page.mouse.down();
  await page.mouse.move(head.x + 30, head.y + 314, { steps: 5 });
  await page.mouse.up();
  await designer.table('dogs').click({ position: { x: 30, y: 14 } });
  const moved = await placed(designer.table('owners'));

  await page.mouse.move(moved.x + 30, moved.y + 14);
  await page.mouse.down();
  await page.getByRole('button', { name: 'Lay out afresh' }).evaluate((button: HTMLElement) => button.click());
  await expect(async () => expect((await placed(designer.table('owners'))).y).toBeLessThan(moved.y - 100)).toPass();
  await page.mouse.up();
  await expect((await designer.inspect('Details')).getByLabel('Name', { exact: true })).toHaveValue('owners');
});

test('undo and redo go over text and drawing alike', async ({ page }) => {
  const designer = new Designer(page);
  await designer.open();
  await designer.write('Owners: name');
  await expect(designer.table('owners')).toBeVisible();
  await addTable(designer, 'vets');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(designer.table('vets')).toHaveCount(0);
  await expect(designer.table('owners')).toBeVisible();
  await page.getByRole('button', { name: 'Redo' }).click();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(designer.table('vets')).toBeVisible();
});

test('reload loses nothing', async ({ page }) => {
  const designer = new Designer(page);
  await designer.open();
  await designer.write('Owners: name');
  await expect(designer.table('owners')).toBeVisible();
  await addTable(designer, 'vets');
  await designer.editor.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText('\nDogs: breed');
  // At once, before any autosave can have run.
  await page.reload();
  for (const name of ['owners', 'vets', 'dogs']) await expect(designer.table(name)).toBeVisible();
  await expect(designer.editor).toContainText('Dogs');
});
