import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bikes, shop, textOf } from '../testing/designs';
import { openTestBrowser } from '../testing/open-library';

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(1_000_000);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a design', () => {
  it('is saved as it changes and opened again after a reload', async () => {
    const browser = openTestBrowser();
    const tab = browser.openTab();
    await tab.library.start(null);
    tab.document.actions.setText(shop);
    expect(tab.document.store.getState().saved).toBe('saving');
    await tab.document.settle();
    expect(tab.document.store.getState().saved).toBe('saved');
    const again = browser.openTab({ before: tab.page });
    await again.library.start(null);
    await again.document.settle();
    expect(textOf(again)).toBe(shop);
    expect(again.document.store.getState().layout).toEqual(tab.document.store.getState().layout);
    expect(again.library.store.getState().entries).toMatchObject([{ tables: 2, revision: 1 }]);
  });

  it('keeps hand edits and overrides through a reload', async () => {
    const browser = openTestBrowser();
    const tab = browser.openTab();
    await tab.library.start(null);
    tab.document.actions.setText(shop);
    await tab.document.settle();
    tab.document.actions.edit({ kind: 'addTable', id: 'mine', name: 'returns', at: { x: 900, y: 2000 } });
    tab.document.actions.override('design/on-delete@x', 'cascade');
    await tab.document.settle();
    const again = browser.openTab({ before: tab.page });
    await again.library.start(null);
    await again.document.settle();
    const state = again.document.store.getState();
    expect(state.schema).toEqual(tab.document.store.getState().schema);
    expect(state.overrides).toEqual([{ decision: 'design/on-delete@x', choice: 'cascade' }]);
    expect(state.layout.mine).toEqual({ x: 900, y: 2000 });
  });

  it('with nothing in it is not stored', async () => {
    const browser = openTestBrowser();
    const tab = browser.openTab();
    await tab.library.start(null);
    await tab.document.settle();
    expect(await browser.storage.list()).toEqual([]);
  });

  it('that is only looked at is not saved again', async () => {
    const browser = openTestBrowser();
    const tab = browser.openTab();
    await tab.library.start(null);
    tab.document.actions.setText(shop);
    await tab.document.settle();
    const again = browser.openTab();
    await again.library.start(null);
    await again.document.settle();
    expect((await browser.storage.list())[0]?.revision).toBe(1);
    expect(again.document.store.getState().saved).toBe('saved');
    expect(browser.local.length).toBe(0);
  });

  it('whose change is taken back before it was saved leaves nothing behind', async () => {
    const browser = openTestBrowser();
    const tab = browser.openTab();
    await tab.library.start(null);
    tab.document.actions.setText(shop);
    await tab.document.settle();
    tab.document.actions.setText(`${shop} ${bikes}`);
    expect(browser.local.length).toBe(1);
    tab.document.actions.undo();
    await tab.document.settle();
    expect(browser.local.length).toBe(0);
    expect(tab.document.store.getState().saved).toBe('saved');
  });
});

describe('a page that is closed before anything was saved', () => {
  it('loses no text: a reload finds it', async () => {
    const browser = openTestBrowser();
    const tab = browser.openTab();
    await tab.library.start(null);
    tab.document.actions.setText(shop);
    tab.library.stop();
    const again = browser.openTab({ before: tab.page });
    await again.library.start(null);
    expect(textOf(again)).toBe(shop);
    await again.document.settle();
    expect(await browser.storage.list()).toHaveLength(1);
  });

  it('loses no text that was too long to write at every key', async () => {
    const browser = openTestBrowser();
    const tab = browser.openTab();
    await tab.library.start(null);
    const long = `${shop}\n${'x'.repeat(100_000)}`;
    tab.document.actions.setText(long);
    tab.library.jot();
    tab.library.stop();
    const again = browser.openTab({ before: tab.page });
    await again.library.start(null);
    expect(textOf(again)).toBe(long);
  });

  it('goes on with the stored design where it was based on it', async () => {
    const browser = openTestBrowser();
    const tab = browser.openTab();
    await tab.library.start(null);
    tab.document.actions.setText(shop);
    await tab.document.settle();
    tab.document.actions.setText(`${shop} ${bikes}`);
    tab.library.stop();
    const again = browser.openTab({ before: tab.page });
    await again.library.start(null);
    expect(textOf(again)).toBe(`${shop} ${bikes}`);
    expect(await browser.storage.list()).toHaveLength(1);
  });

  it('is recovered by another tab once it is surely gone', async () => {
    const browser = openTestBrowser();
    const tab = browser.openTab();
    await tab.library.start(null);
    tab.document.actions.setText(shop);
    tab.library.stop();
    const soon = browser.openTab();
    await soon.library.start(null);
    expect(textOf(soon)).toBe('');
    vi.setSystemTime(1_000_000 + 60_000);
    const later = browser.openTab();
    await later.library.start(null);
    expect(textOf(later)).toBe(shop);
  });
});

describe('two tabs', () => {
  it('with one design: the one that only shows it follows', async () => {
    const browser = openTestBrowser();
    const one = browser.openTab();
    await one.library.start(null);
    one.document.actions.setText(shop);
    await one.document.settle();
    const two = browser.openTab();
    await two.library.start(null);
    await two.document.settle();
    one.document.actions.setText(`${shop} ${bikes}`);
    await one.document.settle();
    await two.document.settle();
    expect(textOf(two)).toBe(`${shop} ${bikes}`);
    two.document.actions.setText(bikes);
    await two.document.settle();
    expect(textOf(one)).toBe(bikes);
    expect(await browser.storage.list()).toHaveLength(1);
  });

  it('that change one design at once keep both', async () => {
    const browser = openTestBrowser();
    const one = browser.openTab();
    await one.library.start(null);
    one.document.actions.setText(shop);
    await one.document.settle();
    const two = browser.openTab();
    await two.library.start(null);
    await two.document.settle();
    one.document.actions.setText(`${shop} ${bikes}`);
    two.document.actions.setText(`${shop} A supplier has a name.`);
    await one.document.settle();
    await two.document.settle();
    const stored = await Promise.all((await browser.storage.list()).map(({ id }) => browser.storage.read(id)));
    expect(stored.map((record) => record?.content.text).sort()).toEqual(
      [`${shop} A supplier has a name.`, `${shop} ${bikes}`].sort(),
    );
    const notices = [one, two].flatMap((tab) => tab.document.store.getState().notice?.message ?? []);
    expect(notices).toEqual([expect.stringContaining('changed or deleted in another tab')]);
    expect([one, two].map((tab) => tab.document.store.getState().saved)).toEqual(['saved', 'saved']);
  });
});
