import type { ColumnType, EnumType } from '@/lib/engine';

/** What a typed column type was read as, or what is wrong with it and what to do. */
export type ParsedType =
  | { readonly ok: true; readonly type: ColumnType }
  | { readonly ok: false; readonly error: string };

/** Offered while a type is being typed, most used first. */
export const typeSuggestions: readonly string[] = [
  'text',
  'uuid',
  'integer',
  'bigint',
  'numeric(12,2)',
  'boolean',
  'timestamptz',
  'date',
  'jsonb',
  'varchar(120)',
  'smallint',
  'time',
  'timestamp',
  'interval',
  'double',
  'real',
  'char(2)',
  'json',
  'bytea',
  'inet',
  'tsvector',
  'daterange',
  'tstzrange',
  'text[]',
];

/** Every way PostgreSQL (and habit) writes a type without arguments. */
const plainTypes: Readonly<Record<string, ColumnType['kind']>> = {
  uuid: 'uuid',
  text: 'text',
  string: 'text',
  smallint: 'smallint',
  int2: 'smallint',
  integer: 'integer',
  int: 'integer',
  int4: 'integer',
  bigint: 'bigint',
  int8: 'bigint',
  numeric: 'numeric',
  decimal: 'numeric',
  real: 'real',
  float4: 'real',
  double: 'double',
  'double precision': 'double',
  float8: 'double',
  float: 'double',
  boolean: 'boolean',
  bool: 'boolean',
  date: 'date',
  time: 'time',
  'time without time zone': 'time',
  timestamp: 'timestamp',
  'timestamp without time zone': 'timestamp',
  timestamptz: 'timestamptz',
  'timestamp with time zone': 'timestamptz',
  datetime: 'timestamptz',
  interval: 'interval',
  json: 'json',
  jsonb: 'jsonb',
  bytea: 'bytea',
  blob: 'bytea',
  inet: 'inet',
  tsvector: 'tsvector',
  daterange: 'daterange',
  tstzrange: 'tstzrange',
};

const MAX_LENGTH = 10_485_760;
const MAX_PRECISION = 1000;
const bad = (error: string): ParsedType => ({ ok: false, error });

/**
 * Reads a column type as people type it: `int`, `NUMERIC (12, 2)`, `varchar(80)`, `text[]`, an enum's name. Names of
 * enums win over nothing: a built-in type of the same name comes first.
 */
export function parseColumnType(text: string, enums: readonly EnumType[]): ParsedType {
  const words = text.trim().replace(/\s+/g, ' ');
  if (words === '') return bad('A column needs a type. Try text or integer.');
  if (words.endsWith('[]')) return arrayOf(parseColumnType(words.slice(0, -2), enums));
  const match = /^([^()]+?) ?(?:\(([^()]*)\))?$/u.exec(words);
  const name = match?.[1]?.toLowerCase();
  if (name === undefined) return bad(`“${words}” is not a type. Write it as name(arguments), e.g. numeric(12,2).`);
  const args = match?.[2]?.split(',').map((arg) => arg.trim());
  return args === undefined ? withoutArguments(name, words, enums) : withArguments(name, args);
}

const arrayOf = (inner: ParsedType): ParsedType => {
  if (!inner.ok || inner.type.kind !== 'array')
    return inner.ok ? { ok: true, type: { kind: 'array', of: inner.type } } : inner;
  return inner;
};

function withoutArguments(name: string, words: string, enums: readonly EnumType[]): ParsedType {
  if (name === 'char' || name === 'character') return { ok: true, type: { kind: 'char', length: 1 } };
  if (name === 'varchar' || name === 'character varying')
    return bad('varchar needs a length, e.g. varchar(120). Use text for any length.');
  const kind = Object.hasOwn(plainTypes, name) ? plainTypes[name] : undefined;
  if (kind !== undefined) return { ok: true, type: { kind } as ColumnType };
  const found = enums.find((e) => e.name === words) ?? enums.find((e) => e.name.toLowerCase() === name);
  if (found) return { ok: true, type: { kind: 'enum', enum: found.id } };
  return bad(`“${words}” is not a type known here. Try ${closest(name)}.`);
}

function withArguments(name: string, args: readonly string[]): ParsedType {
  const numbers = args.map((arg) => (/^\d{1,9}$/.test(arg) ? Number(arg) : Number.NaN));
  const [first = Number.NaN, second] = numbers;
  if (['varchar', 'character varying', 'char', 'character'].includes(name)) {
    const fits = numbers.length === 1 && first >= 1 && first <= MAX_LENGTH;
    const kind = name.includes('var') ? 'varchar' : 'char';
    return fits
      ? { ok: true, type: { kind, length: first } }
      : bad(`${kind} takes one length from 1 to ${MAX_LENGTH}, e.g. ${kind}(40).`);
  }
  if (name === 'numeric' || name === 'decimal') {
    const fits =
      numbers.length <= 2 && first >= 1 && first <= MAX_PRECISION && (second ?? 0) >= 0 && (second ?? 0) <= first;
    if (!fits) return bad('numeric takes digits in all, then digits after the point, e.g. numeric(12,2).');
    return { ok: true, type: { kind: 'numeric', precision: first, scale: second ?? 0 } };
  }
  return bad(
    Object.hasOwn(plainTypes, name)
      ? `${name} takes no arguments here. Write ${name}.`
      : `“${name}” is not a type known here. Try ${closest(name)}.`,
  );
}

/** The suggestion that shares the longest beginning with what was typed; `text` when none does. */
function closest(name: string): string {
  let best = 'text';
  let shared = 1;
  for (const suggestion of typeSuggestions) {
    let n = 0;
    while (n < name.length && suggestion[n] === name[n]) n++;
    if (n > shared) [best, shared] = [suggestion, n];
  }
  return best;
}

/** What to offer for what is typed so far: enums and types that begin with it, then those that contain it. */
export function suggestTypes(typed: string, enums: readonly EnumType[]): readonly string[] {
  const all = [...typeSuggestions, ...enums.map((e) => e.name)];
  const wanted = typed.trim().toLowerCase();
  if (all.some((name) => name.toLowerCase() === wanted)) return all;
  const begins = all.filter((name) => name.toLowerCase().startsWith(wanted));
  return [...begins, ...all.filter((name) => !begins.includes(name) && name.toLowerCase().includes(wanted))];
}
