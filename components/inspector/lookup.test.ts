import { expect, test } from 'vitest';
import { emptySchema, type Schema } from '@/lib/engine';
import { findElement, isUnique, nameOf } from './lookup';

const origin = { kind: 'hand' } as const;
const schema: Schema = {
  ...emptySchema,
  tables: [
    {
      id: 't:doctor',
      name: 'doctors',
      purpose: '',
      columns: [
        { id: 't:doctor/c:id', name: 'id', type: { kind: 'bigint' }, nullable: false, origin },
        { id: 't:doctor/c:email', name: 'email', type: { kind: 'text' }, nullable: false, origin },
      ],
      primaryKey: { id: 't:doctor/pk', name: 'doctors_pkey', columns: ['t:doctor/c:id'] },
      foreignKeys: [],
      uniques: [
        {
          id: 't:doctor/uq:a',
          name: 'doctors_email_key',
          columns: ['t:doctor/c:email'],
          nullsNotDistinct: false,
          origin,
        },
        {
          id: 't:doctor/uq:b',
          name: 'doctors_id_email_key',
          columns: ['t:doctor/c:id', 't:doctor/c:email'],
          nullsNotDistinct: false,
          origin,
        },
      ],
      checks: [],
      exclusions: [],
      indexes: [],
      liveTraffic: false,
      origin,
    },
  ],
};

test('finds every kind of element by its id', () => {
  expect(findElement(schema, 't:doctor')?.kind).toBe('table');
  expect(findElement(schema, 't:doctor/c:email')?.kind).toBe('column');
  expect(findElement(schema, 't:doctor/pk')?.kind).toBe('primaryKey');
  expect(findElement(schema, 't:doctor/uq:a')?.kind).toBe('unique');
});

test('an unknown id is not found', () => expect(findElement(schema, 't:nurse')).toBeUndefined());

test('a column is named with its table', () => {
  const found = findElement(schema, 't:doctor/c:email');
  expect(found && nameOf(found)).toBe('doctors.email');
});

test('a column in a composite unique constraint is not unique by itself', () => {
  const table = schema.tables[0];
  if (!table) throw new Error('the schema has one table');
  expect(isUnique(table, 't:doctor/c:email')).toBe(true);
  expect(isUnique(table, 't:doctor/c:id')).toBe(false);
});
