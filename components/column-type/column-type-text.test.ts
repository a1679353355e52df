import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EnumType, typeLabel } from '@/lib/engine';
import { parseColumnType, suggestTypes, typeSuggestions } from './column-type-text';

const enums: readonly EnumType[] = [
  { id: 'e:status', name: 'order_status', values: ['new'], origin: { kind: 'hand' } },
];

describe('parseColumnType', () => {
  it.each([
    ['text', { kind: 'text' }],
    [' INT ', { kind: 'integer' }],
    ['bool', { kind: 'boolean' }],
    ['NUMERIC (12, 2)', { kind: 'numeric', precision: 12, scale: 2 }],
    ['decimal(8)', { kind: 'numeric', precision: 8, scale: 0 }],
    ['numeric', { kind: 'numeric' }],
    ['character  varying(80)', { kind: 'varchar', length: 80 }],
    ['char', { kind: 'char', length: 1 }],
    ['timestamp with time zone', { kind: 'timestamptz' }],
    ['double precision', { kind: 'double' }],
    ['text[]', { kind: 'array', of: { kind: 'text' } }],
    ['varchar(3) []', { kind: 'array', of: { kind: 'varchar', length: 3 } }],
    ['order_status', { kind: 'enum', enum: 'e:status' }],
    ['Order_Status', { kind: 'enum', enum: 'e:status' }],
  ])('reads %j', (text, type) => {
    expect(parseColumnType(text, enums)).toEqual({ ok: true, type });
  });

  it.each([
    ['', /needs a type/],
    ['varchar', /needs a length/],
    ['varchar(0)', /one length from 1/],
    ['varchar(1,2)', /one length/],
    ['numeric(2,4)', /digits in all/],
    ['numeric(a)', /digits in all/],
    ['uuid(3)', /takes no arguments/],
    ['intger', /not a type known here. Try integer/],
    ['money', /not a type known here. Try text/],
    ['numeric(12', /not a type/],
    ['constructor', /not a type known here/],
    ['[]', /needs a type/],
  ])('says what is wrong with %j', (text, message) => {
    const parsed = parseColumnType(text, enums);
    expect(parsed).toMatchObject({ ok: false, error: expect.stringMatching(message) });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof parseColumnType(text, enums).ok === 'boolean'));
  });

  it('reads every suggestion, and what the diagram writes for it, as the same type', () => {
    for (const text of [...typeSuggestions, 'order_status']) {
      const parsed = parseColumnType(text, enums);
      expect(parsed.ok).toBe(true);
      if (parsed.ok) expect(parseColumnType(typeLabel(parsed.type, enums), enums)).toEqual(parsed);
    }
  });
});

describe('suggestTypes', () => {
  it('offers what begins with the text before what contains it', () => {
    expect(suggestTypes('int', enums)).toEqual(['integer', 'interval', 'bigint', 'smallint']);
    expect(suggestTypes('order', enums)).toEqual(['order_status']);
  });

  it('offers everything while a whole type stands in the field', () => {
    expect(suggestTypes('text', enums)).toHaveLength(typeSuggestions.length + 1);
  });
});
