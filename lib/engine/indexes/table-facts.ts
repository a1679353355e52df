import type { TableAccess } from '../model/access-pattern';
import { columnsById } from '../model/by-id';
import type { ColumnType } from '../model/column-type';
import type { ColumnId } from '../model/ids';
import type { Predicate } from '../model/predicate';
import type { Column, EnumType, Index, IndexKey, Table } from '../model/schema';
import { columnPart, fixedShape, type KeyPart, type KeyShape } from './key';

/** What inference asks of a table, looked up once. */
export interface TableFacts {
  readonly table: Table;
  readonly columns: ReadonlyMap<ColumnId, Column>;
  /** The values of columns that take one of a closed set, booleans included. */
  readonly closedSets: ReadonlyMap<ColumnId, readonly string[]>;
  readonly foreignKeyColumns: ReadonlySet<ColumnId>;
  /** What an index for each foreign key is led by. */
  readonly foreignKeyShapes: readonly KeyShape[];
  /** Keys of constraints and full indexes that are there already. */
  readonly keys: readonly KeyShape[];
  /** The parts of full inverted indexes that are there already. */
  readonly searched: readonly KeyShape[];
  /** Keys that hold each combination of their tokens once, among the rows of `where` if it is there. */
  readonly uniqueKeys: readonly { readonly tokens: readonly string[]; readonly where?: Predicate }[];
}

export function factsOf(table: Table, enums: ReadonlyMap<string, EnumType>): TableFacts {
  const full = table.indexes.filter((i) => i.where === undefined && i.method === 'btree');
  const constraints = [...(table.primaryKey ? [table.primaryKey] : []), ...table.uniques].map((c) => c.columns);
  return {
    table,
    columns: columnsById(table),
    closedSets: closedSetsOf(table, enums),
    foreignKeyShapes: table.foreignKeys.map((k) => [k.columns.map((c) => columnPart(c))]),
    foreignKeyColumns: new Set(table.foreignKeys.flatMap((k) => k.columns)),
    keys: [
      ...constraints.map((columns) => fixedShape(columns.map((c) => columnPart(c, 'asc')))),
      ...full.map((index) => fixedShape(index.parts.map(existingPart))),
    ],
    searched: table.indexes
      .filter((i) => i.where === undefined && i.method === 'gin')
      .map((i) => [i.parts.map((part) => ({ ...existingPart(part), direction: 'any' as const }))]),
    uniqueKeys: [
      ...constraints.map((tokens) => ({ tokens })),
      ...table.indexes
        .filter((i) => i.unique)
        .map((i) => ({ tokens: i.parts.map((p) => existingPart(p).token), ...(i.where && { where: i.where }) })),
    ],
  };
}

/** The token of an expression over one column, equal for equal SQL. */
export const expressionToken = (key: Index['parts'][number]['key']): string =>
  'column' in key ? key.column : key.expression.map((p) => (typeof p === 'string' ? p : `{${p.column}}`)).join('');

/** An expression compared for equality. */
export const expressionPart = (key: Extract<IndexKey, { readonly expression: unknown }>): KeyPart => ({
  key,
  token: expressionToken(key),
  direction: 'any',
});

function existingPart(part: Index['parts'][number]): KeyPart {
  const token = expressionToken(part.key);
  return {
    key: part.key,
    token: part.opclass ? `${token} ${part.opclass}` : token,
    direction: part.direction,
    ...(part.nulls && { nulls: part.nulls }),
    ...(part.opclass && { opclass: part.opclass }),
  };
}

function closedSetsOf(table: Table, enums: ReadonlyMap<string, EnumType>): ReadonlyMap<ColumnId, readonly string[]> {
  const found = new Map<ColumnId, readonly string[]>();
  for (const column of table.columns) {
    if (column.type.kind === 'boolean') found.set(column.id, ['true', 'false']);
    if (column.type.kind === 'enum') found.set(column.id, enums.get(column.type.enum)?.values ?? []);
  }
  for (const { predicate } of table.checks) collectSets(predicate, found);
  return found;
}

function collectSets(predicate: Predicate, found: Map<ColumnId, readonly string[]>): void {
  if (predicate.kind === 'oneOf') found.set(predicate.column, predicate.values.map(String));
  if (predicate.kind === 'and') for (const p of predicate.all) collectSets(p, found);
}

const FEW = 20;

/** Whether the column splits the rows into a handful of groups only. */
export const isLowCardinality = (facts: TableFacts, column: ColumnId): boolean => {
  const values = facts.closedSets.get(column);
  return values !== undefined && values.length <= FEW;
};

const unordered = new Set<ColumnType['kind']>([
  'json',
  'jsonb',
  'array',
  'tsvector',
  'daterange',
  'tstzrange',
  'custom',
]);

/** Whether a btree orders values of the column in a way queries use. */
export const isOrdered = (column: Column | undefined): column is Column =>
  column !== undefined && !unordered.has(column.type.kind);

/** Whether a range is all the access asks for. */
export const asksForRange = (access: TableAccess): boolean =>
  access.equality.length + access.inList.length + access.search.length + access.fixed.length === 0 &&
  (access.expressions ?? []).length + (access.containment ?? []).length === 0;
