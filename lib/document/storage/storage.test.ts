import { describe, expect, it } from 'vitest';
import { emptyContent } from '@/lib/share/empty-content';
import { textStore } from '../testing/open-library';
import { createJournal } from './journal';
import { createMemoryStorage } from './memory';
import { type DesignRecord, migrateRecord } from './record';
import { recover } from './recover';

const content = (text: string) => ({ ...emptyContent, text });
const record = (id: string, revision: number, text = 'text'): DesignRecord => ({
  version: 1,
  id,
  revision,
  createdAt: 1,
  updatedAt: revision,
  title: id,
  tables: 0,
  content: content(text),
});

describe('a stored record', () => {
  it('is read as it was written', () => {
    expect(migrateRecord(structuredClone(record('a', 1)))).toEqual(record('a', 1));
  });

  it('that is damaged keeps its text', () => {
    const damaged = { version: 1, id: 'a', content: { text: 'kept', edits: 7, layout: null } };
    expect(migrateRecord(damaged)?.content).toEqual(content('kept'));
  });

  it('of a newer program, or of something else, is not touched', () => {
    for (const value of [null, 5, 'x', {}, { ...record('a', 1), version: 2 }, { id: 'a', version: 1 }])
      expect(migrateRecord(value)).toBeNull();
  });
});

describe('a storage', () => {
  it('refuses a save that is based on another revision than the last', async () => {
    const storage = createMemoryStorage();
    expect(await storage.write(record('a', 1), null)).toEqual({ kind: 'written' });
    expect(await storage.write(record('a', 1), null)).toEqual({ kind: 'conflict' });
    expect(await storage.write(record('a', 2), 1)).toEqual({ kind: 'written' });
    expect(await storage.write(record('a', 2), 1)).toEqual({ kind: 'conflict' });
    await storage.remove('a');
    expect(await storage.write(record('a', 3), 2)).toEqual({ kind: 'conflict' });
  });
});

describe('the journal', () => {
  const entry = (id: string, text: string, base: number | null = null, at = 1000) => ({
    id,
    base,
    at,
    content: content(text),
  });
  let made = 0;
  const newId = () => `copy-${++made}`;

  it('keeps the text when the whole does not fit, and says when nothing does', () => {
    const store = textStore(2000);
    const journal = createJournal(store, 'now');
    const layout = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`table ${i}`, { x: i, y: i }]));
    expect(journal.write({ ...entry('a', 'some text'), content: { ...content('some text'), layout } })).toBe(true);
    const [left] = createJournal(store, 'later', 'now').left(0, 0);
    expect(left).toMatchObject({ partial: true, content: { text: 'some text', layout: {} } });
    expect(journal.write(entry('a', 'x'.repeat(5000)))).toBe(false);
    expect(createJournal(null, 'now').write(entry('a', 'x'))).toBe(false);
  });

  it('is not shared between tabs that live', () => {
    const store = textStore();
    createJournal(store, 'one').write(entry('a', 'mine'));
    createJournal(store, 'two').write(entry('a', 'yours'));
    expect(
      createJournal(store, 'three', 'one')
        .left(1000, 500)
        .map((e) => e.content.text),
    ).toEqual(['mine']);
    expect(createJournal(store, 'three', 'one').left(2000, 500)).toHaveLength(2);
  });

  it('goes onto the design it is based on, else beside it as a copy', async () => {
    const [store, storage] = [textStore(), createMemoryStorage()];
    await storage.write(record('a', 1, 'old'), null);
    await storage.write(record('b', 1, 'old'), null);
    await storage.write(record('b', 2, 'theirs'), 1);
    const journal = createJournal(store, 'now');
    journal.write(entry('a', 'newer', 1));
    journal.write(entry('b', 'mine', 1));
    journal.write(entry('c', 'never saved'));
    const recovered = await recover(createJournal(store, 'later', 'now'), storage, 2000, newId);
    expect(recovered.map((r) => r.content.text).sort()).toEqual(['mine', 'never saved', 'newer']);
    expect((await storage.read('a'))?.content.text).toBe('newer');
    expect((await storage.read('b'))?.content.text).toBe('theirs');
    expect((await storage.list()).map((e) => e.title)).toContain('Design (recovered)');
    expect(store.length).toBe(0);
  });

  it('that says what is stored already is dropped', async () => {
    const [store, storage] = [textStore(), createMemoryStorage()];
    await storage.write(record('a', 1, 'same'), null);
    createJournal(store, 'now').write(entry('a', 'same', null));
    expect(await recover(createJournal(store, 'later', 'now'), storage, 2000, newId)).toEqual([]);
    expect(store.length).toBe(0);
    expect(await storage.list()).toHaveLength(1);
  });

  it('with a damaged entry goes on with the others', async () => {
    const store = textStore();
    store.setItem('flux-schema:journal:now:x', '{"id": 5');
    store.setItem('another site’s key', 'x');
    createJournal(store, 'now').write(entry('a', 'text'));
    expect(createJournal(store, 'later', 'now').left(0, 0)).toHaveLength(1);
  });
});
