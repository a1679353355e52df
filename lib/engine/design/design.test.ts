import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryModel } from '../testing/arbitrary-model';
import { designing } from '../testing/designing';
import { schemaFaults } from '../testing/valid-schema';
import { designSchema } from '.';

describe('any model', () => {
  it('becomes a schema no database would refuse', () => {
    fc.assert(
      fc.property(arbitraryModel, (model) => {
        expect(schemaFaults(designSchema(model, []).schema)).toEqual([]);
        expect(schemaFaults(designing(model).schema)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('becomes the same design every time', () => {
    fc.assert(
      fc.property(arbitraryModel, (model) => {
        expect(designSchema(structuredClone(model), [])).toEqual(designSchema(model, []));
      }),
      { numRuns: 60 },
    );
  });

  it('stays valid whatever the person overrules', () => {
    fc.assert(
      fc.property(arbitraryModel, fc.nat(), (model, pick) => {
        const { decisions } = designSchema(model, []);
        const overrides = decisions.flatMap((d, i) => {
          const other = d.ruledOut[(pick + i) % Math.max(1, d.ruledOut.length)];
          return other && (pick + i) % 3 !== 0 ? [{ decision: d.id, choice: other.choice }] : [];
        });
        expect(schemaFaults(designSchema(model, overrides).schema)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
