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
    let usable = false;
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Network.enable');
    const scripts = new Set<string>();
    cdp.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Script' && !usable) scripts.add(requestId);
    });
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    const start = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    // Usable: the field takes text and the page answers with a table.
    await page.getByLabel('Brief: describe your domain here').first().fill('Owners: name');
    await page.getByTestId('live-summary').filter({ hasText: '1 table' }).waitFor({ state: 'attached' });
    row('first page, until usable', performance.now() - start, 'ms', BUDGET_MS);
    usable = true;
    row('first page, JavaScript until usable, gzip', bytes / 1000, 'KB', BUDGET_KB);
  } finally {
    await browser.close();
  }
}
