import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { designFileSchema, designFileText } from '../../design-file';
import type { Column } from '../../model/schema';
import { design } from '../../pipeline';
import { column, schema, table } from '../../testing/build';
import { clinic } from '../../testing/clinic';
import { expectGolden } from '../testing/reads-back';
import { stress } from '../testing/stress';
import { jsonSchema } from './index';
import { rowsSchema } from './rows';

/** Whether another reader of JSON Schema takes a value. */
const takes = (schema: unknown, value: unknown): boolean =>
  z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(value).success;

describe('the schema of the design file', () => {
  it('takes the files written here', () => {
    const made = design({ text: 'Patients have a name.', overrides: [], queries: 'select 1', excludes: { a: 0.5 } });
    for (const of of [clinic, stress]) {
      const text = designFileText(
        { ...made, base: of, current: { ...of, enums: [] }, schema: of },
        { a: { x: 1, y: 2 } },
      );
      expect(takes(designFileSchema(), JSON.parse(text))).toBe(true);
    }
  });

  it('refuses what is no design file', () => {
    const file = JSON.parse(designFileText({ ...design({ text: '', overrides: [] }), schema: clinic }));
    expect(takes(designFileSchema(), file)).toBe(true);
    expect(takes(designFileSchema(), { ...file, version: 9 })).toBe(false);
    expect(takes(designFileSchema(), { ...file, text: undefined })).toBe(false);
    expect(takes(designFileSchema(), { ...file, schema: { ...file.schema, tables: [{ name: 'x' }] } })).toBe(false);
  });
});

describe('the schema of rows', () => {
  it('of a readable design', async () => {
    await expectGolden(jsonSchema, clinic);
  });

  const rows = (columns: readonly Column[], checks: Parameters<typeof table>[2] = {}) =>
    rowsSchema(schema([table('things', columns, checks)]), 'Things');

  it('takes the rows the database takes, and no others', () => {
    const origin = { kind: 'hand' } as const;
    const of = rows(
      [
        column('things', 'size', { type: { kind: 'integer' } }),
        column('things', 'code', { type: { kind: 'varchar', length: 3 }, nullable: true }),
      ],
      {
        checks: [
          {
            id: 'c',
            name: 'c',
            predicate: {
              kind: 'and',
              all: [
                { kind: 'compare', column: 'things.size', op: '>', value: 0 },
                { kind: 'length', column: 'things.code', op: '>=', value: 2 },
              ],
            },
            origin,
          },
        ],
      },
    );
    const id = '00000000-0000-4000-8000-000000000000';
    expect(takes(of, { id, size: 1, code: 'abc' })).toBe(true);
    expect(takes(of, { id, size: 1, code: null })).toBe(true);
    for (const bad of [
      { size: 0, code: null },
      { size: 1, code: 'a' },
      { size: 1, code: 'abcd' },
      { size: null, code: null },
      { size: 1 },
    ])
      expect(takes(of, { id, ...bad })).toBe(false);
  });

  it('refers to a table whatever it is called', () => {
    const { anyOf, $defs } = rowsSchema(schema([table('a/b~c #1')]), 'Odd');
    expect(anyOf).toEqual([{ $ref: '#/$defs/a~1b~0c%20%231' }]);
    expect(Object.keys($defs as object)).toEqual(['a/b~c #1']);
  });
});
