import type { ColumnDefault, ColumnType } from '@/lib/engine';

/** A default as a person types it; the empty text for none. */
export function defaultText(value: ColumnDefault | undefined): string {
  if (!value) return '';
  switch (value.kind) {
    case 'now':
      return 'now()';
    case 'today':
      return 'current_date';
    case 'uuid':
      return 'gen_random_uuid()';
    case 'expression':
      return value.sql;
    case 'literal':
      return typeof value.value === 'string' ? `'${value.value.replaceAll("'", "''")}'` : String(value.value);
  }
}

const functions: Readonly<Record<string, ColumnDefault>> = {
  now: { kind: 'now' },
  'now()': { kind: 'now' },
  current_timestamp: { kind: 'now' },
  today: { kind: 'today' },
  current_date: { kind: 'today' },
  'gen_random_uuid()': { kind: 'uuid' },
  uuid: { kind: 'uuid' },
};

/**
 * Reads a default as people type it for a column of that type: `0`, `true`, `'open'`, `open` (for text and enums),
 * `now()`. Anything else is an expression, passed on as written. Null for the empty text: no default.
 */
export function parseDefault(text: string, type: ColumnType): ColumnDefault | null {
  const words = text.trim();
  if (words === '' || /^null$/i.test(words)) return null;
  const known = Object.hasOwn(functions, words.toLowerCase()) ? functions[words.toLowerCase()] : undefined;
  if (known) return known;
  const quoted = /^'((?:[^']|'')*)'$/.exec(words);
  if (quoted) return literal((quoted[1] ?? '').replaceAll("''", "'"));
  if (/^(?:true|false)$/i.test(words) && type.kind === 'boolean') return literal(/^true$/i.test(words));
  if (isNumeric(type) && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(words)) return literal(Number(words));
  if (isTextual(type) && !/[()':]/.test(words)) return literal(words);
  return { kind: 'expression', sql: words };
}

const literal = (value: string | number | boolean): ColumnDefault => ({ kind: 'literal', value });

const isNumeric = ({ kind }: ColumnType) =>
  ['smallint', 'integer', 'bigint', 'numeric', 'real', 'double'].includes(kind);
const isTextual = ({ kind }: ColumnType) => ['text', 'varchar', 'char', 'enum', 'date', 'time'].includes(kind);
