import type { Index, Predicate, Schema, SqlTemplate, Table } from '@/lib/engine';

/** An index as the fixtures write it: `orders gin (tags)`, `orders (customer_id, placed_at DESC) where status = 'open'`. */
export function indexText(schema: Schema, table: Table, index: Index): string {
  const names = new Map(schema.tables.flatMap((t) => t.columns.map((c) => [c.id, c.name] as const)));
  const name = (id: string) => names.get(id) ?? id;
  const sql = (template: SqlTemplate) => template.map((p) => (typeof p === 'string' ? p : name(p.column))).join('');
  const parts = index.parts.map((part) => {
    const key = 'column' in part.key ? name(part.key.column) : sql(part.key.expression);
    const nulls =
      part.nulls && (part.nulls === 'first') !== (part.direction === 'desc')
        ? ` NULLS ${part.nulls.toUpperCase()}`
        : '';
    return `${key}${part.opclass ? ` ${part.opclass}` : ''}${part.direction === 'desc' ? ' DESC' : ''}${nulls}`;
  });
  const method = index.method === 'btree' ? '' : `${index.method} `;
  const include = index.include?.length ? ` include (${index.include.map(name).join(', ')})` : '';
  const where = index.where ? ` where ${predicateText(index.where, name, sql)}` : '';
  return `${table.name} ${method}(${parts.join(', ')})${include}${where}`;
}

function predicateText(p: Predicate, name: (id: string) => string, sql: (t: SqlTemplate) => string): string {
  const literal = (value: string | number | boolean) => (typeof value === 'string' ? `'${value}'` : String(value));
  switch (p.kind) {
    case 'compare':
      return `${name(p.column)} ${p.op} ${literal(p.value)}`;
    case 'oneOf':
    case 'noneOf':
      return `${name(p.column)} ${p.kind === 'oneOf' ? 'IN' : 'NOT IN'} (${p.values.map(literal).join(', ')})`;
    case 'isNull':
      return `${name(p.column)} IS NULL`;
    case 'isNotNull':
      return `${name(p.column)} IS NOT NULL`;
    case 'and':
      return p.all.map((part) => predicateText(part, name, sql)).join(' and ');
    case 'sql':
      return sql(p.sql);
    default:
      return p.kind;
  }
}

/**
 * Whether an index is the one expected, or one of those joined by `or`: braces hold columns in any order, and all read
 * backwards is the same.
 */
export const isExpected = (expected: string, actual: string): boolean =>
  expected.split(/ or (?=\w+ (?:\w+ )?\()/).some((one) => isOne(one, actual));

function isOne(expected: string, actual: string): boolean {
  const [wanted, made] = [keyOf(expected), keyOf(actual)];
  if (wanted.frame !== made.frame || wanted.parts.length !== made.parts.length) return false;
  let at = 0;
  const parts: string[] = [];
  for (const group of wanted.groups) {
    const slice = made.parts.slice(at, at + group.length);
    at += group.length;
    const plain = group.map((g) => g.replace(/ DESC$/, ''));
    if (group.length > 1 && [...slice].sort().join() === [...plain].sort().join()) parts.push(...slice);
    else parts.push(...group);
  }
  return same(parts, made.parts);
}

function keyOf(text: string) {
  const open = text.indexOf('(');
  let depth = 0;
  let close = open;
  for (let i = open; i < text.length && close === open; i++) {
    if (text[i] === '(') depth++;
    if (text[i] === ')' && --depth === 0) close = i;
  }
  const groups = splitTop(text.slice(open + 1, close)).map((g) => (g.startsWith('{') ? splitTop(g.slice(1, -1)) : [g]));
  return { frame: `${text.slice(0, open)}${text.slice(close + 1)}`, groups, parts: groups.flat() };
}

/** Parts at commas outside of parentheses, braces and quotes; an expression loses its outer parentheses. */
function splitTop(text: string): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  let quoted = false;
  for (const char of text) {
    if (char === "'") quoted = !quoted;
    if (!quoted && '({'.includes(char)) depth++;
    if (!quoted && ')}'.includes(char)) depth--;
    if (char === ',' && depth === 0 && !quoted) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.map((p) => p.trim());
}

/** Equal as they stand, or with every direction from the first DESC on turned round. */
function same(a: readonly string[], b: readonly string[]): boolean {
  const first = (parts: readonly string[]) => {
    const at = parts.findIndex((p) => / DESC\b/.test(p));
    return at < 0 ? parts.length : at;
  };
  const from = Math.min(first(a), first(b));
  const turned = b.map((p, i) => (i < from ? p : turn(p)));
  return a.join() === b.join() || a.join() === turned.join();
}

function turn(part: string): string {
  const [, key = part, desc, nulls] = /^(.*?)( DESC)?( NULLS (?:FIRST|LAST))?$/.exec(part) ?? [];
  const ends = nulls === undefined ? '' : nulls.endsWith('FIRST') ? ' NULLS LAST' : ' NULLS FIRST';
  return `${key}${desc ? '' : ' DESC'}${ends}`;
}
