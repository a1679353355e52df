import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

/** The designer page, in the words of the person who uses it. */
export class Designer {
  constructor(readonly page: Page) {}

  async open(path = '/'): Promise<void> {
    await this.page.goto(path);
    await expect(this.editor).toBeVisible();
  }

  /** The loaded editor; the plain field is replaced by it on a wide screen. */
  get editor(): Locator {
    return this.page.locator('.monaco-editor').first();
  }

  /** Replaces the brief by typing over it. */
  async write(text: string): Promise<void> {
    await this.editor.click({ position: { x: 200, y: 20 } });
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
  }

  table(name: string): Locator {
    return this.page.getByTestId(`table-${name}`);
  }

  column(table: string, column: string): Locator {
    return this.table(table).getByTestId(`column-${column}`);
  }

  async expectProved(): Promise<void> {
    await expect(this.page.getByRole('button', { name: /^Proof: Proved on PostgreSQL 18/ })).toBeVisible({
      timeout: 180_000,
    });
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByText('Saved in this browser')).toBeVisible();
  }

  /** Opens Export and takes the zip; the files by path, without the folder around them. */
  async exportZip(): Promise<ReadonlyMap<string, string>> {
    await this.page.getByRole('button', { name: 'Export' }).click();
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'Download zip' }).click();
    const file = await (await download).path();
    await this.page.keyboard.press('Escape');
    const entries = Object.entries(unzipSync(readFileSync(file)));
    return new Map(entries.map(([path, bytes]) => [path.replace(/^[^/]+\//, ''), strFromU8(bytes)]));
  }

  /** Opens Share and reads the link. */
  async shareLink(): Promise<string> {
    await this.page.getByRole('button', { name: 'Share' }).click();
    const field = this.page.getByLabel('Link', { exact: true });
    await expect(field).toHaveValue(/#/);
    const link = await field.inputValue();
    await this.page.keyboard.press('Escape');
    return link;
  }
}

/** A brief that says something of every kind: keys, options, sets, bounds, lifecycle, reading order. */
export const libraryBrief = `# Town library

Authors: name, country code (optional)
Books: title, isbn (unique), status (available, lent, lost), price
Members: name, email (unique), phone (optional)

Each book belongs to exactly one author.
A member makes loans. A loan has a start date, a due date and a return date, which stays empty until the book is back.
Each loan is for exactly one book.

List a member's loans, newest first.
Look up members by email.
`;
