import { describe, expect, it } from 'vitest';
import { sameDefinition } from '../diff/same';
import { startingPoints } from '../language/starting-points/registry';
import type { Decision } from '../model/decision';
import type { Design } from '../model/design';
import { design } from '../pipeline';
import { schemaFaults } from '../testing/valid-schema';
import { designRules } from './registry';

/** One decision of each kind and choice is enough: the others of its kind go the same way. */
function oneOfEach(decisions: readonly Decision[]): readonly Decision[] {
  const seen = new Set<string>();
  return decisions.filter((decision) => {
    const kind = `${decision.code} ${decision.choice} ${decision.ruledOut.map((o) => o.choice).join()}`;
    const first = !seen.has(kind);
    seen.add(kind);
    return first;
  });
}

const tried = new Set<string>();

const texts = [
  ...startingPoints.map((point) => [point.name, point.text] as const),
  ...designRules.map((rule) => [rule.code, rule.example] as const),
];

describe.each(texts)('%s', (_name, text) => {
  const made = design({ text, overrides: [] });

  it('overrules nothing by itself', () => {
    expect(made.decisions.filter((d) => d.overruled)).toEqual([]);
  });

  it('takes every choice that was ruled out: another valid schema, and the decision says who chose', () => {
    for (const decision of oneOfEach(made.decisions)) {
      for (const { choice } of decision.ruledOut) {
        const about = `${decision.id} = ${choice}`;
        const next = design({ text, overrides: [{ decision: decision.id, choice }] });
        tried.add(decision.code);
        expect(schemaFaults(next.schema), about).toEqual([]);
        expect(sameDefinition(next.schema, made.schema), about).toBe(false);
        expect(overruled(next, decision), about).toMatchObject({ choice, overruled: true, confidence: 1 });
      }
    }
  });
});

const overruled = ({ decisions }: Design, { id }: Decision): Decision | undefined => decisions.find((d) => d.id === id);

it('every kind of decision is met', () => {
  expect([...tried].sort()).toEqual([
    'design/closed-set',
    'design/multi-valued',
    'design/no-overlap',
    'design/nullability',
    'design/on-delete',
    'design/ordered-pairs',
    'design/primary-key',
    'design/schemaless',
    'design/tenant-keys',
    'design/tenant-keys-reference',
    'design/tenant-keys-table',
    'design/tenant-keys-unique',
    'design/unique-case',
    'indexes/pattern',
  ]);
});
