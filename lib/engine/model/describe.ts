import type { ColumnType } from './column-type';
import type { ColumnId } from './ids';
import type { Predicate } from './predicate';
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

/** A condition as people say it: "returned_at is empty and status is open". Columns by the names given. */
export function predicateWords(predicate: Predicate, name: (column: ColumnId) => string): string {
  switch (predicate.kind) {
    case 'isNull':
      return `${name(predicate.column)} is empty`;
    case 'isNotNull':
      return `${name(predicate.column)} is set`;
    case 'compare':
      return `${name(predicate.column)} ${comparisonWords[predicate.op]} ${predicate.value}`;
    case 'oneOf':
      return `${name(predicate.column)} is ${either(predicate.values.map(String))}`;
    case 'noneOf':
      return `${name(predicate.column)} is not ${either(predicate.values.map(String))}`;
    case 'and':
      return predicate.all.map((p) => predicateWords(p, name)).join(' and ');
    default:
      return 'its condition holds';
  }
}

const comparisonWords = {
  '=': 'is',
  '<>': 'is not',
  '<': 'is below',
  '<=': 'is at most',
  '>': 'is above',
  '>=': 'is at least',
} as const;

const either = (values: readonly string[]): string =>
  values.length < 2 ? values.join() : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
