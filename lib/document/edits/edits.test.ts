import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptySchema, type Schema } from '@/lib/engine';
import { clinic } from '@/lib/engine/testing/clinic';
import { schemaFaults } from '@/lib/engine/testing/valid-schema';
import { referenceTrouble } from '@/lib/share/references';
import { arbitraryDice, editFrom } from '../testing/arbitrary-edit';
import { applyEdit } from '.';

describe('any sequence of hand edits', () => {
  const start: readonly Schema[] = [emptySchema, clinic];

  it('starts from schemas without faults', () => {
    expect(start.map(schemaFaults)).toEqual([[], []]);
  });

  it('keeps the schema valid, and a refused edit says why', () => {
    fc.assert(
      fc.property(fc.constantFrom(...start), fc.array(arbitraryDice, { maxLength: 40 }), (from, throws) => {
        let schema = from;
        for (const dice of throws) {
          const edit = editFrom(schema, dice);
          const before = structuredClone(schema);
          const result = applyEdit(schema, edit);
          expect(schema).toEqual(before);
          if (!result.ok) {
            expect(result.because.length).toBeGreaterThan(10);
            continue;
          }
          schema = result.schema;
          expect({ edit, faults: schemaFaults(schema), references: referenceTrouble(schema) }).toEqual({
            edit,
            faults: [],
            references: null,
          });
        }
      }),
      { numRuns: 300 },
    );
  });
});
