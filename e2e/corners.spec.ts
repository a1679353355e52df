import { expect, type Page, test } from '@playwright/test';
import { violations } from './support/accessibility';
import { Designer, libraryBrief } from './support/designer';

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** How many pixels of the page lie beside the window; none, where nothing has to be scrolled sideways. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('a finding is put right with one press, and undone', async ({ page }) => {
      const designer = new Designer(page);
      await designer.open();
      await designer.write(libraryBrief);
      await expect(designer.table('books')).toBeVisible();
      const panel = await designer.inspect('Findings');
      const fix = panel.getByRole('button', { name: 'Add a currency to books' });
      await fix.click();
      await expect(designer.column('books', 'currency')).toBeVisible();
      await expect(fix).toHaveCount(0);
      await expect(page.locator('[data-sonner-toast]')).toContainText('add a currency to books');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Undo' }).first().click();
      await expect(designer.column('books', 'currency')).toHaveCount(0);
      await expect(fix).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}

for (const { colorScheme, size } of [
  { colorScheme: 'light', size: wide },
  { colorScheme: 'dark', size: phone },
] as const) {
  test.describe(`${colorScheme}, ${size.width} pixels wide`, () => {
    test.use({ colorScheme, viewport: size });

    test('every rule has a page to read', async ({ page }) => {
      await page.goto('/rules');
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      // The last one is below the fold: the page scrolls to it.
      await page.mouse.move(size.width / 2, size.height / 2);
      await page.mouse.wheel(0, 20_000);
      const last = page.getByRole('listitem').last().getByRole('link');
      await expect(last).toBeInViewport();
      const title = await last.innerText();
      await last.click();
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect(page.getByText('CREATE TABLE').first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await page.getByRole('link', { name: 'All rules' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Rules' })).toBeVisible();
      await page.getByRole('link', { name: /open the designer/ }).click();
      await expect(page.getByLabel('Brief: describe your domain here').first()).toBeVisible();
    });
  });
}

test('on a phone the files of an export are chosen, read and taken', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/');
  await page.getByLabel('Brief: describe your domain here').fill(libraryBrief);
  await expect(page.getByText('4 tables', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByLabel('Export for').selectOption({ label: 'Prisma' });
  await dialog.getByRole('button', { name: 'prisma/schema.prisma' }).click();
  await expect(dialog.getByText('model Book').first()).toBeVisible();
  // In reach without scrolling to the end of it all.
  await expect(dialog.getByRole('button', { name: 'Download zip' })).toBeInViewport();
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  expect((await new Designer(page).download('Download zip')).name).toMatch(/\.zip$/);
});

test('a page that fails keeps the design and comes back; one that is not there leads to the designer', async ({
  page,
}) => {
  await page.addInitScript(breakOnce);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'The page stopped working' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect((await new Designer(page).download('Download the design')).name).toMatch(/\.(txt|json)$/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByLabel('Brief: describe your domain here').first()).toBeVisible();

  const answer = await page.goto('/no-such-page');
  expect(answer?.status()).toBe(404);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Open the designer' }).click();
  await expect(page.getByLabel('Brief: describe your domain here').first()).toBeVisible();
});

/** Makes the first listener for keys fail, as a bug in the page would. */
function breakOnce(): void {
  const listen: EventTarget['addEventListener'] = EventTarget.prototype.addEventListener;
  window.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | object,
  ) => {
    if (type !== 'keydown') return listen.call(window, type, listener, options);
    Reflect.deleteProperty(window, 'addEventListener');
    throw new Error('Broken on purpose');
  };
}

test('the PDF of the diagram is one that a viewer can open', async ({ page }) => {
  const designer = new Designer(page);
  await designer.open();
  await designer.write(libraryBrief);
  await expect(designer.table('loans')).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: /^Picture/ }).check();
  const { name, bytes } = await designer.download('Download PDF');
  expect(name).toMatch(/\.pdf$/);
  const pdf = bytes.toString('latin1');

  // A viewer begins at the end: where the table of the objects is, then where each object is.
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)?.[1]);
  const [, size, rows = ''] = /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] \n)+)trailer\n/.exec(pdf.slice(start)) ?? [];
  const offsets = rows.trimEnd().split(' \n').slice(1).map(Number.parseFloat);
  expect(offsets).toHaveLength(Number(size) - 1);
  for (const [i, offset] of offsets.entries()) expect(pdf.slice(offset).startsWith(`${i + 1} 0 obj\n`)).toBe(true);
  for (const stream of pdf.matchAll(/\/Length (\d+) >>\nstream\n/g)) {
    const end = stream.index + stream[0].length + Number(stream[1]);
    expect(pdf.slice(end).startsWith('\nendstream\nendobj\n')).toBe(true);
  }
  const references = new Set([...pdf.slice(0, start).matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number)));
  for (const number of references) expect(number).toBeLessThan(Number(size));
});
