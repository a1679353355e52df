import type { ColumnId } from '../../model/ids';
import type { Predicate } from '../../model/predicate';
import type { Column, Table } from '../../model/schema';
import type { JsonSchema } from './types';

/** What the checks of a table say of one column alone, in JSON Schema's words. */
export const limitsOf = (table: Table, column: Column): JsonSchema =>
  Object.assign({}, ...table.checks.map(({ predicate }) => limits(predicate, column.id)));

const numberLimits = { '>=': 'minimum', '>': 'exclusiveMinimum', '<=': 'maximum', '<': 'exclusiveMaximum' } as const;

function limits(predicate: Predicate, column: ColumnId): JsonSchema {
  if (predicate.kind === 'and') return Object.assign({}, ...predicate.all.map((each) => limits(each, column)));
  if (!('column' in predicate) || predicate.column !== column) return {};
  switch (predicate.kind) {
    case 'compare': {
      const { op, value } = predicate;
      return typeof value === 'number' && op in numberLimits
        ? { [numberLimits[op as keyof typeof numberLimits]]: value }
        : {};
    }
    case 'between':
      return typeof predicate.min === 'number' && typeof predicate.max === 'number'
        ? { minimum: predicate.min, maximum: predicate.max }
        : {};
    case 'oneOf':
      return { enum: predicate.values };
    case 'length':
      return lengthLimits(predicate.op, predicate.value);
    default:
      return {};
  }
}

function lengthLimits(op: (Predicate & { kind: 'length' })['op'], value: number): JsonSchema {
  switch (op) {
    case '<=':
      return { maxLength: value };
    case '<':
      return { maxLength: Math.max(0, value - 1) };
    case '>=':
      return { minLength: value };
    case '>':
      return { minLength: value + 1 };
    case '=':
      return { minLength: value, maxLength: value };
    case '<>':
      return {};
  }
}
