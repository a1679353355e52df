import { chromium, type Page } from '@playwright/test';
import { largeBrief } from './large-brief';
import { row } from './measure';

const sizes = [100, 500, 1000] as const;
/** CPU milliseconds a frame on the main thread, at every size. */
const budget = { near: 10, far: 25 } as const;
const FRAMES = 90;
/** Milliseconds a large brief may take from the paste to the settled diagram before the bench gives up. */
const PATIENCE = 90_000;
/** The share of the brief's entities that must have become tables: some of its made-up names are no things. */
const READ = 0.95;

/**
 * Measures what panning, zooming and dragging cost at 100, 500 and 1,000 tables in the real page at `url`, and the
 * page's memory. `executablePath` is the Chromium to drive.
 */
export async function benchCanvas(url: string, executablePath: string): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  try {
    for (const size of sizes) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await benchSize(await context.newPage(), url, size);
      await context.close();
    }
  } finally {
    await browser.close();
  }
}

async function benchSize(page: Page, url: string, size: number): Promise<void> {
  await page.goto(url);
  const settled = await paste(page, largeBrief(size), size);
  const what = (work: string): string => `${work}, ${size} tables`;
  row(what('brief pasted to diagram'), settled, 'ms');
  const meter = await startMeter(page);
  await zoomTo(page, 'Fit to window');
  row(what('pan, all in view, CPU a frame'), await meter(wheel(page, 20, 12)), 'ms', budget.far);
  row(what('zoom, all in view, CPU a frame'), await meter(wheel(page, 0, 10, true)), 'ms', budget.far);
  await zoomTo(page, '100%');
  row(what('pan at 100%, CPU a frame'), await meter(wheel(page, 40, 24)), 'ms', budget.near);
  row(what('drag a table, CPU a frame'), await meter(drag(page)), 'ms', budget.far);
  row(what('JS heap'), await heapOf(page), 'MB', 60);
}

/** Pastes the brief as a person does and waits until its tables are on the diagram; returns milliseconds. */
async function paste(page: Page, brief: string, size: number): Promise<number> {
  await page.getByTestId('diagram').waitFor();
  // The editor takes the place of the plain field some time after the page answers.
  await page.locator('.monaco-editor textarea').first().waitFor({ state: 'attached', timeout: PATIENCE });
  await page.evaluate((text) => navigator.clipboard.writeText(text), brief);
  await page.getByRole('textbox', { name: /brief/i }).first().focus();
  const start = performance.now();
  await page.keyboard.press('ControlOrMeta+v');
  await page.waitForFunction(
    (count) => {
      const label = document.querySelector('[data-testid=diagram]')?.getAttribute('aria-label') ?? '';
      return Number(/(\d+) tables?/.exec(label)?.[1] ?? 0) >= count;
    },
    size * READ,
    { timeout: PATIENCE },
  );
  const took = performance.now() - start;
  // The proof runs on in its worker: it is over, or idle, before frames are measured.
  await page.waitForTimeout(3000);
  return took;
}

async function zoomTo(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: /^Zoom, / }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.waitForTimeout(600);
}

/** Turns the wheel once in every frame, there and back again, from within the page so that no frame is left out. */
function wheel(page: Page, deltaX: number, deltaY: number, ctrlKey = false): () => Promise<void> {
  return () =>
    page.evaluate(
      async ({ x, y, held, frames }) => {
        const pane = document.querySelector('.react-flow__pane');
        const box = pane?.getBoundingClientRect();
        if (!pane || !box) return;
        const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, bubbles: true, cancelable: true };
        for (let i = 0; i < frames; i++) {
          const sign = Math.floor(i / 15) % 2 === 0 ? 1 : -1;
          pane.dispatchEvent(new WheelEvent('wheel', { ...at, deltaX: x * sign, deltaY: y * sign, ctrlKey: held }));
          await new Promise((done) => requestAnimationFrame(done));
        }
      },
      { x: deltaX, y: deltaY, held: ctrlKey, frames: FRAMES },
    );
}

/** Drags a table that stands in the window, by a step in every frame; looks around for one where there is none. */
function drag(page: Page): () => Promise<void> {
  return () =>
    page.evaluate(async (frames) => {
      const pane = document.querySelector('.react-flow__pane');
      const box = pane?.getBoundingClientRect();
      if (!pane || !box) throw new Error('there is no canvas');
      const inView = () =>
        [...document.querySelectorAll('.table-node .table-head')].find((head) => {
          const { x, y } = head.getBoundingClientRect();
          return x > box.x + 20 && x < box.right - 300 && y > box.y + 40 && y < box.bottom - 200;
        });
      let node = inView();
      for (let look = 0; !node && look < 40; look++) {
        const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, bubbles: true };
        pane.dispatchEvent(
          new WheelEvent('wheel', { ...at, [look % 2 ? 'deltaX' : 'deltaY']: look % 4 < 2 ? 60 * look : -60 * look }),
        );
        await new Promise((done) => setTimeout(done, 100));
        node = inView();
      }
      if (!node) throw new Error('no table stands where it can be dragged');
      const { x, y } = node.getBoundingClientRect();
      const send = (target: EventTarget, type: string, i: number) =>
        target.dispatchEvent(
          new MouseEvent(type, {
            clientX: x + 20 + 2 * i,
            clientY: y + 12 + i,
            view: window,
            bubbles: true,
            cancelable: true,
          }),
        );
      send(node, 'mousedown', 0);
      for (let i = 1; i <= frames; i++) {
        send(window, 'mousemove', i);
        await new Promise((done) => requestAnimationFrame(done));
      }
      send(window, 'mouseup', frames);
    }, FRAMES);
}

/** A meter of main-thread CPU milliseconds for each frame of some work, from the browser's own counters. */
async function startMeter(page: Page): Promise<(work: () => Promise<void>) => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find((m) => m.name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  return async (work) => {
    const before = await busy();
    await work();
    return ((await busy()) - before) / FRAMES;
  };
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find((m) => m.name === 'JSHeapUsedSize')?.value ?? 0) / 1e6;
}
