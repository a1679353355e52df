import type { ConceptualRule } from '../../model/conceptual';
import { ruleOrigin } from '../../model/decide';
import type { Diagnostic } from '../../model/diagnostic';
import { columnKeyOf, constraintIdOf, tableIdOf } from '../../model/ids';
import { spansOf } from '../../model/origin';
import type { CheckConstraint, Column } from '../../model/schema';
import { type Draft, tablesById } from '../draft';
import type { DesignRule } from '../rule';
import { memberColumns } from '../shared/members';
import { type RowCheck, withRowChecks } from '../shared/row-checks';

const code = 'design/alternatives';

type ChooseRule = Extract<ConceptualRule, { kind: 'choose' }>;

/** Exclusive alternatives are nullable columns of which a CHECK counts the filled ones. */
export const alternatives: DesignRule = {
  code,
  title: 'Exclusive alternatives are nullable columns of which a CHECK counts the filled ones.',
  why: 'A comment belongs to a post or to a photo. Two optional keys and a CHECK that exactly one is set are checked by the database; one key that may point anywhere is not.',
  example: 'A post has a title. A photo has a caption. A comment has a text and belongs to either a post or a photo.',
  apply: (draft, given) => {
    const byId = tablesById(draft);
    const rules = given.model.rules.filter((r) => r.kind === 'choose');
    return withRowChecks(draft, rules, (rule) => checksOf(draft, byId, rule), notKept);
  },
};

/** The check that counts the columns; none where they are not two of one table, or one is of its key. */
function checksOf(draft: Draft, byId: ReturnType<typeof tablesById>, rule: ChooseRule): readonly RowCheck[] {
  const table = byId.get(tableIdOf(rule.entity));
  const columns = memberColumns(draft, byId, rule.entity, rule.members) ?? [];
  if (!table || columns.length < 2 || columns.some((c) => table.primaryKey?.columns.includes(c.id))) return [];
  const chosen = new Set(columns.map((c) => c.id));
  return [{ check: countCheck(rule, table.id, columns), nullable: { columns: chosen, because: because[rule.count] } }];
}

const because = {
  exactlyOne: 'while another of the alternatives is set',
  atMostOne: 'while another of the alternatives is set',
  atLeastOne: 'as long as another of the alternatives is set',
} as const;

const operators = { exactlyOne: '=', atMostOne: '<=', atLeastOne: '>=' } as const;

const countCheck = (rule: ChooseRule, table: string, columns: readonly Column[]): CheckConstraint => ({
  id: constraintIdOf(table, 'chk', `${rule.count}:${columns.map((c) => columnKeyOf(table, c.id)).join('+')}`),
  name: '',
  predicate: { kind: 'countSet', columns: columns.map((c) => c.id), op: operators[rule.count], value: 1 },
  origin: ruleOrigin(code, rule.origin),
});

const notKept = (rule: ChooseRule): Diagnostic => ({
  code,
  severity: 'warning',
  message: 'A rule chooses between things that are not stored side by side, so it is not enforced.',
  hint: 'Name at least two facts or related things of the same entity.',
  subject: tableIdOf(rule.entity),
  spans: spansOf(rule.origin),
});
