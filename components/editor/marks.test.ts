import { describe, expect, test } from 'vitest';
import { emptySchema, type Mark, type Schema, type Table } from '@/lib/engine';
import { elementsOf, markAt, overlaps, placesOf } from './marks';

const text = 'A clinic has doctors. A doctor has a license number.';
const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
const from = (word: string) => ({ kind: 'text', spans: [at(word)], pattern: 'p' }) as const;
const mark = (kind: Mark['kind'], word: string, refs: readonly string[] = []): Mark => ({
  span: at(word),
  kind,
  refs,
  why: '',
});

const doctors: Table = {
  id: 't:doctor',
  name: 'doctors',
  purpose: '',
  columns: [
    {
      id: 't:doctor/c:id',
      name: 'id',
      type: { kind: 'bigint' },
      nullable: false,
      origin: { kind: 'rule', rule: 'r', spans: [] },
    },
    {
      id: 't:doctor/c:l',
      name: 'license_number',
      type: { kind: 'text' },
      nullable: false,
      origin: from('license number'),
    },
  ],
  foreignKeys: [],
  uniques: [],
  checks: [],
  exclusions: [],
  indexes: [],
  liveTraffic: false,
  origin: from('doctors'),
};
const schema: Schema = { ...emptySchema, tables: [doctors] };

describe('the mark under the caret', () => {
  const marks = [mark('rule', 'A doctor has a license number'), mark('attribute', 'license number')];
  test('is the shortest one there', () => expect(markAt(marks, text.indexOf('number'))?.kind).toBe('attribute'));
  test('counts up to its last character', () =>
    expect(markAt(marks, text.indexOf('number') + 6)?.kind).toBe('attribute'));
  test('is none between marks', () => expect(markAt(marks, 3)).toBeUndefined());
});

describe('what a mark made', () => {
  test('an entity made its table', () =>
    expect(elementsOf(mark('entity', 'doctors', ['doctor']), schema, [])).toEqual(['t:doctor']));
  test('an attribute made the column that came from the same words', () =>
    expect(elementsOf(mark('attribute', 'license number', ['doctor.license_number']), schema, [])).toEqual([
      't:doctor/c:l',
    ]));
  test('words nothing came from made nothing', () =>
    expect(elementsOf(mark('ignored', 'A clinic'), schema, [])).toEqual([]));
});

test('the places of several elements come once and in text order', () =>
  expect(placesOf(['t:doctor/c:l', 't:doctor', 't:doctor'], schema)).toEqual([at('doctors'), at('license number')]));

test('ranges that only touch do not overlap', () => {
  expect(overlaps({ start: 0, end: 2 }, { start: 2, end: 4 })).toBe(false);
  expect(overlaps({ start: 0, end: 3 }, { start: 2, end: 4 })).toBe(true);
});
