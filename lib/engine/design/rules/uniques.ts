import { decide, ruleOrigin } from '../../model/decide';
import { predicateWords } from '../../model/describe';
import { type ColumnId, columnKeyOf, constraintIdOf, type TableId, tableIdOf } from '../../model/ids';
import type { Origin } from '../../model/origin';
import type { Predicate } from '../../model/predicate';
import type { Column, Index, IndexPart, Table, UniqueConstraint } from '../../model/schema';
import { type Draft, edited, TableEdits } from '../draft';
import type { Given } from '../given';
import type { DesignRule } from '../rule';
import { isText } from '../shared/column-type';
import { columnLabel } from '../shared/placed';
import { type UniqueWish, uniqueWishes } from '../shared/unique-wishes';
import { deletionMark } from './soft-delete';

const code = 'design/unique';

/**
 * What the description calls unique is: a UNIQUE constraint, or a unique index where the rule holds for some rows only
 * or where letter case does not count (an email is the same email in capitals). Deleted rows free their values.
 */
export const uniques: DesignRule = {
  code,
  title: 'What the description calls unique is, minding letter case, deleted rows and conditions.',
  why: 'Ann@x.org and ann@x.org are one person; a deleted account frees its email; a rule for open orders says nothing about closed ones.',
  example: 'A user has a unique email and a unique username.',
  apply: (draft, given) => {
    const work: Work = {
      given,
      emails: emailColumns(draft, given),
      softDeleted: new Set([...given.entities.values()].filter((e) => e.softDelete).map((e) => tableIdOf(e.id))),
      edits: new TableEdits(),
      decisions: [],
      seen: new Set(),
    };
    const { wishes, diagnostics } = uniqueWishes(draft, given);
    for (const wish of wishes) grant(work, wish);
    return edited(draft, { tables: work.edits.all, decisions: work.decisions, diagnostics });
  },
};

interface Work {
  readonly given: Given;
  readonly emails: ReadonlySet<ColumnId>;
  readonly softDeleted: ReadonlySet<TableId>;
  readonly edits: TableEdits;
  readonly decisions: Draft['decisions'][number][];
  /** Keys already granted, so that the same rule said twice is one constraint. */
  readonly seen: Set<string>;
}

function grant(work: Work, wish: UniqueWish): void {
  const { table } = wish;
  const columns = keysFirst(table, wish.columns);
  const mark = work.softDeleted.has(table.id) ? deletionMark(table.columns) : undefined;
  const deleted: Predicate | undefined = mark === undefined ? undefined : { kind: 'isNull', column: mark };
  const where = both(wish.when, deleted);
  const key = JSON.stringify([table.id, columns.map((c) => c.id).sort(), where ?? null]);
  if (work.seen.has(key) || isPrimaryKey(table, columns)) return;
  work.seen.add(key);
  const folded = foldedColumns(work, wish);
  const stable = `${columns.map((c) => columnKeyOf(table.id, c.id)).join('+')}${wish.when ? `:${JSON.stringify(wish.when)}` : ''}`;
  if (where === undefined && folded.size === 0) {
    const made = constraint(table, columns, stable, wish.origin);
    work.edits.add(table.id, (t) => ({ ...t, uniques: [...t.uniques, made] }));
  } else {
    const made = uniqueIndex(table, columns, folded, where, stable, wish.origin);
    work.edits.add(table.id, (t) => ({ ...t, indexes: [...t.indexes, made] }));
  }
}

/** A key leads, so that its index serves the foreign key and the lists of its parent as well. */
function keysFirst(table: Table, columns: readonly Column[]): readonly Column[] {
  const keys = new Set(table.foreignKeys.flatMap((f) => (f.columns.length === 1 ? f.columns : [])));
  return [...columns.filter((c) => keys.has(c.id)), ...columns.filter((c) => !keys.has(c.id))];
}

const both = (a: Predicate | undefined, b: Predicate | undefined): Predicate | undefined =>
  a && b ? { kind: 'and', all: [a, b] } : (a ?? b);

const isPrimaryKey = (table: Table, columns: readonly Column[]): boolean =>
  table.primaryKey !== undefined &&
  table.primaryKey.columns.length === columns.length &&
  columns.every((c) => table.primaryKey?.columns.includes(c.id));

/** Which of the columns are compared without regard to letter case. */
function foldedColumns(work: Work, wish: UniqueWish): ReadonlySet<string> {
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
