import { Parser } from '@dbml/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryVersion } from '../../testing/arbitrary-versions';
import { clinic } from '../../testing/clinic';
import { schemaDbml } from './index';

const parse = (text: string) => new Parser().parse(text, 'dbmlv2').schemas[0];

describe('DBML', () => {
  it('of a readable design', async () => {
    await expect(schemaDbml(clinic, 'Clinic')).toMatchFileSnapshot('golden/clinic.dbml');
  });

  it("is read by DBML's own parser with every table, column, reference and enum", () => {
    const read = parse(schemaDbml(clinic, 'Clinic'));
    expect(read?.tables.map(({ name }) => name)).toEqual(clinic.tables.map(({ name }) => name));
    expect(read?.tables.flatMap(({ fields }) => fields.map(({ name }) => name))).toEqual(
      clinic.tables.flatMap(({ columns }) => columns.map(({ name }) => name)),
    );
    expect(read?.refs.map(({ name }) => name)).toEqual(
      clinic.tables.flatMap(({ foreignKeys }) => foreignKeys.map(({ name }) => name)),
    );
    expect(read?.enums[0]?.values.map(({ name }) => name)).toEqual(clinic.enums[0]?.values);
    expect(read?.tables[0]?.note).toContain("A patient's booked visit");
  });

  it('is read whatever things are called', () => {
    fc.assert(
      fc.property(arbitraryVersion, fc.string({ unit: 'grapheme' }), (schema, name) => {
        const read = parse(schemaDbml(schema, name));
        expect(read?.tables.length ?? 0).toBe(schema.tables.length);
        expect(read?.refs.length ?? 0).toBe(schema.tables.flatMap(({ foreignKeys }) => foreignKeys).length);
      }),
      { numRuns: 60 },
    );
  });
});
