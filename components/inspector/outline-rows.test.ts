import { expect, test } from 'vitest';
import { emptySchema, type Schema } from '@/lib/engine';
import { outlineRows } from './outline-rows';

const origin = { kind: 'hand' } as const;
const none = {
  foreignKeys: [],
  uniques: [],
  checks: [],
  exclusions: [],
  indexes: [],
  liveTraffic: false,
  purpose: '',
  origin,
};
const schema: Schema = {
  ...emptySchema,
  tables: [
    {
      ...none,
      id: 'd',
      name: 'doctors',
      columns: [{ id: 'd/id', name: 'id', type: { kind: 'bigint' }, nullable: false, origin }],
      primaryKey: { id: 'd/pk', name: 'doctors_pkey', columns: ['d/id'] },
    },
    {
      ...none,
      id: 'a',
      name: 'appointments',
      columns: [{ id: 'a/d', name: 'doctor_id', type: { kind: 'bigint' }, nullable: true, origin }],
      foreignKeys: [
        {
          id: 'a/fk',
          name: 'fk',
          columns: ['a/d'],
          refTable: 'd',
          refColumns: ['d/id'],
          onDelete: 'restrict',
          onUpdate: 'noAction',
          origin,
        },
      ],
      uniques: [{ id: 'a/uq', name: 'uq', columns: ['a/d'], nullsNotDistinct: false, origin }],
    },
  ],
};

test('closed tables are one line each', () =>
  expect(outlineRows(schema, new Set()).map(({ name, detail }) => `${name}: ${detail}`)).toEqual([
    'doctors: 1 column',
    'appointments: 1 column',
  ]));

test('an open table says of its columns what the diagram shows', () =>
  expect(outlineRows(schema, new Set(['d', 'a'])).map(({ name, detail }) => `${name}: ${detail}`)).toEqual([
    'doctors: 1 column',
    'id: bigint, primary key, required',
    'appointments: 1 column',
    'doctor_id: bigint, refers to doctors, optional, unique',
  ]));
