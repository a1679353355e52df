import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultText, parseDefault } from './default-text';

const text = { kind: 'text' } as const;

test('functions are recognised however they are written', () => {
  expect(parseDefault('NOW()', { kind: 'timestamptz' })).toEqual({ kind: 'now' });
  expect(parseDefault('current_date', { kind: 'date' })).toEqual({ kind: 'today' });
});

test('a bare word is a text for a text column and an expression for others', () => {
  expect(parseDefault('open', text)).toEqual({ kind: 'literal', value: 'open' });
  expect(parseDefault('open', { kind: 'jsonb' })).toEqual({ kind: 'expression', sql: 'open' });
});

test('numbers and booleans are literals where the type is theirs', () => {
  expect(parseDefault('0', { kind: 'integer' })).toEqual({ kind: 'literal', value: 0 });
  expect(parseDefault('TRUE', { kind: 'boolean' })).toEqual({ kind: 'literal', value: true });
  expect(parseDefault('0', text)).toEqual({ kind: 'literal', value: '0' });
});

test('the empty text and null take the default away', () => {
  expect(parseDefault('  ', text)).toBeNull();
  expect(parseDefault('NULL', text)).toBeNull();
});

test('any text survives being shown and read again', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      expect(parseDefault(defaultText({ kind: 'literal', value }), text)).toEqual({ kind: 'literal', value });
    }),
  );
});
