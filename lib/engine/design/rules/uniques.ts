import type { ConceptualFilter } from '../../model/conceptual';
import { decide, ruleOrigin } from '../../model/decide';
import { predicateWords } from '../../model/describe';
import type { Diagnostic } from '../../model/diagnostic';
import { type ColumnId, constraintIdOf, type EntityId, type TableId, tableIdOf } from '../../model/ids';
import { type Origin, spansOf } from '../../model/origin';
import type { Predicate } from '../../model/predicate';
import type { Column, Index, IndexPart, Table, UniqueConstraint } from '../../model/schema';
import { type Draft, edited, TableEdits, tablesById } from '../draft';
import type { Given } from '../given';
import type { DesignRule } from '../rule';
import { isText } from '../shared/column-type';
import { filterPredicate } from '../shared/filter';
import { memberColumns } from '../shared/members';
import { columnLabel, placedAttributes } from '../shared/placed';
import { deletionMark } from './soft-delete';

const code = 'design/unique';

/**
 * What the description calls unique is: a UNIQUE constraint, or a unique index where the rule holds for some rows only
 * or where letter case does not count (an email is the same email in capitals). Deleted rows free their values.
 */
export const uniques: DesignRule = {
  code,
  title: 'What the description calls unique is, minding letter case, deleted rows and conditions.',
  apply: (draft, given) => {
    const work: Work = {
      draft,
      given,
      byId: tablesById(draft),
      emails: emailColumns(draft, given),
      softDeleted: new Set([...given.entities.values()].filter((e) => e.softDelete).map((e) => tableIdOf(e.id))),
      edits: new TableEdits(),
      decisions: [],
      diagnostics: [],
      seen: new Set(),
    };
    for (const wish of wishes(work)) grant(work, wish);
    return edited(draft, { tables: work.edits.all, decisions: work.decisions, diagnostics: work.diagnostics });
  },
};

interface Work {
  readonly draft: Draft;
  readonly given: Given;
  readonly byId: ReadonlyMap<string, Table>;
  readonly emails: ReadonlySet<ColumnId>;
  readonly softDeleted: ReadonlySet<TableId>;
  readonly edits: TableEdits;
  readonly decisions: Draft['decisions'][number][];
  readonly diagnostics: Diagnostic[];
  /** Keys already granted, so that the same rule said twice is one constraint. */
  readonly seen: Set<string>;
}

interface Wish {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly when?: Predicate;
  readonly origin: Origin;
}

function wishes(work: Work): readonly Wish[] {
  const { draft, given, byId } = work;
  const found: Wish[] = [];
  for (const { attribute, table, column } of placedAttributes(draft, given))
    if (attribute.unique && column.type.kind !== 'array')
      found.push({ table, columns: [column], origin: attribute.origin });
  for (const relationship of given.relationships) {
    const link = draft.links.get(relationship.id);
    const table = link?.kind === 'key' && link.oneToOne ? byId.get(link.table) : undefined;
    const column = link?.kind === 'key' ? table?.columns.find((c) => c.id === link.column) : undefined;
    if (table && column) found.push({ table, columns: [column], origin: relationship.origin });
  }
  for (const rule of given.model.rules) {
    if (rule.kind !== 'unique') continue;
    const wish = wishOfRule(
      work,
      rule.entity,
      memberColumns(draft, byId, rule.entity, rule.members),
      rule.when,
      rule.origin,
    );
    if (wish) found.push(wish);
    else work.diagnostics.push(notKept(rule.entity, rule.origin));
  }
  return found;
}

function wishOfRule(
  { draft, given, byId }: Work,
  entity: EntityId,
  columns: readonly Column[] | undefined,
  when: ConceptualFilter | undefined,
  origin: Origin,
): Wish | undefined {
  const table = byId.get(tableIdOf(entity));
  if (!table || !columns?.length || columns.some((c) => c.type.kind === 'array')) return undefined;
  if (when === undefined) return { table, columns, origin };
  const member = when.path.length === 1 ? when.path[0] : undefined;
  const on = member && memberColumns(draft, byId, entity, [member])?.[0];
  const attribute = member && 'attribute' in member ? given.attributes.get(member.attribute) : undefined;
  const predicate = on && filterPredicate(when.test, on, attribute);
  return predicate && { table, columns, when: predicate, origin };
}

