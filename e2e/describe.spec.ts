import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Designer, libraryBrief } from './support/designer';
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

test('a description becomes a diagram, is proved, and its bundle runs on a native PostgreSQL', async ({
  page,
}, info) => {
  const designer = new Designer(page);
  await designer.open();
  await designer.write(libraryBrief);
  for (const name of ['authors', 'books', 'members', 'loans']) await expect(designer.table(name)).toBeVisible();
  await expect(designer.column('books', 'author_id')).toBeVisible();
  await expect(designer.column('members', 'phone').getByLabel('nullable')).toBeVisible();
  await designer.expectProved();

  const files = await designer.exportZip();
  expect([...files.keys()].sort()).toEqual(
    expect.arrayContaining(['README.md', 'design.json', 'report.html', 'schema.dbml', 'summary.txt']),
  );
  const summary = files.get('summary.txt') ?? '';
  expect(summary.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  expect(summary).toContain('loans');

  const migrations = migrationsOf(files);
  expect(migrations.length).toBeGreaterThan(0);
  const client = await freshDatabase();
  const { first, afterDown, last } = await upDownUp(client, migrations);
  await client.end();
  expect(first).toContain('column loans.book_id uuid NO');
  expect(first).toContain('column loans.return_date date YES');
  expect(afterDown).toBe('');
  expect(last).toBe(first);

  mkdirSync(info.outputDir, { recursive: true });
  const report = join(info.outputDir, 'report.html');
  writeFileSync(report, files.get('report.html') ?? '');
  const offline = await page.context().newPage();
  const asked: string[] = [];
  offline.on('request', (request) => asked.push(request.url()));
  await offline.goto(`file://${report}`);
  await expect(offline.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(offline.getByText('loans').first()).toBeVisible();
  expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
});

test('the diagram changes as the text does, and tables that stay do not jump', async ({ page }) => {
  const designer = new Designer(page);
  await designer.open();
  await designer.write('Owners: name\nDogs: name, breed\n\nEach dog belongs to exactly one owner.');
  await expect(designer.column('dogs', 'owner_id')).toBeVisible();
  const before = await designer.table('dogs').boundingBox();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText('\n\nVets: name, phone\n');
  await expect(designer.table('vets')).toBeVisible();
  expect(await designer.table('dogs').boundingBox()).toEqual(before);
});

test('an example runs with one press', async ({ page }) => {
  const designer = new Designer(page);
  await designer.open();
  await page.getByRole('button', { name: /Clinic/ }).click();
  await expect(designer.table('appointments')).toBeVisible();
  await expect(page.getByTestId('live-summary')).toContainText(/\d+ tables/);
});

test('the reason for a key is shown, and overruling it changes the schema and survives a new reading', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.open();
  await designer.write('Owners: name\nDogs: name\n\nEach dog belongs to exactly one owner.');
  await designer.column('dogs', 'owner_id').click();
  await page
    .getByText(/^Ruled out: /)
    .first()
    .click();
  await page
    .getByRole('radio', { name: /CASCADE/i })
    .first()
    .click();
  await expect(await designer.showSql()).toContainText('ON DELETE CASCADE');
  await page.getByRole('tab', { name: 'Brief' }).click();
  await designer.editor.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText('\nVets: name\n');
  await expect(designer.table('vets')).toBeVisible();
  await designer.column('dogs', 'owner_id').click();
  await expect(page.getByText('Your choice')).toBeVisible();
  await expect(page.getByLabel('When the parent is deleted')).toHaveValue('cascade');
});
