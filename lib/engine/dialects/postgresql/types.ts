import type { ColumnType } from '../../model/column-type';
import type { EnumId } from '../../model/ids';
import type { ColumnDefault } from '../../model/schema';
import { literalSql } from './lexical';

/** A column type as PostgreSQL writes it. */
export function columnTypeSql(type: ColumnType, enumName: (id: EnumId) => string): string {
  switch (type.kind) {
    case 'varchar':
    case 'char':
      return `${type.kind}(${type.length})`;
    case 'numeric':
      return type.precision === undefined ? 'numeric' : `numeric(${type.precision}, ${type.scale ?? 0})`;
    case 'double':
      return 'double precision';
    case 'enum':
      return enumName(type.enum);
    case 'array':
      return `${columnTypeSql(type.of, enumName)}[]`;
    case 'custom':
      return type.sql;
    default:
      return type.kind;
  }
}

/** A default value as PostgreSQL writes it. */
export function columnDefaultSql(value: ColumnDefault): string {
  switch (value.kind) {
    case 'literal':
      return literalSql(value.value);
    case 'now':
      return 'now()';
    case 'today':
      return 'CURRENT_DATE';
    case 'uuid':
      return 'gen_random_uuid()';
    case 'expression':
      return value.sql;
  }
}
