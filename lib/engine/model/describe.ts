import type { ColumnType } from './column-type';
import type { EnumType } from './schema';

/** A column type as people read it on a diagram: `numeric(12,2)`, `text[]`, an enum's own name. */
export function typeLabel(type: ColumnType, enums: readonly EnumType[]): string {
  switch (type.kind) {
    case 'varchar':
    case 'char':
      return `${type.kind}(${type.length})`;
    case 'numeric':
      return type.precision === undefined ? 'numeric' : `numeric(${type.precision},${type.scale ?? 0})`;
    case 'array':
      return `${typeLabel(type.of, enums)}[]`;
    case 'enum':
      return enums.find((e) => e.id === type.enum)?.name ?? 'enum';
    case 'custom':
      return type.sql;
    default:
      return type.kind;
  }
}
