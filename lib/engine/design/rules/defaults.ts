import type { Attribute } from '../../model/conceptual';
import type { Diagnostic } from '../../model/diagnostic';
import { spansOf } from '../../model/origin';
import type { Column, ColumnDefault, Table } from '../../model/schema';
import { type Draft, edited, TableEdits, withColumn } from '../draft';
import type { DesignRule } from '../rule';
import { columnLabel, placedAttributes } from '../shared/placed';
import { storedLiteral } from '../shared/value';
import { boundsOf, inBounds } from './bounds';

const code = 'design/defaults';

/** A stated default is the column's default when the column can hold it and its checks let it in. */
export const defaults: DesignRule = {
  code,
  title: 'A stated default is kept where the column can hold it.',
  why: 'A default that the column’s own rules would refuse fails every insert that relies on it, so it is left out and reported.',
  example: 'A task has a title and a priority (1 to 5, default 3).',
  apply: (draft, given) => {
    const edits = new TableEdits();
    const diagnostics: Diagnostic[] = [];
    const keys = keyColumns(draft);
    for (const { attribute, table, column } of placedAttributes(draft, given)) {
      if (attribute.default === undefined || keys.has(column.id)) continue;
      const made = defaultOf(attribute, column);
      if (made) edits.add(table.id, (t) => withColumn(t, column.id, (c) => ({ ...c, default: made })));
      else diagnostics.push(notHeld(attribute, table, column));
    }
    return edited(draft, { tables: edits.all, diagnostics });
  },
};

/** Columns that say which row this is or which one it refers to; a default would make no sense. */
const keyColumns = (draft: Draft): ReadonlySet<string> =>
  new Set([
    ...draft.tables.flatMap((t) => t.primaryKey?.columns ?? []),
    ...[...draft.links.values()].flatMap((link) => (link.kind === 'key' ? [link.column] : [])),
  ]);

function defaultOf(attribute: Attribute, column: Column): ColumnDefault | undefined {
  const stated = attribute.default;
  if (stated === undefined) return undefined;
  if (typeof stated === 'object') {
    if (column.type.kind === 'date') return { kind: 'today' };
    return column.type.kind === 'timestamptz' ? { kind: 'now' } : undefined;
  }
  const value = storedLiteral(attribute, column.type, stated);
  if (value === undefined) return undefined;
  if (typeof value === 'number' && !inBounds(value, boundsOf(attribute))) return undefined;
  return { kind: 'literal', value };
}

const notHeld = (attribute: Attribute, table: Table, column: Column): Diagnostic => ({
  code,
  severity: 'warning',
  message: `The default of ${columnLabel(table, column)} is not a value it may take, so it has none.`,
  hint: 'State a default that is one of its values and within its bounds.',
  subject: column.id,
  spans: spansOf(attribute.origin),
});
