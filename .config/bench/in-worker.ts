import { chromium } from '@playwright/test';
import type { timeOf } from './briefs';

/** A web worker in a Chromium that times work on briefs, as the page's own worker does it. */
export interface BriefWorker {
  readonly timeOf: typeof timeOf;
  readonly close: () => Promise<void>;
}

/** Starts `script`, the text of `briefs.worker.ts` for browsers, in the Chromium at `executablePath`. */
export async function openBriefWorker(script: string, executablePath: string): Promise<BriefWorker> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  const page = await browser.newPage();
  const worker = await page.evaluateHandle(
    (text) => new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))),
    script,
  );
  return {
    timeOf: (work, text, runs) =>
      worker.evaluate(
        (asked, question) =>
          new Promise<number>((resolve, reject) => {
            asked.onmessage = ({ data }) => resolve(data);
            asked.onerror = ({ message }) => reject(new Error(message));
            asked.postMessage(question);
          }),
        { work, text, runs },
      ),
    close: () => browser.close(),
  };
}
