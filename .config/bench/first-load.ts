import { chromium } from '@playwright/test';
import { row } from './measure';

/** The first page before the editor is loaded: transferred JavaScript, and until the brief takes text. */
const BUDGET_KB = 250;
const BUDGET_MS = 1500;

/** Measures a first visit to the page at `url` with an empty cache. */
export async function benchFirstLoad(url: string, executablePath: string): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  try {
    const page = await browser.newPage();
    let bytes = 0;
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Network.enable');
    // What the page itself asks for: the editor and the workers come later, by import.
    const scripts = new Set<string>();
    cdp.on('Network.requestWillBeSent', ({ requestId, type, initiator }) => {
      if (type === 'Script' && initiator.type === 'parser') scripts.add(requestId);
    });
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    const start = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    // Usable: the field takes text and the diagram shows its table.
    await page.getByLabel('Brief: describe your domain here').first().fill('Owners: name');
    await page.getByTestId('table-owners').waitFor();
    row('first page, until a table answers', performance.now() - start, 'ms', BUDGET_MS);
    row('first page, its own JavaScript, gzip', bytes / 1000, 'KB', BUDGET_KB);
  } finally {
    await browser.close();
  }
}
