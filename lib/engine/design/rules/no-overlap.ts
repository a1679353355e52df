import type { ConceptualRule } from '../../model/conceptual';
import { decide, ruleOrigin } from '../../model/decide';
import type { Diagnostic } from '../../model/diagnostic';
import { columnKeyOf, constraintIdOf, type TableId, tableIdOf } from '../../model/ids';
import { spansOf } from '../../model/origin';
import type { SqlTemplate } from '../../model/predicate';
import type { CheckConstraint, Column, ExclusionConstraint, Table } from '../../model/schema';
import { type Draft, edited, TableEdits, tablesById } from '../draft';
import type { Given } from '../given';
import type { DesignRule } from '../rule';
import { memberColumns } from '../shared/members';
import { deletionMark } from './soft-delete';

const code = 'design/no-overlap';

type OverlapRule = Extract<ConceptualRule, { kind: 'noOverlap' }>;
type EndChoice = 'halfOpen' | 'closed';

/** "Not two at the same time" is an exclusion constraint over the period, and the period must run forwards. */
export const noOverlap: DesignRule = {
  code,
  title: '“Not two at the same time” is an exclusion constraint over the period.',
  why: 'Two requests at the same moment both find the room free. Only a constraint refuses the second.',
  example:
    'A room has a name. A booking is for a room and has a start time and an end time. Two bookings of the same room must not overlap.',
  apply: (draft, given) => {
    const work = { draft, given, byId: tablesById(draft), edits: new TableEdits() };
    const decisions = [];
    const diagnostics: Diagnostic[] = [];
    const seen = new Set<string>();
    for (const rule of given.model.rules) {
      if (rule.kind !== 'noOverlap') continue;
      const found = partsOf(draft, work.byId, rule);
      if (found === undefined) {
        diagnostics.push(notKept(rule));
        continue;
      }
      const { choice, decision } = decideEnd(given, rule, found);
      const made = exclusion(found, choice, rule);
      if (seen.has(made.id)) continue;
      seen.add(made.id);
      decisions.push(decision);
      work.edits.add(found.table.id, (t) => ({
        ...t,
        exclusions: [...t.exclusions, made],
        checks: forwards(t, found, choice, rule),
      }));
    }
    const extensions = seen.size > 0 ? [...new Set([...draft.extensions, 'btree_gist'])].sort() : draft.extensions;
    return { ...edited(draft, { tables: work.edits.all, decisions, diagnostics }), extensions };
  },
};

interface Parts {
  readonly table: Table;
  readonly per: readonly Column[];
  readonly from: Column;
  readonly to: Column;
}

/** Types btree_gist can compare for equality. */
const equatable = new Set(
  'uuid text varchar char smallint integer bigint numeric real double date time timestamp timestamptz interval inet enum'.split(
    ' ',
  ),
);

function partsOf(draft: Draft, byId: ReadonlyMap<TableId, Table>, rule: OverlapRule): Parts | undefined {
  const table = byId.get(tableIdOf(rule.entity));
  const per = memberColumns(draft, byId, rule.entity, rule.per);
  const [from, to] = memberColumns(draft, byId, rule.entity, [{ attribute: rule.from }, { attribute: rule.to }]) ?? [];
  if (!table || !per || !from || !to || !per.every((c) => equatable.has(c.type.kind))) return undefined;
  const sameMoment = from.type.kind === to.type.kind && (from.type.kind === 'date' || from.type.kind === 'timestamptz');
  return sameMoment ? { table, per, from, to } : undefined;
}

function decideEnd(given: Given, rule: OverlapRule, { table, from, to }: Parts) {
  const wholeDays = from.type.kind === 'date' && !/check|arriv|depart|night|leav/.test(`${from.name} ${to.name}`);
  return decide<EndChoice>(given.overrides, {
    code,
    subject: constraintIdOf(table.id, 'ex', stableKey(table, { from, to })),
    choice: wholeDays ? 'closed' : 'halfOpen',
    because: wholeDays
      ? `A period includes its last day, so the next one starts the day after ${to.name}.`
      : `A period may start at the moment another one ends.`,
    options: [
      {
        choice: 'halfOpen',
        title: `${table.name}: periods may touch, not overlap`,
        because: 'Both periods would include the day on which they touch.',
      },
      {
        choice: 'closed',
        title: `${table.name}: periods may neither overlap nor touch`,
        because: 'Back-to-back periods would be refused.',
      },
    ],
    origin: rule.origin,
    confidence: wholeDays ? 0.6 : 0.85,
    weight: 85,
  });
}

const stableKey = (table: Table, { from, to }: Pick<Parts, 'from' | 'to'>): string =>
  [from, to].map((c) => columnKeyOf(table.id, c.id)).join('+');

function exclusion(parts: Parts, choice: EndChoice, rule: OverlapRule): ExclusionConstraint {
  const { table, per, from, to } = parts;
  const range = from.type.kind === 'date' ? 'daterange' : 'tstzrange';
  const period: SqlTemplate = [
    `${range}(`,
    { column: from.id },
    ', ',
    { column: to.id },
    `, '${choice === 'closed' ? '[]' : '[)'}')`,
  ];
  const mark = deletionMark(table.columns);
  return {
    id: constraintIdOf(
      table.id,
      'ex',
      [stableKey(table, parts), ...per.map((c) => columnKeyOf(table.id, c.id))].join('+'),
    ),
    name: '',
    parts: [
      ...per.map((c) => ({ key: { column: c.id }, operator: '=' as const })),
      { key: { expression: period }, operator: '&&' },
    ],
    ...(mark !== undefined && { where: { kind: 'isNull', column: mark } as const }),
    origin: ruleOrigin(code, rule.origin),
  };
}

/** Building a range that runs backwards is an error of its own; a CHECK says it better, unless one is there already. */
function forwards(table: Table, { from, to }: Parts, choice: EndChoice, rule: OverlapRule): readonly CheckConstraint[] {
  const stated = table.checks.some(
    ({ predicate: p }) =>
      p.kind === 'compareColumns' &&
      ((p.left === to.id && p.right === from.id && p.op.startsWith('>')) ||
        (p.left === from.id && p.right === to.id && p.op.startsWith('<') && p.op !== '<>')),
  );
  if (stated) return table.checks;
  const check: CheckConstraint = {
    id: constraintIdOf(table.id, 'chk', `period:${stableKey(table, { from, to })}`),
    name: '',
    predicate: { kind: 'compareColumns', left: to.id, op: choice === 'closed' ? '>=' : '>', right: from.id },
    origin: ruleOrigin(code, rule.origin),
  };
  return [...table.checks, check];
}

const notKept = (rule: OverlapRule): Diagnostic => ({
  code,
  severity: 'warning',
  message: 'A rule against overlapping periods lacks two dates or two times in the same table, so it is not enforced.',
  hint: 'Give the entity a start and an end of the same kind.',
  subject: tableIdOf(rule.entity),
  spans: spansOf(rule.origin),
});
