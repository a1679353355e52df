import type { ConceptualRule } from '../../model/conceptual';
import { ruleOrigin } from '../../model/decide';
import type { Diagnostic } from '../../model/diagnostic';
import { columnKeyOf, constraintIdOf, tableIdOf } from '../../model/ids';
import { spansOf } from '../../model/origin';
import type { Literal, Predicate } from '../../model/predicate';
import type { Column } from '../../model/schema';
import { type Draft, tablesById } from '../draft';
import type { Given } from '../given';
import type { DesignRule } from '../rule';
import { filterPredicate } from '../shared/filter';
import { memberColumns } from '../shared/members';
import { type RowCheck, withRowChecks } from '../shared/row-checks';

const code = 'design/required-when';

type Rule = Extract<ConceptualRule, { kind: 'requiredWhen' }>;

/** What only rows in a state must have is a nullable column, and a CHECK holds it against the state. */
export const requiredWhen: DesignRule = {
  code,
  title: 'What only rows in a certain state must have is nullable, and a CHECK asks for it in that state.',
  why: 'A rejected claim without a reason is refused by the database; an open one has none yet, so NOT NULL would refuse too much.',
  example: 'A claim has a number, a status (open, rejected or paid) and a reason. A rejected claim must have a reason.',
  apply: (draft, given) => {
    const byId = tablesById(draft);
    const rules = given.model.rules.filter((r) => r.kind === 'requiredWhen');
    return withRowChecks(draft, rules, (rule) => checksOf(draft, byId, given, rule), notKept);
  },
};

/** A check for each column that is needed; none where the state is not stored beside them. */
function checksOf(draft: Draft, byId: ReturnType<typeof tablesById>, given: Given, rule: Rule): readonly RowCheck[] {
  const { path, test } = rule.when;
  const [tested] = (path.length === 1 && memberColumns(draft, byId, rule.entity, path)) || [];
  const member = path[0];
  const attribute = member && 'attribute' in member ? given.attributes.get(member.attribute) : undefined;
  const when = tested && filterPredicate(test, tested, attribute);
  const unless = when && exceptFor(when);
  const table = byId.get(tableIdOf(rule.entity));
  if (!table || !tested || !unless) return [];
  const columns = memberColumns(draft, byId, rule.entity, rule.members) ?? [];
  const free = columns.filter((c) => c !== tested && !table.primaryKey?.columns.includes(c.id));
  const stable = (column: Column): string => columnKeyOf(table.id, column.id);
  return free.map((column) => ({
    nullable: { columns: new Set([column.id]), because: 'as long as its state does not ask for it' },
    check: {
      id: constraintIdOf(table.id, 'chk', `${stable(tested)}:${JSON.stringify(test)}:${stable(column)}`),
      name: '',
      predicate: { kind: 'or', any: [unless, { kind: 'isNotNull', column: column.id }] },
      origin: ruleOrigin(code, rule.origin),
    },
  }));
}

/** The rows the rule says nothing about. */
function exceptFor(when: Predicate): Predicate | undefined {
  switch (when.kind) {
    case 'isNull':
      return { kind: 'isNotNull', column: when.column };
    case 'isNotNull':
      return { kind: 'isNull', column: when.column };
    case 'oneOf':
      return { ...when, kind: 'noneOf' };
    case 'noneOf':
      return { ...when, kind: 'oneOf' };
    case 'compare':
      return { ...when, ...opposite(when.op, when.value) };
    default:
      return undefined;
  }
}

/** A flag is said straight: not true is false. */
const opposite = (op: string, value: Literal) =>
  typeof value === 'boolean'
    ? { op: '=' as const, value: op === '=' ? !value : value }
    : { op: op === '=' ? ('<>' as const) : ('=' as const), value };

const notKept = (rule: Rule): Diagnostic => ({
  code,
  severity: 'warning',
  message: 'A rule asks for something in a state that is not stored beside it, so it is not enforced.',
  hint: 'Name a fact or a related thing, and a state, of the same entity.',
  subject: tableIdOf(rule.entity),
  spans: spansOf(rule.origin),
});
