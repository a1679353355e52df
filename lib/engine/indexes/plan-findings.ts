import type { AccessPattern } from '../model/access-pattern';
import type { Design } from '../model/design';
import type { Diagnostic } from '../model/diagnostic';
import { spansOf } from '../model/origin';
import type { PatternPlan, PlanProof } from '../model/plan-proof';

/** What the plans of a design say has to be looked at: indexes no plan uses, tables read whole, statements refused. */
export function planFindings(proof: PlanProof, { schema, patterns }: Design): readonly Diagnostic[] {
  const byId = new Map(patterns.map((p) => [p.id, p]));
  const indexes = new Map(schema.tables.flatMap((t) => t.indexes.map((i) => [i.id, i])));
  const unused = proof.unused.flatMap((id): readonly Diagnostic[] => {
    const index = indexes.get(id);
    return index
      ? [
          unusedIndex(
            index.name,
            id,
            index.serves.flatMap((p) => byId.get(p) ?? []),
          ),
        ]
      : [];
  });
  const plans = proof.patterns.flatMap((plan): readonly Diagnostic[] => {
    const pattern = byId.get(plan.pattern);
    if (!pattern) return [];
    if (plan.verdict === 'scan') return [scanned(plan, pattern)];
    return plan.verdict === 'failed' ? [refused(plan, pattern)] : [];
  });
  return [...plans, ...unused];
}

const scanned = (plan: PatternPlan, pattern: AccessPattern): Diagnostic => ({
  code: 'plan/scan',
  severity: 'warning',
  message: `“${pattern.label}” reads a whole table. ${plan.because}`,
  hint: 'Read it by a column that has an index, or state what share of the rows its fixed conditions leave out.',
  ...(pattern.accesses[0] && { subject: pattern.accesses[0].table }),
  ...placeOf(pattern),
});

const refused = (plan: PatternPlan, pattern: AccessPattern): Diagnostic => ({
  code: 'plan/failed',
  severity: 'warning',
  message: `“${pattern.label}” could not be explained. ${plan.because}`,
  hint:
    pattern.sql === undefined ? 'Say in other words what is read.' : 'Correct the query so that PostgreSQL takes it.',
  ...(pattern.accesses[0] && { subject: pattern.accesses[0].table }),
  ...placeOf(pattern),
});

function unusedIndex(name: string, id: string, serves: readonly AccessPattern[]): Diagnostic {
  const [first] = serves;
  const whom = first ? `“${first.label}”${serves.length > 1 ? ` and ${serves.length - 1} more` : ''}` : 'any query';
  return {
    code: 'plan/unused-index',
    severity: 'warning',
    message: `No plan uses ${name}, although it was made for ${whom}.`,
    hint: 'Leave it out: overrule the decision that made it.',
    subject: id,
    ...(first ? placeOf(first) : { spans: [] }),
  };
}

const placeOf = ({ origin }: AccessPattern): Pick<Diagnostic, 'spans' | 'query'> => ({
  spans: spansOf(origin),
  ...(origin.kind === 'query' && { query: { start: origin.start, end: origin.end } }),
});