function grant(work: Work, wish: Wish): void {
  const { table, columns } = wish;
  const mark = work.softDeleted.has(table.id) ? deletionMark(table.columns) : undefined;
  const deleted: Predicate | undefined = mark === undefined ? undefined : { kind: 'isNull', column: mark };
  const where = both(wish.when, deleted);
  const key = JSON.stringify([table.id, columns.map((c) => c.id).sort(), where ?? null]);
  if (work.seen.has(key) || isPrimaryKey(table, columns)) return;
  work.seen.add(key);
  const folded = foldedColumns(work, wish);
  const stable = `${columns.map((c) => c.id.slice(table.id.length + 3)).join('+')}${wish.when ? `:${JSON.stringify(wish.when)}` : ''}`;
  if (where === undefined && folded.size === 0) {
    const made = constraint(table, columns, stable, wish.origin);
    work.edits.add(table.id, (t) => ({ ...t, uniques: [...t.uniques, made] }));
  } else {
    const made = uniqueIndex(table, columns, folded, where, stable, wish.origin);
    work.edits.add(table.id, (t) => ({ ...t, indexes: [...t.indexes, made] }));
  }
}

const both = (a: Predicate | undefined, b: Predicate | undefined): Predicate | undefined =>
  a && b ? { kind: 'and', all: [a, b] } : (a ?? b);

const isPrimaryKey = (table: Table, columns: readonly Column[]): boolean =>
  table.primaryKey !== undefined &&
  table.primaryKey.columns.length === columns.length &&
  columns.every((c) => table.primaryKey?.columns.includes(c.id));

/** Which of the columns are compared without regard to letter case. */
function foldedColumns(work: Work, wish: Wish): ReadonlySet<string> {
  const folded = new Set<string>();
  for (const column of wish.columns) {
    if (!isText(column.type) || !work.emails.has(column.id)) continue;
    const label = columnLabel(wish.table, column);
    const { choice, decision } = decide<'ignoreCase' | 'exact'>(work.given.overrides, {
      code: 'design/unique-case',
      subject: column.id,
      choice: 'ignoreCase',
      because: 'An email address is the same one in capitals.',
      options: [
        { choice: 'ignoreCase', title: `${label} is unique whatever its letter case`, because: 'Case was to count.' },
        {
          choice: 'exact',
          title: `${label} is unique as written`,
          because: 'Ann@x.org and ann@x.org would be two accounts of one person.',
        },
      ],
      origin: wish.origin,
      confidence: 0.9,
      weight: 55,
    });
    if (!work.decisions.some((d) => d.id === decision.id)) work.decisions.push(decision);
    if (choice === 'ignoreCase') folded.add(column.id);
  }
  return folded;
}

function emailColumns(draft: Draft, given: Given): ReadonlySet<ColumnId> {
  const emails = [...given.attributes.values()].filter((a) => a.type === 'email');
  return new Set(emails.map((a) => draft.places.get(a.id)?.column).filter((id) => id !== undefined));
}

const constraint = (table: Table, columns: readonly Column[], stable: string, origin: Origin): UniqueConstraint => ({
  id: constraintIdOf(table.id, 'uq', stable),
  name: '',
  columns: columns.map((c) => c.id),
  nullsNotDistinct: false,
  origin: ruleOrigin(code, origin),
});

function uniqueIndex(
  table: Table,
  columns: readonly Column[],
  folded: ReadonlySet<string>,
  where: Predicate | undefined,
  stable: string,
  origin: Origin,
): Index {
  const parts: readonly IndexPart[] = columns.map((c) => ({
    key: folded.has(c.id) ? { expression: ['lower(', { column: c.id }, ')'] } : { column: c.id },
    direction: 'asc',
  }));
  const names = columns.map((c) => c.name).join(' and ');
  const name = (id: ColumnId) => table.columns.find((c) => c.id === id)?.name ?? id;
  const limits = [
    folded.size > 0 ? 'whatever its letter case' : '',
    where ? `where ${predicateWords(where, name)}` : '',
  ];
  return {
    id: constraintIdOf(table.id, 'uq', stable),
    name: '',
    unique: true,
    method: 'btree',
    parts,
    ...(where && { where }),
    serves: [],
    purpose: [`Keeps ${names} unique`, ...limits.filter((l) => l !== '')].join(' '),
    origin: ruleOrigin(code, origin),
  };
}

const notKept = (entity: EntityId, origin: Origin): Diagnostic => ({
  code,
  severity: 'warning',
  message: 'A uniqueness rule mentions something that is not stored in the same table, so it is not enforced.',
  hint: 'Word the rule with facts of the entity itself, or add the missing one.',
  subject: tableIdOf(entity),
  spans: spansOf(origin),
});
