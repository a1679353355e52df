import { namesOf, type SqlContext } from '../../dialects/names';
import { postgresql } from '../../dialects/postgresql';
import { predicateSql, templateSql } from '../../dialects/predicates';
import type { Column, ColumnDefault, ExclusionConstraint, Index, Table } from '../../model/schema';
import { dbmlExpression, dbmlName, dbmlText, settings } from './lexical';

/** A table with its columns, indexes, checks and note. */
export function tableDbml(ctx: SqlContext, table: Table): string {
  const blocks = [
    table.columns.map((column) => columnDbml(ctx, table, column)),
    block('indexes', keyLines(ctx, table)),
    block('checks', checkLines(ctx, table)),
    noteLines(ctx, table),
  ].filter((lines) => lines.length > 0);
  const body = blocks.map((lines) => lines.map((line) => `  ${line}`).join('\n')).join('\n\n');
  return `Table ${dbmlName(table.name)} {\n${body}\n}`;
}

const block = (keyword: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${keyword} {`, ...lines.map((line) => `  ${line}`), '}'];

function columnDbml(ctx: SqlContext, table: Table, column: Column): string {
  const { primaryKey } = table;
  const isKey = primaryKey?.columns.length === 1 && primaryKey.columns[0] === column.id;
  const isUnique = table.uniques.some((unique) => unique.columns.length === 1 && unique.columns[0] === column.id);
  return `${dbmlName(column.name)} ${typeDbml(ctx, column)}${settings([
    ...(isKey ? ['pk'] : []),
    ...(column.generated?.kind === 'identity' ? ['increment'] : []),
    ...(column.nullable ? [] : ['not null']),
    ...(isUnique ? ['unique'] : []),
    ...(column.default && !column.generated ? defaultDbml(column.default) : []),
    ...noteSetting(columnNote(ctx, column)),
  ])}`;
}

function typeDbml(ctx: SqlContext, column: Column): string {
  if (column.type.kind === 'enum') return dbmlName(ctx.names.enum(column.type.enum)?.name ?? column.type.enum);
  const sql = ctx.dialect.columnType(column.type, (id) => ctx.names.enum(id)?.name ?? id).replaceAll(', ', ',');
  return /^[a-z]+(\([0-9]+(,[0-9]+)?\))?(\[\])*$/.test(sql) ? sql : dbmlName(sql);
}

function defaultDbml(value: ColumnDefault): readonly string[] {
  if (value.kind === 'literal') {
    return [`default: ${typeof value.value === 'string' ? dbmlText(value.value) : String(value.value)}`];
  }
  const expression = dbmlExpression(postgresql.columnDefault(value));
  return expression ? [`default: ${expression}`] : [];
}

function columnNote(ctx: SqlContext, column: Column): string {
  const generated = column.generated?.kind === 'stored' ? `Generated: ${templateSql(ctx, column.generated.sql)}` : '';
  return [column.comment ?? '', generated].filter((part) => part !== '').join('. ');
}

const noteSetting = (note: string): readonly string[] => (note === '' ? [] : [`note: ${dbmlText(note)}`]);

/** Composite keys, composite uniques and indexes: DBML has them all in one block. */
function keyLines(ctx: SqlContext, table: Table): readonly string[] {
  const columns = (ids: readonly string[]) =>
    `(${ids.map((id) => dbmlName(ctx.names.column(id)?.name ?? id)).join(', ')})`;
  const { primaryKey } = table;
  return [
    ...(primaryKey && primaryKey.columns.length > 1
      ? [`${columns(primaryKey.columns)}${settings(['pk', `name: ${dbmlText(primaryKey.name)}`])}`]
      : []),
    ...table.uniques
      .filter((unique) => unique.columns.length > 1)
      .map((unique) => `${columns(unique.columns)}${settings(['unique', `name: ${dbmlText(unique.name)}`])}`),
    ...table.indexes.flatMap((index) => indexDbml(ctx, index)),
  ];
}

function indexDbml(ctx: SqlContext, index: Index): readonly string[] {
  const parts = index.parts.map(({ key }) =>
    'column' in key
      ? dbmlName(ctx.names.column(key.column)?.name ?? key.column)
      : dbmlExpression(templateSql(ctx, key.expression)),
  );
  if (parts.length === 0 || parts.includes(undefined)) return [];
  return [
    `${parts.length === 1 ? parts[0] : `(${parts.join(', ')})`}${settings([
      ...(index.unique ? ['unique'] : []),
      ...(index.method === 'btree' ? [] : [`type: ${index.method}`]),
      `name: ${dbmlText(index.name)}`,
      ...noteSetting(indexNote(ctx, index)),
    ])}`,
  ];
}

/** What the index is for, then what DBML has no word for. */
function indexNote(ctx: SqlContext, index: Index): string {
  const descending = index.parts.flatMap(({ key, direction }) =>
    direction === 'desc' && 'column' in key ? [`${ctx.names.column(key.column)?.name ?? key.column} DESC`] : [],
  );
  return [
    index.purpose,
    descending.join(', '),
    index.include?.length ? `INCLUDE ${index.include.map((id) => ctx.names.column(id)?.name ?? id).join(', ')}` : '',
    index.where ? `WHERE ${predicateSql(ctx, index.where)}` : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

const checkLines = (ctx: SqlContext, table: Table): readonly string[] =>
  table.checks.flatMap((check) => {
    const expression = dbmlExpression(predicateSql(ctx, check.predicate));
    return expression ? [`${expression}${settings([`name: ${dbmlText(check.name)}`])}`] : [];
  });

function noteLines(_ctx: SqlContext, table: Table): readonly string[] {
  const exclusions = table.exclusions.map((exclusion: ExclusionConstraint) => `Exclusion: ${exclusion.name}`);
  const note = [table.purpose, ...exclusions].filter((part) => part !== '').join('. ');
  return note === '' ? [] : [`Note: ${dbmlText(note)}`];
}

/** The context DBML borrows its SQL from. */
export const dbmlContext = (schema: Parameters<typeof namesOf>[0]): SqlContext => ({
  dialect: postgresql,
  names: namesOf(schema),
});
