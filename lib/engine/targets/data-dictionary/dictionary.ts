import { checkSql, exclusionSql, foreignKeySql, primaryKeySql, uniqueSql } from '../../dialects/constraints';
import { createIndexSql } from '../../dialects/indexes';
import type { SqlContext } from '../../dialects/names';
import { generatedSql, typeSql } from '../../dialects/tables';
import type { Column, EnumType, Schema, Table } from '../../model/schema';
import { sqlContext } from '../shared/printing';
import { code, grid, plain } from './markdown';

/** The whole schema as Markdown: a table of contents, then each table with its columns, constraints and indexes. */
export function schemaDictionary(schema: Schema, name: string): string {
  const ctx = sqlContext(schema);
  const sections = [
    `# ${plain(name) || 'Schema'}: data dictionary`,
    contents(schema),
    ...schema.tables.map((table) => tableSection(ctx, schema, table)),
    ...(schema.enums.length === 0 ? [] : [enumSection(schema.enums)]),
  ];
  return `${sections.join('\n\n')}\n`;
}

const contents = ({ tables }: Schema): string =>
  tables.length === 0
    ? 'No tables.'
    : grid(
        ['Table', 'What a row is', 'Columns', 'Expected rows'],
        tables.map(({ name, purpose, columns, expectedRows }) => [
          code(name),
          plain(purpose),
          String(columns.length),
          expectedRows === undefined ? '' : grouped(expectedRows),
        ]),
      );

/** "1,000,000". */
const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

function tableSection(ctx: SqlContext, schema: Schema, table: Table): string {
  const parts = [
    `## ${code(table.name)}`,
    ...(table.purpose ? [plain(table.purpose)] : []),
    grid(
      ['Column', 'Type', 'Null', 'Default', 'What it is'],
      table.columns.map((column) => columnRow(ctx, table, column)),
    ),
    ...listing('Constraints', constraintLines(ctx, table)),
    ...listing('Indexes', indexLines(ctx, table)),
    ...listing('Referred to by', referrers(schema, table)),
  ];
  return parts.join('\n\n');
}

const listing = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`**${title}**`, lines.map((line) => `- ${line}`).join('\n')];

function columnRow(ctx: SqlContext, table: Table, column: Column): readonly string[] {
  const keys = [
    table.primaryKey?.columns.includes(column.id) ? 'Primary key' : '',
    ...table.foreignKeys
      .filter(({ columns }) => columns.includes(column.id))
      .map(({ refTable }) => `Refers to ${code(ctx.names.table(refTable)?.name ?? '')}`),
    table.uniques.some(({ columns }) => columns.length === 1 && columns[0] === column.id) ? 'Unique' : '',
    column.touchedOnUpdate ? 'Set on every update' : '',
  ];
  const told = [...keys, plain(column.comment ?? '')].filter((part) => part !== '');
  return [
    code(column.name),
    code(typeSql(ctx, column)),
    column.nullable ? 'yes' : 'no',
    code(defaultText(ctx, column)),
    told.join('. '),
  ];
}

const defaultText = (ctx: SqlContext, column: Column): string =>
  generatedSql(ctx, column) || (column.default ? ctx.dialect.columnDefault(column.default) : '');

const constraintLines = (ctx: SqlContext, table: Table): readonly string[] =>
  [
    ...(table.primaryKey ? [primaryKeySql(ctx, table.primaryKey)] : []),
    ...table.foreignKeys.map((key) => foreignKeySql(ctx, key)),
    ...table.uniques.map((unique) => uniqueSql(ctx, unique)),
    ...table.checks.map((check) => checkSql(ctx, check)),
    ...table.exclusions.map((exclusion) => exclusionSql(ctx, exclusion)),
  ].map(code);

const indexLines = (ctx: SqlContext, table: Table): readonly string[] =>
  table.indexes.map((index) => {
    const sql = code(createIndexSql(ctx, table.id, index));
    return index.purpose ? `${sql}: ${plain(index.purpose)}` : sql;
  });

const referrers = (schema: Schema, { id }: Table): readonly string[] =>
  schema.tables.flatMap((table) =>
    table.foreignKeys
      .filter(({ refTable }) => refTable === id)
      .map((key) => `${code(table.name)} by ${code(key.name)}`),
  );

const enumSection = (enums: readonly EnumType[]): string =>
  `## Enums\n\n${grid(
    ['Enum', 'Values'],
    enums.map(({ name, values }) => [code(name), values.map(code).join(', ')]),
  )}`;
