import { partText } from '../../../diagram/key-groups';
import { foreignKeySql } from '../../../dialects/constraints';
import { postgresql } from '../../../dialects/postgresql';
import { predicateSql } from '../../../dialects/predicates';
import { typeLabel } from '../../../model/describe';
import type { ColumnId } from '../../../model/ids';
import type { Column, ForeignKey, Table } from '../../../model/schema';
import { counted } from '../../words';
import type { ReportContext } from '../context';
import { type Content, type Html, html } from '../html';
import { dataTable } from '../parts';
import type { ReportSection } from '../section';

/** Above this many tables, each starts folded. */
const OPEN_LIMIT = 12;

/** Each table: what a row is, its columns, and the constraints that are about more than one column. */
export const tables: ReportSection = {
  id: 'tables',
  title: 'Tables',
  count: ({ design }) => design.schema.tables.length,
  body: (context) => {
    const all = context.design.schema.tables;
    if (all.length === 0) return null;
    const open = all.length <= OPEN_LIMIT;
    return html`${all.map((table) => tablePart(context, table, open))}`;
  },
};

function tablePart(context: ReportContext, table: Table, open: boolean): Html {
  const facts = [
    counted(table.columns.length, 'column'),
    ...(table.liveTraffic ? ['live traffic'] : []),
    ...(table.expectedRows ? [`${counted(table.expectedRows, 'row')} expected`] : []),
  ];
  return html`<details class="table" id="${context.anchors.get(table.id) ?? ''}"${open && html` open`}><summary><code>${table.name}</code> <span class="purpose">${table.purpose}</span><span class="facts">${facts.join(', ')}</span></summary>${columnsTable(context, table)}${constraints(context, table)}</details>`;
}

function columnsTable(context: ReportContext, table: Table): Html | null {
  if (table.columns.length === 0) return null;
  const rows = table.columns.map((column) => [
    html`<code>${column.name}</code>`,
    html`<code>${typeLabel(column.type, context.design.schema.enums)}</code>`,
    joined(columnRules(context, table, column)),
    column.comment ?? '',
  ]);
  const heads = ['Column', 'Type', 'Rules', 'Note'].map((head) => ({ head }));
  const noNotes = table.columns.every((column) => !column.comment);
  return noNotes
    ? dataTable(
        `Columns of ${table.name}`,
        heads.slice(0, 3),
        rows.map((row) => row.slice(0, 3)),
      )
    : dataTable(`Columns of ${table.name}`, heads, rows);
}

const joined = (parts: readonly Content[]): Html => html`${parts.map((part, i) => html`${i > 0 && ', '}${part}`)}`;

function columnRules(context: ReportContext, table: Table, column: Column): readonly Content[] {
  const alone = (columns: readonly ColumnId[]) => columns.length === 1 && columns[0] === column.id;
  const key = table.foreignKeys.find((fk) => alone(fk.columns));
  return [
    ...(alone(table.primaryKey?.columns ?? []) ? ['primary key'] : []),
    ...(key ? [reference(context, key)] : []),
    ...(table.uniques.some((unique) => alone(unique.columns)) ? ['unique'] : []),
    column.nullable ? 'may be NULL' : 'NOT NULL',
    ...(column.default ? [html`default <code>${postgresql.columnDefault(column.default)}</code>`] : []),
    ...(column.generated ? [column.generated.kind === 'identity' ? 'identity' : 'generated'] : []),
    ...(column.touchedOnUpdate ? ['set on update'] : []),
  ];
}

function reference({ names, anchors }: ReportContext, key: ForeignKey): Html {
  const name = names.get(key.refTable)?.label ?? key.refTable;
  return html`→ <a href="#${anchors.get(key.refTable) ?? 'tables'}"><code>${name}</code></a>, on delete ${key.onDelete.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`)}`;
}

/** Keys of several columns, checks, exclusions and indexes, each as one line of SQL terms. */
function constraints(context: ReportContext, table: Table): Html | null {
  const { sql } = context;
  const name = (id: ColumnId) => table.columns.find((column) => column.id === id)?.name ?? id;
  const list = (columns: readonly ColumnId[]) => `(${columns.map(name).join(', ')})`;
  const composite = table.primaryKey && table.primaryKey.columns.length > 1 ? table.primaryKey : undefined;
  const lines = [
    ...(composite ? [`PRIMARY KEY ${list(composite.columns)}`] : []),
    ...table.foreignKeys.filter((key) => key.columns.length > 1).map((key) => foreignKeySql(sql, key)),
    ...table.uniques.filter((unique) => unique.columns.length > 1).map((unique) => `UNIQUE ${list(unique.columns)}`),
    ...table.checks.map((check) => `CHECK (${predicateSql(sql, check.predicate)})`),
    ...table.exclusions.map((exclusion) => `${exclusion.name}: no overlap`),
    ...table.indexes.map(
      (index) =>
        `${index.unique ? 'UNIQUE ' : ''}INDEX (${index.parts.map((part) => partText(part, name)).join(', ')})` +
        (index.where ? ` WHERE ${predicateSql(sql, index.where)}` : ''),
    ),
  ];
  if (lines.length === 0) return null;
  return html`<ul class="constraints">${lines.map((line) => html`<li><code>${line.replace(/\s+/g, ' ')}</code></li>`)}</ul>`;
}
