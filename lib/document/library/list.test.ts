import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyContent } from '@/lib/share/empty-content';
import { createMemoryStorage } from '../storage/memory';
import type { DesignStorage } from '../storage/storage';
import { bikes, shop, textOf, titles } from '../testing/designs';
import { openTestBrowser } from '../testing/open-library';

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(1_000_000);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a storage that cannot be used', () => {
  const refusing = (because: string): DesignStorage => {
    const refuse = () => Promise.reject(new Error(because));
    return { list: refuse, read: refuse, write: refuse, remove: refuse };
  };

  it('is told, work goes on, and a reload still finds the text', async () => {
    const browser = openTestBrowser();
    const tab = browser.openTab({ storage: refusing('The browser keeps nothing.') });
    await tab.library.start(null);
    expect(tab.document.store.getState().ready).toBe(true);
    tab.document.actions.setText(shop);
    await tab.document.settle();
    expect(tab.document.store.getState()).toMatchObject({
      saved: 'failed',
      trouble: { saving: 'The browser keeps nothing.' },
      reading: 'idle',
    });
    const again = browser.openTab({ before: tab.page, storage: refusing('The browser keeps nothing.') });
    await again.library.start(null);
    expect(textOf(again)).toBe(shop);
  });

  it('that works again is used again', async () => {
    const browser = openTestBrowser();
    const memory = createMemoryStorage();
    let full = true;
    const storage: DesignStorage = {
      ...memory,
      write: (record, base) =>
        full ? Promise.reject(new Error('The browser has no room left.')) : memory.write(record, base),
    };
    const tab = browser.openTab({ storage });
    await tab.library.start(null);
    tab.document.actions.setText(shop);
    await tab.document.settle();
    expect(await tab.library.open('other')).toBe(false);
    expect(textOf(tab)).toBe(shop);
    full = false;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(tab.document.store.getState()).toMatchObject({ saved: 'saved', trouble: {} });
    expect(await memory.list()).toHaveLength(1);
  });
});

describe('the list of designs', () => {
  const filled = async () => {
    const browser = openTestBrowser();
    const tab = browser.openTab();
    await tab.library.start(null);
    for (const [name, text] of [
      ['Shop', shop],
      ['Bikes', bikes],
    ] as const) {
      await tab.library.create({ name, text });
      await tab.document.settle();
    }
    return { browser, tab };
  };

  it('has each design once, last changed first', async () => {
    const { tab } = await filled();
    expect(titles(tab)).toEqual(['Bikes', 'Shop']);
  });

  it('opens, renames, copies and deletes', async () => {
    const { browser, tab } = await filled();
    const shopId = tab.library.store.getState().entries?.[1]?.id ?? '';
    const bikesId = tab.document.store.getState().id;
    await tab.library.rename(shopId, 'Corner shop');
    await tab.document.settle();
    expect(titles(tab)).toEqual(['Corner shop', 'Bikes']);
    expect(await tab.library.open(shopId)).toBe(true);
    expect(tab.document.store.getState()).toMatchObject({ text: shop, name: 'Corner shop' });
    await tab.library.duplicate(bikesId);
    await tab.document.settle();
    expect(titles(tab)).toContain('Bikes (copy)');
    await tab.library.remove(bikesId);
    await tab.document.settle();
    expect(await browser.storage.read(bikesId)).toBeNull();
    expect(textOf(tab)).toBe(shop);
  });

  it('gives a deleted design back', async () => {
    const { tab } = await filled();
    const id = tab.document.store.getState().id;
    await tab.library.remove(id);
    await tab.document.settle();
    expect(textOf(tab)).toBe(shop);
    const { notice } = tab.document.store.getState();
    expect(notice).toMatchObject({ message: '“Bikes” is deleted.', action: { label: 'Undo' } });
    notice?.action?.run();
    await tab.document.settle();
    expect(titles(tab)).toContain('Bikes');
    expect(textOf(tab)).toBe(bikes);
  });

  it('says when a design is gone', async () => {
    const { tab } = await filled();
    expect(await tab.library.open('nowhere')).toBe(false);
    expect(tab.document.store.getState().notice?.message).toContain('not in this browser');
    expect(textOf(tab)).toBe(bikes);
  });
});

describe('starting', () => {
  it('keeps what was typed before the storage had answered', async () => {
    const browser = openTestBrowser();
    const first = browser.openTab();
    await first.library.start(null);
    first.document.actions.setText(shop);
    await first.document.settle();
    const tab = browser.openTab();
    tab.document.actions.setText(bikes);
    await tab.library.start(null);
    await tab.document.settle();
    expect(textOf(tab)).toBe(bikes);
    expect(await browser.storage.list()).toHaveLength(2);
  });

  it('with a shared design shows it read-only and stores it only as a copy', async () => {
    const browser = openTestBrowser();
    const tab = browser.openTab();
    await tab.library.start({ ...emptyContent, name: 'Shop', text: shop });
    await tab.document.settle();
    expect(tab.document.store.getState()).toMatchObject({ readOnly: true, text: shop });
    expect(await browser.storage.list()).toEqual([]);
    tab.document.actions.makeCopy();
    await tab.document.settle();
    expect(await browser.storage.list()).toMatchObject([{ title: 'Shop' }]);
  });
});
