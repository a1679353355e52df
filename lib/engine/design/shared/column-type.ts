import type { ColumnType } from '../../model/column-type';
import type { Attribute } from '../../model/conceptual';
import { unitSuffix } from './column-name';

const INT32 = 2_147_483_647;

/** The column type of one value of the attribute; see RULES: money numeric(12,2), TIMESTAMPTZ for every moment, numbers that identify as text. */
export function columnTypeOf(attribute: Attribute): ColumnType {
  switch (attribute.type) {
    case 'integer':
      return wide(attribute) ? { kind: 'bigint' } : { kind: 'integer' };
    case 'decimal':
      return { kind: 'numeric' };
    case 'money':
      return attribute.unit !== undefined && unitSuffix(attribute.unit) === 'cents'
        ? { kind: 'bigint' }
        : { kind: 'numeric', precision: 12, scale: 2 };
    case 'percentage':
      return wide(attribute, 999) ? { kind: 'numeric' } : { kind: 'numeric', precision: 5, scale: 2 };
    case 'rating':
      return rating(attribute);
    case 'timestamp':
      return { kind: 'timestamptz' };
    case 'duration':
      return attribute.unit === undefined ? { kind: 'interval' } : { kind: 'integer' };
    case 'countryCode':
      return { kind: 'char', length: 2 };
    case 'currencyCode':
      return { kind: 'char', length: 3 };
    case 'latitude':
    case 'longitude':
      return { kind: 'numeric', precision: 9, scale: 6 };
    case 'json':
      return { kind: 'jsonb' };
    case 'binary':
      return { kind: 'bytea' };
    case 'ipAddress':
      return { kind: 'inet' };
    case 'bigint':
    case 'boolean':
    case 'date':
    case 'time':
    case 'uuid':
      return { kind: attribute.type };
    default:
      return { kind: 'text' };
  }
}

const wide = (attribute: Attribute, limit = INT32): boolean =>
  Math.abs(attribute.max?.value ?? 0) > limit || Math.abs(attribute.min?.value ?? 0) > limit;

/** Whole steps (1 to 5) are small integers; an average or a half star needs digits after the point. */
function rating(attribute: Attribute): ColumnType {
  const bounds = [attribute.min?.value ?? 1, attribute.max?.value ?? 5];
  const whole = bounds.every((b) => Number.isInteger(b)) && !/\b(average|mean|overall)\b/.test(attribute.name);
  if (whole) return bounds.every((b) => Math.abs(b) < 32_768) ? { kind: 'smallint' } : { kind: 'integer' };
  return { kind: 'numeric' };
}

const numericKinds = new Set(['smallint', 'integer', 'bigint', 'numeric', 'real', 'double']);
export const isNumeric = (type: ColumnType): boolean => numericKinds.has(type.kind);

const textKinds = new Set(['text', 'varchar', 'char']);
export const isText = (type: ColumnType): boolean => textKinds.has(type.kind);

/** Whether PostgreSQL can compare values of the two types with `<` and `=` without a cast. */
export function comparable(a: ColumnType, b: ColumnType): boolean {
  if (isNumeric(a) && isNumeric(b)) return true;
  if (isText(a) && isText(b)) return true;
  if (moments.has(a.kind) && moments.has(b.kind)) return true;
  return a.kind === b.kind && ordered.has(a.kind) && (a.kind !== 'enum' || (b.kind === 'enum' && a.enum === b.enum));
}

const moments = new Set(['date', 'timestamp', 'timestamptz']);
const ordered = new Set(['uuid', 'boolean', 'time', 'interval', 'inet', 'enum', 'bytea']);
