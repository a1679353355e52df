import { keySql } from '../../dialects/indexes';
import { predicateSql } from '../../dialects/predicates';
import type { Column, ForeignKey, Index, IndexPart, ReferentialAction, Table } from '../../model/schema';
import { chain, docComment, indented, list, quoted, template } from '../shared/javascript';
import { isKey, oneLine } from '../shared/printing';
import type { DrizzleContext } from './context';
import { drizzleDefault, drizzleType, generatedSql } from './types';

/** A table as a constant of schema.ts. */
export function tableDrizzle(ctx: DrizzleContext, table: Table): string {
  const name = ctx.names.table(table.id);
  const extras = extraConfig(ctx, table);
  const by = extras.length === 0 ? '  ' : '    ';
  const columns = table.columns.flatMap((column) => [
    ...docComment(oneLine(column.comment ?? ''), by),
    columnDrizzle(ctx, table, column, by),
  ]);
  const doc = docComment(oneLine(table.purpose));
  if (extras.length === 0) {
    return [...doc, `export const ${name} = pgTable(${quoted(table.name)}, {`, ...columns, '});'].join('\n');
  }
  return [
    ...doc,
    `export const ${name} = pgTable(`,
    `  ${quoted(table.name)},`,
    '  {',
    ...columns,
    '  },',
    `${extrasText(ctx, table, extras)},`,
    ');',
  ].join('\n');
}

/** A type is stated where tables refer to each other in a circle: TypeScript could not infer it. */
function extrasText({ schema }: DrizzleContext, table: Table, extras: readonly string[]): string {
  const typed = reaches(schema.tables, table) ? ': PgTableExtraConfigValue[]' : '';
  const head = `  (table)${typed} => [`;
  const flat = list(head, extras, ']');
  if (!flat.includes('\n')) return flat;
  return `${head}\n${extras.map((item) => `${indented(item, '    ')},`).join('\n')}\n  ]`;
}

/** Whether following foreign keys leads back to the table. */
function reaches(tables: readonly Table[], start: Table): boolean {
  const seen = new Set<string>();
  const waiting = start.foreignKeys.map(({ refTable }) => refTable).filter((id) => id !== start.id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === start.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(tables.find((table) => table.id === id)?.foreignKeys ?? []).map(({ refTable }) => refTable));
  }
  return false;
}

function columnDrizzle(ctx: DrizzleContext, table: Table, column: Column, by: string): string {
  const { builder, options, dimensions } = drizzleType(ctx, column.type);
  const key = ctx.names.column(column.id);
  const named = key === column.name ? [] : [quoted(column.name)];
  const stored = generatedSql(ctx, column);
  const isPrimary = isKey(table, column);
  return chain(
    `${by}${key}: `,
    [
      `${builder}(${[...named, ...(options ? [options] : [])].join(', ')})`,
      ...Array.from({ length: dimensions }, () => 'array()'),
      ...(isPrimary ? ['primaryKey()'] : []),
      ...(column.nullable || isPrimary ? [] : ['notNull()']),
      ...[drizzleDefault(column)?.call ?? []].flat(),
      ...identity(column),
      ...(stored === undefined ? [] : [`generatedAlwaysAs(${template(stored, 'sql')})`]),
    ],
    ',',
  );
}

function identity({ generated }: Column): readonly string[] {
  if (generated?.kind !== 'identity') return [];
  return [generated.always ? 'generatedAlwaysAsIdentity()' : 'generatedByDefaultAsIdentity()'];
}

