import type { ColumnType, Schema, Table } from '@/lib/engine';
import { column, foreignKey, index, schema, table } from '@/lib/engine/testing/build';

/**
 * A schema from the lines a person writes above queries, one a table:
 * `table orders 5000000: customer_id -> customers, status in (open, closed), placed_at timestamptz null, unique (a, b)`.
 * Columns are NOT NULL text unless said otherwise; every table has an `id uuid` key unless `key (a, b)` or
 * `key bigint` (the type of `id`) says otherwise. Ids are names: `orders.placed_at`.
 */
export function schemaOf(lines: readonly string[]): Schema {
  return schema(lines.map(tableOf));
}

function tableOf(line: string): Table {
  const [, name = '', rows = '', body = ''] = /^table (\w+) (\d+): (.*)$/.exec(line) ?? [];
  if (name === '') throw new Error(`not a table: ${line}`);
  const items = splitItems(body);
  const columns = items.filter((item) => !/^(key|unique) /.test(item)).map((item) => readColumn(name, item));
  const plain = table(
    name,
    columns.map((c) => c.column),
  );
  const withKey = keyed(plain, items.find((item) => item.startsWith('key '))?.slice(4));
  const uniques = [
    ...columns.filter((c) => c.unique).map((c) => [c.column.name]),
    ...items.filter((item) => item.startsWith('unique (')).map((item) => namesIn(item)),
  ];
  return {
    ...withKey,
    expectedRows: Number(rows),
    foreignKeys: columns.flatMap((c) => (c.parent === undefined ? [] : [foreignKey(name, c.column.name, c.parent)])),
    uniques: uniques.map((names) => ({
      id: `${name}/uq:${names.join('+')}`,
      name: `uq_${name}_${names.join('_')}`,
      columns: names.map((n) => `${name}.${n}`),
      nullsNotDistinct: false,
      origin: { kind: 'hand' },
    })),
    checks: columns.flatMap(({ column: c, values }) =>
      values === undefined
        ? []
        : [
            {
              id: `${name}/chk:${c.name}`,
              name: `chk_${name}_${c.name}`,
              predicate: { kind: 'oneOf', column: c.id, values },
              origin: { kind: 'hand' },
            } as const,
          ],
    ),
    indexes: items.filter((item) => /^unique \w+ where /.test(item)).map((item) => aliveUnique(name, item)),
  };
}

/** `unique email where deleted_at is null`. */
function aliveUnique(on: string, item: string): Table['indexes'][number] {
  const [, name = '', empty = ''] = /^unique (\w+) where (\w+) is null$/.exec(item) ?? [];
  return index(on, [name], { unique: true, where: { kind: 'isNull', column: `${on}.${empty}` } });
}

function keyed(plain: Table, key: string | undefined): Table {
  if (key === undefined) return plain;
  if (!key.startsWith('(')) {
    const id = column(plain.id, 'id', { type: typeOf(key), generated: { kind: 'identity', always: false } });
    return { ...plain, columns: plain.columns.map((c) => (c.name === 'id' ? id : c)) };
  }
  const columns = namesIn(key).map((n) => `${plain.name}.${n}`);
  return {
    ...plain,
    columns: plain.columns.filter((c) => c.name !== 'id'),
    primaryKey: { id: `${plain.name}/pk`, name: `pk_${plain.name}`, columns },
  };
}

const namesIn = (item: string): readonly string[] =>
  (/\(([^)]*)\)/.exec(item)?.[1] ?? '').split(',').map((n) => n.trim());

function readColumn(on: string, item: string) {
  const [, name = '', rest = ''] = /^(\w+)\s*(.*)$/.exec(item) ?? [];
  const parent = /-> (\w+)/.exec(rest)?.[1];
  const values = /\bin \(([^)]*)\)/
    .exec(rest)?.[1]
    ?.split(',')
    .map((v) => v.trim());
  const words = rest.replace(/-> \w+|\bin \([^)]*\)|\b(null|unique|cascade)\b/g, '').trim();
  const type: ColumnType = parent === undefined ? typeOf(words || 'text') : { kind: 'uuid' };
  const nullable = /\bnull\b/.test(rest);
  return { column: column(on, name, { type, nullable }), parent, values, unique: /\bunique\b/.test(rest) };
}

function typeOf(words: string): ColumnType {
  if (words.endsWith('[]')) return { kind: 'array', of: typeOf(words.slice(0, -2)) };
  const [, kind = '', length] = /^(\w+)(?:\((\d+)\))?$/.exec(words) ?? [];
  return (length === undefined ? { kind } : { kind, length: Number(length) }) as ColumnType;
}

/** Parts at commas that are in no parentheses. */
const splitItems = (body: string): readonly string[] => body.split(/,\s*(?![^(]*\))/).map((item) => item.trim());
