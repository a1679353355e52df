import type { ConceptualRule } from '../../model/conceptual';
import { ruleOrigin } from '../../model/decide';
import type { Diagnostic } from '../../model/diagnostic';
import { columnKeyOf, constraintIdOf, tableIdOf } from '../../model/ids';
import { spansOf } from '../../model/origin';
import type { Comparison } from '../../model/predicate';
import type { CheckConstraint, Column } from '../../model/schema';
import { type Draft, tablesById } from '../draft';
import type { DesignRule } from '../rule';
import { comparable } from '../shared/column-type';
import { memberColumns } from '../shared/members';
import { type RowCheck, withRowChecks } from '../shared/row-checks';

const code = 'design/comparisons';

/** Two facts of one row that must be in order, or must differ, are compared by a CHECK. */
export const comparisons: DesignRule = {
  code,
  title: 'Two facts of one row that must be in order or differ are compared by a CHECK.',
  why: 'What must hold between two facts of a row is checked where the row is.',
  example: 'A product has a price and a sale price. The sale price must be lower than the price.',
  apply: (draft, given) => {
    const byId = tablesById(draft);
    const rules = given.model.rules.filter((r) => r.kind === 'compare' || r.kind === 'differ');
    return withRowChecks(draft, rules, (rule) => checksOf(draft, byId, rule), notKept);
  },
};

type PairRule = Extract<ConceptualRule, { kind: 'compare' | 'differ' }>;

/** The check that compares the two; none where they are not in one table, or are of kinds that have no order together. */
function checksOf(draft: Draft, byId: ReturnType<typeof tablesById>, rule: PairRule): readonly RowCheck[] {
  const [left, right] = sidesOf(draft, byId, rule) ?? [];
  if (!left || !right || !comparable(left.type, right.type)) return [];
  const op: Comparison = rule.kind === 'compare' ? rule.op : '<>';
  const table = tableIdOf(rule.entity);
  const sides = `${columnKeyOf(table, left.id)}${op}${columnKeyOf(table, right.id)}`;
  const check: CheckConstraint = {
    id: constraintIdOf(table, 'chk', sides),
    name: '',
    predicate: { kind: 'compareColumns', left: left.id, op, right: right.id },
    origin: ruleOrigin(code, rule.origin),
  };
  return [{ check }];
}

/** The two columns compared; of a reference that must not be to the row itself, the reference and the key. */
function sidesOf(draft: Draft, byId: ReturnType<typeof tablesById>, rule: PairRule): readonly Column[] | undefined {
  if (rule.kind === 'compare')
    return memberColumns(draft, byId, rule.entity, [{ attribute: rule.left }, { attribute: rule.right }]);
  if (rule.right !== 'itself') return memberColumns(draft, byId, rule.entity, [rule.left, rule.right]);
  const table = byId.get(tableIdOf(rule.entity));
  const own = memberColumns(draft, byId, rule.entity, [rule.left]) ?? [];
  const key = table?.columns.filter((c) => table.primaryKey?.columns.includes(c.id)) ?? [];
  return own.length === 1 && key.length === 1 ? [...own, ...key] : undefined;
}

const notKept = (rule: PairRule): Diagnostic => ({
  code,
  severity: 'warning',
  message: 'A rule compares two things that are not stored side by side, so it is not enforced.',
  hint: 'Compare two facts of the same entity and of the same kind.',
  subject: tableIdOf(rule.entity),
  spans: spansOf(rule.origin),
});