function extraConfig(ctx: DrizzleContext, table: Table): readonly string[] {
  const columns = (ids: readonly string[]) => ids.map((id) => `table.${ctx.names.column(id)}`);
  const { primaryKey, foreignKeys, uniques, checks, indexes } = table;
  return [
    ...(primaryKey && primaryKey.columns.length > 1
      ? [
          object('primaryKey', [
            ['name', quoted(primaryKey.name)],
            ['columns', `[${columns(primaryKey.columns).join(', ')}]`],
          ]),
        ]
      : []),
    ...foreignKeys.map((key) => foreignKeyDrizzle(ctx, table, key, columns)),
    ...uniques.map(({ name, columns: ids, nullsNotDistinct }) =>
      inItem(
        chain(
          inArray,
          [
            `unique(${quoted(name)})`,
            { name: 'on', args: columns(ids) },
            ...(nullsNotDistinct ? ['nullsNotDistinct()'] : []),
          ],
          ',',
        ),
      ),
    ),
    ...checks.map(({ name, predicate }) =>
      inItem(list(`${inArray}check(`, [quoted(name), template(predicateSql(ctx.sql, predicate), 'sql')], '),')),
    ),
    ...indexes.map((index) => indexDrizzle(ctx, index)),
  ];
}

/** Where the items stand: their width counts from there. */
const inArray = '    ';

/** An item printed at its place, with its comma, taken out of it. */
const inItem = (text: string): string => text.replace(/^ {4}/gm, '').slice(0, -1);

const object = (name: string, entries: readonly (readonly [string, string])[]): string =>
  `${name}({\n${entries.map(([key, value]) => `  ${key}: ${value},`).join('\n')}\n})`;

function foreignKeyDrizzle(
  ctx: DrizzleContext,
  table: Table,
  key: ForeignKey,
  columns: (ids: readonly string[]) => readonly string[],
): string {
  const target = key.refTable === table.id ? 'table' : ctx.names.table(key.refTable);
  const made = object('foreignKey', [
    ['name', quoted(key.name)],
    ['columns', `[${columns(key.columns).join(', ')}]`],
    ['foreignColumns', `[${key.refColumns.map((id) => `${target}.${ctx.names.column(id)}`).join(', ')}]`],
  ]);
  const calls = [
    ...(key.onDelete === 'noAction' ? [] : [`onDelete(${quoted(actions[key.onDelete])})`]),
    ...(key.onUpdate === 'noAction' ? [] : [`onUpdate(${quoted(actions[key.onUpdate])})`]),
  ];
  if (calls.length < 2) return [made, ...calls].join('.');
  return `${made}\n${calls.map((call) => `  .${call}`).join('\n')}`;
}

export const actions: Record<ReferentialAction, string> = {
  cascade: 'cascade',
  restrict: 'restrict',
  setNull: 'set null',
  setDefault: 'set default',
  noAction: 'no action',
};

function indexDrizzle(ctx: DrizzleContext, index: Index): string {
  const parts = index.parts.map((part) => indexPart(ctx, part));
  return inItem(
    chain(
      inArray,
      [
        `${index.unique ? 'uniqueIndex' : 'index'}(${quoted(index.name)})`,
        index.method === 'btree'
          ? { name: 'on', args: parts }
          : { name: 'using', args: [quoted(index.method), ...parts] },
        ...(index.where ? [`where(${template(predicateSql(ctx.sql, index.where), 'sql')})`] : []),
      ],
      ',',
    ),
  );
}

/** Drizzle takes NULLS LAST for both directions: the database's own order is said where it differs. */
function indexPart(ctx: DrizzleContext, { key, direction, nulls, opclass }: IndexPart): string {
  if (!('column' in key)) {
    return template(
      `${keySql(ctx.sql, key)}${opclass ? ` ${opclass}` : ''}${direction === 'desc' ? ' DESC' : ''}`,
      'sql',
    );
  }
  const first = nulls === 'first' || (nulls === undefined && direction === 'desc');
  return [
    `table.${ctx.names.column(key.column)}`,
    ...(direction === 'desc' ? ['desc()'] : first ? ['asc()'] : []),
    ...(first ? ['nullsFirst()'] : []),
    ...(opclass ? [`op(${quoted(opclass)})`] : []),
  ].join('.');
}
