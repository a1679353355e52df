import { describe, expect, it } from 'vitest';
import type { AccessPattern } from '../../model/access-pattern';
import type { Schema } from '../../model/schema';
import { design } from '../../pipeline';
import { readBrief } from '..';
import { startingPointFor } from './match';
import { startingPoints } from './registry';

/** Whether an index or a unique key leads with a column the pattern compares, bounds, searches or orders by. */
function isServed(schema: Schema, { accesses }: AccessPattern): boolean {
  return accesses.some((access) => {
    const table = schema.tables.find(({ id }) => id === access.table);
    const wanted: readonly string[] = [
      ...access.equality,
      ...access.range,
      ...access.order.map(({ column }) => column),
      ...access.search.map(({ column }) => column),
    ];
    const leads = (table?.indexes ?? []).flatMap(({ parts }) =>
      parts[0] && 'column' in parts[0].key ? [parts[0].key.column] : [],
    );
    const keys = (table?.uniques ?? []).flatMap(({ columns }) => columns.slice(0, 1));
    return [...leads, ...keys].some((column) => wanted.includes(column));
  });
}

const made = (text: string) => design({ text, overrides: [] });

describe.each(startingPoints)('the starting point for $name', ({ name, text, words }) => {
  it('reads whole into a valid schema whose access patterns are served', () => {
    const { schema, patterns, diagnostics } = made(text);
    expect(schema.tables.length).toBeGreaterThanOrEqual(5);
    expect(diagnostics.filter(({ code }) => code.startsWith('language/'))).toEqual([]);
    expect(diagnostics.filter(({ severity }) => severity === 'critical')).toEqual([]);
    expect(patterns.filter((pattern) => isServed(schema, pattern)).length).toBeGreaterThanOrEqual(3);
  });

  it('is offered for a line that only names it', () => {
    for (const line of [words[0] ?? '', `A simple ${words[0]}.`, `I need a database for a ${words[0]}`]) {
      expect(startingPointFor(line)?.name).toBe(name);
      expect(startingPointFor(line)?.text).toBe(text);
    }
  });
});

describe('a brief that only names a kind of application', () => {
  const reading = readBrief('A blog.');

  it('gets a model that is all assumption, and says so', () => {
    const { entities, relationships, queries } = reading.model;
    const origins = [...entities, ...entities.flatMap((e) => e.attributes), ...relationships, ...queries];
    expect(new Set(origins.map(({ origin }) => origin.kind))).toEqual(new Set(['assumption']));
    expect(reading.diagnostics.map(({ code }) => code)).toEqual(['language/starting-point']);
  });

  it('may be replaced by the starting point, which then reads by itself', () => {
    const [use] = reading.question?.answers ?? [];
    expect(use).toMatchObject({ sentence: reading.startingPoint?.text, replaces: true });
    expect(readBrief(use?.sentence ?? '').startingPoint).toBeUndefined();
    expect(readBrief(use?.sentence ?? '').model.entities.map((e) => e.name)).toEqual(
      reading.model.entities.map((e) => e.name),
    );
  });

  it('may decline, and then stands alone', () => {
    const [, decline] = reading.question?.answers ?? [];
    const alone = readBrief(`A blog. ${decline?.sentence}`);
    expect(alone.startingPoint).toBeUndefined();
    expect(alone.model.entities).toEqual([]);
  });
});

it.each([
  'A blog with posts and comments; posts have a title.',
  'A blog has posts.',
  'A library lends books to members.',
  'Shop: product (name, price), order (date)',
  'A customer has a name and an email.',
  'Racing pigeons.',
  '',
])('“%s” is read by itself', (text) => {
  expect(readBrief(text).startingPoint).toBeUndefined();
});

it('takes the kind of application before what it is for', () => {
  expect(startingPointFor('An inventory system for a school')?.name).toBe('inventory');
  expect(startingPointFor('school library')?.name).toBe('library');
});
