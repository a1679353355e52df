import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Diagnostic, Fix } from '@/lib/engine';
import { openTestDocument, type TestDocument, tableOf } from './testing/open-document';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const text = 'A customer has a name and an email. A customer places orders. An order has a total and a status.';

async function opened(): Promise<TestDocument> {
  const document = openTestDocument();
  document.actions.setText(text);
  await document.settle();
  return document;
}

const findings = ({ store }: TestDocument, code: string): readonly Diagnostic[] =>
  (store.getState().design?.diagnostics ?? []).filter((d) => d.code === code);

const fixOf = (document: TestDocument, code: string, at = 0): Fix => {
  const fix = findings(document, code)[0]?.fixes?.[at];
  if (!fix) throw new Error(`no fix of ${code}`);
  return fix;
};

const names = ({ store }: TestDocument) => store.getState().schema.tables.map((table) => table.name);

/** A repeating group drawn by hand in a table of the text. */
async function withPhones(): Promise<TestDocument> {
  const document = await opened();
  const table = tableOf(document.store.getState().schema, 'customers').id;
  for (const name of ['phone1', 'phone2'])
    document.actions.edit({ kind: 'addColumn', table, id: name, name, type: { kind: 'text' }, nullable: true });
  await document.settle();
  return document;
}

it('splits out a repeating group, and the finding goes', async () => {
  const document = await withPhones();
  const fix = fixOf(document, 'lint/repeating-group');
  expect(fix.title).toBe('Split phone1 and phone2 into customer_phones');
  expect(document.actions.applyFix(fix)).toEqual({ ok: true, notes: [] });
  // Drawn at once, and placed.
  expect(names(document)).toContain('customer_phones');
  const { id } = tableOf(document.store.getState().schema, 'customer_phones');
  expect(document.store.getState().layout[id]).toBeDefined();
  await document.settle();
  expect(findings(document, 'lint/repeating-group')).toEqual([]);
  expect(tableOf(document.store.getState().schema, 'customers').columns.map((c) => c.name)).not.toContain('phone1');
});

it('is a hand edit: it stays when the text goes on', async () => {
  const document = await withPhones();
  document.actions.applyFix(fixOf(document, 'lint/repeating-group'));
  await document.settle();
  document.actions.setText(`${text} A supplier has a name.`);
  await document.settle();
  expect(names(document)).toEqual(expect.arrayContaining(['customer_phones', 'suppliers']));
});

it('leaves the inferred indexes inferred', async () => {
  const document = await withPhones();
  document.actions.applyFix(fixOf(document, 'lint/repeating-group'));
  await document.settle();
  const { edits, schema } = document.store.getState();
  expect(tableOf(schema, 'orders').indexes.length).toBeGreaterThan(0);
  expect(tableOf(edits?.current ?? schema, 'orders').indexes).toEqual([]);
});

it('says so, and is taken back as one step by the notice and by undo', async () => {
  const document = await withPhones();
  const before = document.store.getState().schema;
  document.actions.applyFix(fixOf(document, 'lint/repeating-group'));
  const { notice } = document.store.getState();
  expect(notice?.message).toBe('Done: split phone1 and phone2 into customer_phones.');
  expect(notice?.action?.label).toBe('Undo');
  notice?.action?.run();
  await document.settle();
  expect(document.store.getState().schema).toEqual(before);
  document.actions.redo();
  await document.settle();
  expect(names(document)).toContain('customer_phones');
  // A step later the notice's undo would take back something else.
  document.actions.rename('another');
  notice?.action?.run();
  expect(names(document)).toContain('customer_phones');
});

it('waits while a change is being read', async () => {
  const document = await withPhones();
  const fix = fixOf(document, 'lint/repeating-group');
  document.actions.applyFix(fix);
  expect(document.actions.applyFix(fix)).toMatchObject({ ok: false });
  await document.settle();
  expect(names(document).filter((name) => name.startsWith('customer_phone'))).toEqual(['customer_phones']);
});

it('changes nothing in a design opened from a link', async () => {
  const document = await withPhones();
  const fix = fixOf(document, 'lint/repeating-group');
  const { text: read, name, overrides, edits, layout, queries, excludes } = document.store.getState();
  document.load('shared', { text: read, name, overrides, edits, layout, queries, excludes }, { readOnly: true });
  await document.settle();
  expect(document.actions.applyFix(fix)).toMatchObject({ ok: false });
  expect(names(document)).not.toContain('customer_phones');
});

it('overrules the decision that made an inferred index, instead of dropping what it cannot', async () => {
  const document = openTestDocument();
  document.actions.setText(`${text} We list orders by status, newest first.`);
  await document.settle();
  const orders = tableOf(document.store.getState().schema, 'orders');
  const index = orders.indexes.find((i) => i.serves.length > 0);
  if (!index) throw new Error('no index was inferred');
  const fix: Fix = {
    title: `Drop ${index.name}`,
    tables: [{ ...orders, indexes: orders.indexes.filter((i) => i !== index) }],
  };
  expect(document.actions.applyFix(fix).ok).toBe(true);
  await document.settle();
  const { schema, overrides } = document.store.getState();
  expect(tableOf(schema, 'orders').indexes.map((i) => i.id)).not.toContain(index.id);
  expect(overrides.map((o) => o.choice)).toEqual(['drop']);
});
