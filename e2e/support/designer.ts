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

  /** Replaces the brief by pasting: for a long text, which the editor takes letter by letter when it is typed. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.editor.click({ position: { x: 200, y: 20 } });
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.press('ControlOrMeta+v');
  }

  /** Opens one of the inspector's tabs. */
  async inspect(tab: 'Details' | 'Findings' | 'Queries' | 'Migration' | 'Report'): Promise<Locator> {
    await this.page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    return this.page.getByRole('tabpanel', { name: new RegExp(`^${tab}`) });
  }

  /** The SQL tab, opened: plain text at first, then the editor's, which writes its spaces otherwise. */
  async showSql(): Promise<Locator> {
    await this.page.getByRole('tab', { name: 'SQL' }).click();
    return this.page.getByRole('tabpanel', { name: 'SQL' });
  }

  /** Replaces the SQL queries by typing over them. */
  async writeQueries(sql: string): Promise<void> {
    const panel = await this.inspect('Queries');
    await panel.locator('.monaco-editor').first().click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(sql);
  }

  /** Presses a button that downloads a file; its bytes and the name suggested for it. */
  async download(button: string | RegExp): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: button }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
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
    const { bytes } = await this.download('Download zip');
    await this.page.keyboard.press('Escape');
    return new Map([...filesIn(bytes)].map(([path, text]) => [path.replace(/^[^/]+\//, ''), text]));
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

/** The files of a zip archive, as text by path. */
export const filesIn = (zip: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, strFromU8(bytes)]));

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
