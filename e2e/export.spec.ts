import { inflateSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { violations } from './support/accessibility';
import { Designer, filesIn, libraryBrief } from './support/designer';

/** Many tables, so that the diagram is far larger than the window, and names in several scripts. */
const wide = `${libraryBrief}
${Array.from({ length: 24 }, (_, i) => `Shelf${i}: label, height in cm, room`).join('\n')}
`;

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('options of an export reach its files', async ({ page }) => {
      const designer = new Designer(page);
      await designer.open();
      await designer.write(libraryBrief);
      await designer.expectProved();
      await page.getByRole('button', { name: 'Export' }).click();
      const dialog = page.getByRole('dialog', { name: 'Export' });
      await dialog.getByRole('radio', { name: /^Prisma/ }).check();
      await expect(dialog.getByRole('heading', { name: 'What this format cannot say' })).toBeVisible();
      await dialog.getByLabel('Name', { exact: true }).fill('Lending Desk');
      await dialog.getByLabel('Name', { exact: true }).press('Enter');
      await dialog.getByLabel('README, report and design file').uncheck();
      await dialog.getByLabel('All in one folder').uncheck();
      await dialog.getByLabel('Primary keys').selectOption('identity');
      await dialog.getByRole('button', { name: 'prisma/schema.prisma' }).click();
      await expect(dialog.getByText(/\bBigInt\b/).first()).toBeVisible();
      expect(await violations(page)).toEqual([]);

      const { name, bytes } = await designer.download('Download zip');
      expect(name).toBe('lending-desk.zip');
      const files = filesIn(bytes);
      expect([...files.keys()]).toContain('prisma/schema.prisma');
      expect([...files.keys()]).not.toContain('README.md');
      expect(files.get('prisma/schema.prisma')).toContain('BigInt');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(await designer.showSql()).toContainText('gen_random_uuid()');
    });

    test('documents say every table', async ({ page }) => {
      const designer = new Designer(page);
      await designer.open();
      await designer.write(libraryBrief);
      await expect(designer.table('loans')).toBeVisible();
      await page.getByRole('button', { name: 'Export' }).click();
      const dialog = page.getByRole('dialog', { name: 'Export' });
      for (const [target, path, start] of [
        ['Mermaid', 'diagram.mmd', 'erDiagram'],
        ['Data dictionary', 'data-dictionary.md', '# '],
        ['JSON Schema', 'rows.schema.json', '{'],
        ['DBML', 'schema.dbml', 'Project'],
      ] as const) {
        await dialog.getByRole('radio', { name: new RegExp(`^${target}`) }).check();
        await dialog.getByRole('button', { name: path, exact: true }).click();
        const { name, bytes } = await designer.download('Download this file');
        expect(name).toBe(path);
        const text = bytes.toString('utf8');
        expect(text.startsWith(start)).toBe(true);
        for (const table of ['authors', 'books', 'members', 'loans']) expect(text).toContain(table);
      }
      expect(await violations(page)).toEqual([]);
    });

    test('the picture is of the whole diagram, in each format', async ({ page }) => {
      const designer = new Designer(page);
      await designer.open();
      await designer.write(wide);
      await expect(page.getByTestId('live-summary')).toContainText('28 tables');
      await page.getByRole('button', { name: 'Export' }).click();
      const dialog = page.getByRole('dialog', { name: 'Export' });
      await dialog.getByRole('radio', { name: /^Picture/ }).check();
      await expect(dialog.getByRole('img', { name: 'The whole diagram' })).toBeVisible();
      expect(await violations(page)).toEqual([]);

      const svg = (await designer.download('Download SVG')).bytes.toString('utf8');
      const size = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg);
      const [width, height] = [Number(size?.[1]), Number(size?.[2])];
      expect(width).toBeGreaterThan(1440);
      for (let i = 0; i < 24; i++) expect(svg).toMatch(new RegExp(`>shel(f|ves?)_?${i}`));
      expect(svg).toContain(colorScheme === 'light' ? '#f6f7f9' : '#0e1014');

      const png = (await designer.download('Download PNG')).bytes;
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Math.round(2 * width), Math.round(2 * height)]);

      const pdf = (await designer.download('Download PDF')).bytes;
      const text = pdf.toString('latin1');
      expect(text.startsWith('%PDF-1.7')).toBe(true);
      const image = /\/Width (\d+) \/Height (\d+) .*?\/Length (\d+) >>\nstream\n/s.exec(text);
      expect(Number(image?.[1])).toBeGreaterThan(2 * width);
      const from = (image?.index ?? 0) + (image?.[0].length ?? 0);
      const pixels = inflateSync(pdf.subarray(from, from + Number(image?.[3])));
      expect(pixels.length).toBe(Number(image?.[2]) * (1 + 3 * Number(image?.[1])));
    });
  });
}
