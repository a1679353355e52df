import type { ColumnType } from '../../model/column-type';
import { typeLabel } from '../../model/describe';
import type { Literal } from '../../model/predicate';
import type { EnumType } from '../../model/schema';
import { castNames } from '../constant';
import type { Operand } from '../operand';
import type { Reading } from '../reading';
import type { Relation } from '../relation';

type Family = 'number' | 'text' | 'uuid' | 'boolean' | 'moment' | 'set';

const families: Partial<Record<ColumnType['kind'], Family>> = {
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  numeric: 'number',
  real: 'number',
  double: 'number',
  text: 'text',
  varchar: 'text',
  char: 'text',
  uuid: 'uuid',
  boolean: 'boolean',
  date: 'moment',
  timestamp: 'moment',
  timestamptz: 'moment',
  enum: 'set',
};

const castFamilies: Readonly<Record<string, Family>> = {
  int2: 'number',
  int4: 'number',
  int8: 'number',
  numeric: 'number',
  float4: 'number',
  float8: 'number',
  text: 'text',
  varchar: 'text',
  bpchar: 'text',
  uuid: 'uuid',
  bool: 'boolean',
  date: 'moment',
  timestamp: 'moment',
  timestamptz: 'moment',
};

/** Remarks on a column compared with a value that PostgreSQL will not compare it with. */
export function checkTypes(reading: Reading, left: Operand, right: Operand): void {
  if (left.kind !== 'column') return;
  const { enums } = reading.catalog.schema;
  const other = mismatch(left.column.type, right, enums);
  if (other === undefined) return;
  reading.remark({
    kind: 'typeMismatch',
    column: columnLabel(left.relation, left.column.name),
    subject: left.column.id,
    type: typeLabel(left.column.type, enums),
    other,
    span: reading.spanOf(left.node),
  });
}

export const columnLabel = (relation: Relation, column: string): string =>
  `${relation.table?.name ?? relation.alias}.${column}`;

/** What the other side is, in words, where the two do not go together. */
function mismatch(type: ColumnType, other: Operand, enums: readonly EnumType[]): string | undefined {
  const family = families[type.kind];
  if (family === undefined) return undefined;
  if (other.kind === 'literal' && other.node.kind === 'A_Const')
    return literalMismatch(type, family, other.value, enums);
  const theirs =
    other.kind === 'column'
      ? families[other.column.type.kind]
      : other.kind === 'given' && other.node.kind === 'TypeCast'
        ? castFamilies[castNames(other.node).at(-1) ?? '']
        : undefined;
  if (theirs === undefined || theirs === family) return undefined;
  return other.kind === 'column'
    ? `${columnLabel(other.relation, other.column.name)}, ${typeLabel(other.column.type, enums)}`
    : `a ${castNames(other.node).at(-1)}`;
}

function literalMismatch(
  type: ColumnType,
  family: Family,
  value: Literal | null,
  enums: readonly EnumType[],
): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'number') return family === 'number' ? undefined : `the number ${value}`;
  if (typeof value === 'boolean') return family === 'boolean' ? undefined : `the truth value ${value}`;
  if (family === 'number' && !/^\s*[+-]?(\d[\d_]*\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value))
    return `the text '${value}'`;
  if (family === 'uuid' && !/^\s*\{?[0-9a-f]{4}-?([0-9a-f]{4}-?){6}[0-9a-f]{4}\}?\s*$/i.test(value))
    return `the text '${value}'`;
  if (type.kind !== 'enum') return undefined;
  const values = enums.find((e) => e.id === type.enum)?.values;
  return values && !values.includes(value) ? `'${value}', which is none of its values` : undefined;
}
