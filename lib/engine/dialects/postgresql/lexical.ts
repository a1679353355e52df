import type { Literal } from '../../model/predicate';
import { reservedWords } from './reserved-words';

const plain = /^[a-z_][a-z0-9_]*$/;
/** Control characters and the other two that some programs take for line breaks. */
const control = /[\p{Cc}\u2028\u2029]/gu;

/**
 * An identifier, quoted when PostgreSQL's own quote_ident() would. Control characters are written as escapes, so that
 * a name can never break a line of a migration file (its markers are lines); NUL, which PostgreSQL has not, is left out.
 */
export function quoteIdentifier(name: string): string {
  if (plain.test(name) && !reservedWords.has(name)) return name;
  const body = name.replaceAll('\0', '').replaceAll('"', '""');
  if (body.search(control) < 0) return `"${body}"`;
  return `U&"${body.replaceAll('\\', '\\\\').replace(control, (char) => `\\${hex(char)}`)}"`;
}

/** A value. Text with control characters becomes an escape string, which stays on one line. */
export function literalSql(value: Literal): string {
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : `'${numberWord(value)}'`;
  const body = value.replaceAll('\0', '').replaceAll("'", "''");
  if (body.search(control) < 0) return `'${body}'`;
  return `E'${body.replaceAll('\\', '\\\\').replace(control, (char) => (char === '\n' ? '\\n' : `\\u${hex(char)}`))}'`;
}

/** A body between dollar signs, with a tag that does not occur in it. */
export function dollarQuote(body: string): string {
  let tag = '$$';
  for (let n = 1; body.includes(tag); n++) tag = `$body${n}$`;
  return `${tag}${body}${tag}`;
}

const hex = (char: string): string => char.charCodeAt(0).toString(16).padStart(4, '0');

const numberWord = (value: number): string => (Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity');
