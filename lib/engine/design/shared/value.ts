import type { ColumnType } from '../../model/column-type';
import type { Attribute } from '../../model/conceptual';
import { toSnake } from '../../model/names';
import type { Literal } from '../../model/predicate';
import { isNumeric, isText } from './column-type';

const CONTROL = /\p{Cc}/gu;

/** Text that any database accepts: no control characters, trimmed. */
export const cleanText = (text: string): string => text.replace(CONTROL, ' ').trim();

const upperCased = new Set(['countryCode', 'currencyCode']);

/** How a value of a closed set is spelled in the database: snake_case, codes in capitals; unchanged where nothing would be left. */
function spelled(attribute: Attribute, value: string): string {
  const plain = cleanText(value);
  if (upperCased.has(attribute.type)) return plain.toUpperCase();
  return toSnake(plain) || plain;
}

/** The spelled values of the attribute, each once; empty when it has none or they do not fit its type. */
export function valueList(attribute: Attribute, type: ColumnType): readonly Literal[] {
  const list = attribute.values?.list ?? [];
  const single = type.kind === 'array' ? type.of : type;
  if (isText(single) || single.kind === 'enum')
    return [...new Set(list.map((v) => spelled(attribute, v)))].filter((v) => v !== '' && fits(v, single));
  if (isNumeric(single)) {
    const numbers = list.map(Number);
    return numbers.every((n, i) => Number.isFinite(n) && (list[i] ?? '').trim() !== '') ? [...new Set(numbers)] : [];
  }
  return [];
}

const fits = (value: string, type: ColumnType): boolean => type.kind !== 'char' || [...value].length <= type.length;

/** A literal as the column stores it, or undefined when the column cannot hold it. */
export function storedLiteral(attribute: Attribute, type: ColumnType, value: Literal): Literal | undefined {
  if (type.kind === 'boolean') return asBoolean(value);
  if (isNumeric(type)) return asNumber(value, type);
  if (isText(type) || type.kind === 'enum') {
    const closed = attribute.values?.closed ? valueList(attribute, type) : [];
    const text = attribute.values ? spelled(attribute, String(value)) : cleanText(String(value));
    return (closed.length > 0 && !closed.includes(text)) || !fits(text, type) ? undefined : text;
  }
  if (type.kind === 'date' && typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value) ? value : undefined;
  return undefined;
}

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return year >= 1 && day >= 1 && day <= (month === 2 && !leap ? 28 : (monthDays[month - 1] ?? 0));
}

function asBoolean(value: Literal): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value === 1 ? true : value === 0 ? false : undefined;
  if (/^(true|yes|on|set)$/i.test(value)) return true;
  return /^(false|no|off|not set)$/i.test(value) ? false : undefined;
}

function asNumber(value: Literal, type: ColumnType): number | undefined {
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(number) || typeof value === 'boolean') return undefined;
  const whole = type.kind !== 'numeric' && type.kind !== 'real' && type.kind !== 'double';
  const limit = type.kind === 'smallint' ? 32_767 : type.kind === 'integer' ? 2_147_483_647 : Number.MAX_SAFE_INTEGER;
  if (whole && (!Number.isInteger(number) || Math.abs(number) > limit)) return undefined;
  if (
    type.kind === 'numeric' &&
    type.precision !== undefined &&
    Math.abs(number) >= 10 ** (type.precision - (type.scale ?? 0))
  )
    return undefined;
  return number;
}
