import type { ColumnType } from '../model/column-type';
import type { ColumnId } from '../model/ids';
import type { Column } from '../model/schema';
import type { KeyShape } from './key';
import { keyColumns } from './naming';
import type { Reading } from './reading';
import type { TableFacts } from './table-facts';

/** More than these would make the index a second table. */
export const MOST_INCLUDED = 3;

/** A short page looks its rows up in the table faster than a wider index is kept up. */
const SHORT_PAGE = 100;

/**
 * The columns to carry beside the key so that the table itself is not read; undefined where it would not pay: only for
 * hot patterns that read many rows and whose whole output is narrow and rarely changed.
 */
export function includedColumns(
  facts: TableFacts,
  { access, pattern }: Reading,
  shape: KeyShape,
): readonly ColumnId[] | undefined {
  if (pattern.frequency !== 'hot' || access.output === undefined) return undefined;
  if (pattern.limit !== undefined && pattern.limit <= SHORT_PAGE) return undefined;
  const key = new Set(shape.flat().flatMap((part) => ('column' in part.key ? keyColumns(part.key) : [])));
  const read = new Set([...access.output, ...access.inList, ...access.range, ...access.order.map((o) => o.column)]);
  const beside = [...read].filter((id) => !key.has(id));
  if (beside.length === 0 || beside.length > MOST_INCLUDED) return undefined;
  const columns = beside.map((id) => facts.columns.get(id));
  return columns.every((c) => c !== undefined && isNarrow(c.type) && !changes(facts, c)) ? beside : undefined;
}

const narrow = new Set<ColumnType['kind']>([
  'uuid',
  'smallint',
  'integer',
  'bigint',
  'numeric',
  'real',
  'double',
  'boolean',
  'date',
  'time',
  'timestamp',
  'timestamptz',
  'enum',
  'inet',
]);

/** A type whose values take a few bytes each. */
export const isNarrow = (type: ColumnType): boolean =>
  narrow.has(type.kind) || ((type.kind === 'varchar' || type.kind === 'char') && type.length <= 40);

const changing =
  /(^|_)(status|state|stage|balance|count|counter|total|stock|quantity|version|score|updated|last|position|rank)(_|$)/;

/** Whether the column is written again and again in a row's life: every time the index would be written too. */
const changes = (facts: TableFacts, column: Column): boolean =>
  column.touchedOnUpdate === true ||
  changing.test(column.name) ||
  (facts.closedSets.has(column.id) && !facts.foreignKeyColumns.has(column.id));
