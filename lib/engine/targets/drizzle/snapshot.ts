import { keySql } from '../../dialects/indexes';
import { predicateSql } from '../../dialects/predicates';
import type { Column, Index, Table } from '../../model/schema';
import { isKey } from '../shared/printing';
import { sha256 } from '../shared/sha256';
import type { DrizzleContext } from './context';
import { actions } from './tables';
import { drizzleDefault, drizzleType, generatedSql } from './types';

/** What drizzle-kit remembers of the schema to compare the next one with. Format 7, of drizzle-kit 0.31. */
export function snapshotDrizzle(ctx: DrizzleContext): string {
  const { tables, enums } = ctx.schema;
  const content = {
    version: '7',
    dialect: 'postgresql',
    tables: Object.fromEntries(tables.map((table) => [`public.${table.name}`, tableSnapshot(ctx, table)])),
    enums: Object.fromEntries(enums.map(({ name, values }) => [`public.${name}`, { name, schema: 'public', values }])),
    schemas: {},
    sequences: {},
    roles: {},
    policies: {},
    views: {},
    _meta: { columns: {}, schemas: {}, tables: {} },
  };
  const id = uuidOf(JSON.stringify(content));
  return `${JSON.stringify({ id, prevId: '00000000-0000-0000-0000-000000000000', ...content }, null, 2)}\n`;
}

/** The same for the same text, in the form of a random one. */
function uuidOf(text: string): string {
  const bytes = sha256(Uint8Array.from(text, (char) => char.codePointAt(0) ?? 0));
  const hex = [...bytes.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');
}

function tableSnapshot(ctx: DrizzleContext, table: Table) {
  const names = (ids: readonly string[]) => ids.map((id) => ctx.sql.names.column(id)?.name ?? id);
  const { primaryKey } = table;
  const composite = primaryKey && primaryKey.columns.length > 1 ? [primaryKey] : [];
  return {
    name: table.name,
    schema: '',
    columns: byName(table.columns, (column) => columnSnapshot(ctx, table, column)),
    indexes: byName(table.indexes, (index) => indexSnapshot(ctx, index)),
    foreignKeys: byName(table.foreignKeys, (key) => ({
      name: key.name,
      tableFrom: table.name,
      tableTo: ctx.sql.names.table(key.refTable)?.name ?? key.refTable,
      columnsFrom: names(key.columns),
      columnsTo: names(key.refColumns),
      onDelete: actions[key.onDelete],
      onUpdate: actions[key.onUpdate],
    })),
    compositePrimaryKeys: byName(composite, ({ name, columns }) => ({ name, columns: names(columns) })),
    uniqueConstraints: byName(table.uniques, ({ name, nullsNotDistinct, columns }) => ({
      name,
      nullsNotDistinct,
      columns: names(columns),
    })),
    policies: {},
    checkConstraints: byName(table.checks, ({ name, predicate }) => ({
      name,
      value: predicateSql(ctx.sql, predicate),
    })),
    isRLSEnabled: false,
  };
}

const byName = <T extends { readonly name: string }, R>(items: readonly T[], make: (item: T) => R): Record<string, R> =>
  Object.fromEntries(items.map((item) => [item.name, make(item)]));

function columnSnapshot(ctx: DrizzleContext, table: Table, column: Column) {
  const { sql, isEnum } = drizzleType(ctx, column.type);
  const value = drizzleDefault(column);
  const stored = generatedSql(ctx, column);
  return {
    name: column.name,
    type: sql,
    ...(isEnum && { typeSchema: 'public' }),
    primaryKey: isKey(table, column),
    notNull: !column.nullable,
    ...(value && { default: value.snapshot }),
    ...(stored !== undefined && { generated: { as: stored, type: 'stored' } }),
    ...(column.generated?.kind === 'identity' && {
      identity: identitySnapshot(table, column, column.generated.always),
    }),
  };
}

const largest: Readonly<Record<string, string>> = { smallint: '32767', integer: '2147483647' };

const identitySnapshot = (table: Table, column: Column, always: boolean) => ({
  type: always ? 'always' : 'byDefault',
  name: `${table.name}_${column.name}_seq`,
  schema: 'public',
  increment: '1',
  startWith: '1',
  minValue: '1',
  maxValue: largest[column.type.kind] ?? '9223372036854775807',
  cache: '1',
  cycle: false,
});

function indexSnapshot(ctx: DrizzleContext, index: Index) {
  return {
    name: index.name,
    columns: index.parts.map(({ key, direction, nulls, opclass }) => {
      if (!('column' in key)) {
        const rest = `${opclass ? ` ${opclass}` : ''}${direction === 'desc' ? ' DESC' : ''}`;
        return { expression: keySql(ctx.sql, key) + rest, asc: true, isExpression: true, nulls: 'last' };
      }
      return {
        expression: ctx.sql.names.column(key.column)?.name ?? key.column,
        isExpression: false,
        asc: direction === 'asc',
        nulls: nulls ?? (direction === 'asc' ? 'last' : 'first'),
        ...(opclass && { opclass }),
      };
    }),
    isUnique: index.unique,
    ...(index.where && { where: predicateSql(ctx.sql, index.where) }),
    concurrently: false,
    method: index.method,
    with: {},
  };
}
