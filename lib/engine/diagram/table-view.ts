import { typeLabel } from '../model/describe';
import type { ColumnId, ConstraintId, IndexId, TableId } from '../model/ids';
import type { Column, Schema, Table } from '../model/schema';
import { type KeyGroup, keyGroups } from './key-groups';
import { metrics } from './metrics';
import { headerWidth, nameWidth, typeWidth } from './text-pixels';
import { displayWidth } from './text-width';

/** Which columns a diagram shows: all, those in a key or an index, or none (the table's name alone). */
export type DetailLevel = 'all' | 'keys' | 'names';

/** A mark on a row: the column is in a unique key or in an index, alone or at a place in a composite one. */
export interface BadgeView {
  readonly kind: 'unique' | 'index';
  /** `UQ`, `IX`, or with the place in a composite: `UQ·2`, `IX·1`. */
  readonly text: string;
  /** The same in words, with the name of the key or index. */
  readonly label: string;
  readonly width: number;
}

/** One column of a table as the diagram shows it. `y` is the row's top edge from the node's top, in CSS pixels. */
export interface RowView {
  readonly column: ColumnId;
  readonly name: string;
  readonly type: string;
  readonly y: number;
  readonly key: 'primary' | 'foreign' | 'both' | 'none';
  readonly nullable: boolean;
  readonly badges: readonly BadgeView[];
  /** The table a foreign key on this column refers to; the first one when there are several. */
  readonly references: TableId | null;
  /** The row in words, for screen readers: "doctor_id, uuid, not null, foreign key, first of 2 in index ...". */
  readonly label: string;
}

/** Composite unique keys and indexes, folded into one line under the rows. */
export interface FooterView {
  readonly y: number;
  readonly text: string;
  readonly groups: readonly {
    readonly id: ConstraintId | IndexId;
    readonly name: string;
    readonly unique: boolean;
    /** `(doctor_id, starts_at desc)`. */
    readonly columns: string;
  }[];
}

/** A table node: its size in CSS pixels and what is written where. Everything that draws a table draws this. */
export interface TableView {
  readonly table: TableId;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Height of the header. */
  readonly header: number;
  readonly rows: readonly RowView[];
  readonly footer: FooterView | null;
}

/** The node of a table. Depends on the table and the schema's enums alone, so it can be kept while both are the same values. */
export function tableView(table: Table, schema: Pick<Schema, 'enums'>, detail: DetailLevel = 'all'): TableView {
  const groups = keyGroups(table);
  const every = rowsOf(table, schema, groups);
  const rows = detail === 'names' ? [] : detail === 'keys' ? restack(every.filter(isKeyRow)) : every;
  const rowsEnd = metrics.header + rows.length * metrics.row;
  const footer = detail === 'names' ? null : footerOf(groups, rowsEnd);
  return {
    table: table.id,
    name: table.name,
    width: widthOf(table.name, rows),
    height: rowsEnd + (footer ? metrics.footer : 0),
    header: metrics.header,
    rows,
    footer,
  };
}

/** The rows of a table, top to bottom, without the node around them. */
export function rowsOf(
  table: Table,
  schema: Pick<Schema, 'enums'>,
  groups: readonly KeyGroup[] = keyGroups(table),
): readonly RowView[] {
  const primary = new Set(table.primaryKey?.columns);
  return table.columns.map((column, i) => {
    const key = table.foreignKeys.find((fk) => fk.columns.includes(column.id));
    const slot = primary.has(column.id) ? (key ? 'both' : 'primary') : key ? 'foreign' : 'none';
    const row = {
      column: column.id,
      name: column.name,
      type: typeLabel(column.type, schema.enums),
      y: metrics.header + i * metrics.row,
      key: slot,
      nullable: column.nullable,
      badges: badgesOf(column, groups),
      references: key?.refTable ?? null,
    } as const;
    return { ...row, label: rowLabel(row) };
  });
}

const isKeyRow = (row: RowView): boolean => row.key !== 'none' || row.badges.length > 0;

const restack = (rows: readonly RowView[]): readonly RowView[] =>
  rows.map((row, i) => ({ ...row, y: metrics.header + i * metrics.row }));

/** At most one badge of each kind: the key the column has to itself, else its best place in a composite. */
function badgesOf(column: Column, groups: readonly KeyGroup[]): readonly BadgeView[] {
  return (['unique', 'index'] as const).flatMap((kind) => {
    const places = groups
      .filter((group) => group.unique === (kind === 'unique'))
      .map((group) => ({ group, place: group.columns.indexOf(column.id) }))
      .filter(({ place }) => place >= 0)
      .sort((a, b) => Number(a.group.composite) - Number(b.group.composite) || a.place - b.place);
    const best = places[0];
    return best ? [badge(kind, best.group, best.place)] : [];
  });
}

function badge(kind: BadgeView['kind'], group: KeyGroup, place: number): BadgeView {
  const short = kind === 'unique' ? 'UQ' : 'IX';
  const text = group.composite ? `${short}·${place + 1}` : short;
  const noun = kind === 'unique' ? 'unique key' : 'index';
  const label = group.composite
    ? `${place + 1} of ${group.size} in ${noun} ${group.name}`
    : `${kind === 'unique' ? 'unique' : 'indexed'} by ${group.name}`;
  return { kind, text, label, width: displayWidth(text) * metrics.badgeCell + 2 * metrics.badgePadding };
}

const keyWords = { primary: ['primary key'], foreign: ['foreign key'], both: ['primary and foreign key'], none: [] };

const rowLabel = (row: Omit<RowView, 'label'>): string =>
  [
    row.name,
    row.type,
    row.nullable ? 'nullable' : 'not null',
    ...keyWords[row.key],
    ...row.badges.map((b) => b.label),
  ].join(', ');

function footerOf(groups: readonly KeyGroup[], y: number): FooterView | null {
  const composite = groups.filter((group) => group.composite);
  if (composite.length === 0) return null;
  return {
    y,
    text: composite.length === 1 ? '1 composite index' : `${composite.length} composite indexes`,
    groups: composite.map(({ id, name, unique, text }) => ({ id, name, unique, columns: text })),
  };
}

function widthOf(name: string, rows: readonly RowView[]): number {
  const header = 2 * metrics.padding + headerWidth(name) + 2 * metrics.keySlot;
  const widest = Math.max(header, ...rows.map(rowWidth));
  return Math.ceil(Math.min(metrics.maxWidth, Math.max(metrics.minWidth, widest)) / 4) * 4;
}

const rowWidth = (row: RowView): number =>
  2 * metrics.padding +
  metrics.keySlot +
  nameWidth(row.name) +
  row.badges.reduce((sum, b) => sum + metrics.gap / 2 + b.width, 0) +
  2 * metrics.gap +
  typeWidth(row.type) +
  metrics.gap +
  metrics.diamond;
