import type { ColumnType } from '../../model/column-type';
import type { Column, Schema, Table } from '../../model/schema';
import { pascalCase } from '../shared/case';
import { type CodeNames, className, codeNames, latinWords } from '../shared/code-names';
import { docComment, fits, property, quoted } from '../shared/javascript';
import { oneLine } from '../shared/printing';

/** Names of Kysely and of the file itself: no table can be called so. */
const reserved = new Set(
  'ColumnType Generated GeneratedAlways Insertable Selectable Updateable Database Timestamp Int8 Numeric Date Buffer Json'.split(
    ' ',
  ),
);

/** The typed `Database` of Kysely: what each table gives back, takes in and lets change. Ends with a newline. */
export function typesKysely(schema: Schema): string {
  const names = codeNames(schema, {
    table: className,
    column: (words) => words.join('_'),
    enum: pascalCase,
    words: latinWords,
    reserved,
  });
  const tables = schema.tables.map((table) => tableTypes(names, table));
  const enums = schema.enums.map(({ id, values }) => union(names.enum(id), values.map(quoted)));
  const body = [databaseType(names, schema), ...enums, ...tables].join('\n\n');
  const own = helpers.filter(([name]) => new RegExp(`(?<![\\w"])${name}(?![\\w"])`).test(body)).map(([, text]) => text);
  const used = `${own.join('\n')}${body}`;
  const imports = ['ColumnType', 'GeneratedAlways', 'Insertable', 'Selectable', 'Updateable'].filter((name) =>
    new RegExp(`\\b${name}<`).test(used),
  );
  return `${[importLine(imports), ...(own.length === 0 ? [] : [own.join('\n\n')]), body].join('\n\n')}\n`;
}

function importLine(names: readonly string[]): string {
  const flat = `import type { ${names.join(', ')} } from "kysely";`;
  return fits(flat) ? flat : `import type {\n${names.map((name) => `  ${name},`).join('\n')}\n} from "kysely";`;
}

/** What node-postgres gives back is not always what it takes. */
const helpers = [
  [
    'Generated',
    '/** The database has a value when none is given. */\nexport type Generated<T> =\n  T extends ColumnType<infer S, infer I, infer U>\n    ? ColumnType<S, I | undefined, U>\n    : ColumnType<T, T | undefined, T>;',
  ],
  [
    'Int8',
    '/** bigint: node-postgres gives back text. */\nexport type Int8 = ColumnType<\n  string,\n  string | number | bigint,\n  string | number | bigint\n>;',
  ],
  [
    'Numeric',
    '/** numeric: node-postgres gives back text. */\nexport type Numeric = ColumnType<string, string | number, string | number>;',
  ],
  ['Timestamp', 'export type Timestamp = ColumnType<Date, Date | string, Date | string>;'],
  ['Json', '/** json is sent as text. */\nexport type Json = ColumnType<unknown, string, string>;'],
] as const;

const databaseType = (names: CodeNames, { tables }: Schema): string =>
  `export interface Database {\n${tables.map(({ id, name }) => `  ${property(name)}: ${names.table(id)}Table;`).join('\n')}\n}`;

function tableTypes(names: CodeNames, table: Table): string {
  const name = names.table(table.id);
  const columns = table.columns.flatMap((column) => [
    ...docComment(oneLine(column.comment ?? ''), '  '),
    `  ${property(column.name)}: ${columnType(names, column)};`,
  ]);
  return [
    ...docComment(oneLine(table.purpose)),
    `export interface ${name}Table {`,
    ...columns,
    '}',
    '',
    assigned(`export type ${name} =`, `Selectable<${name}Table>`),
    assigned(`export type New${name} =`, `Insertable<${name}Table>`),
    assigned(`export type ${name}Update =`, `Updateable<${name}Table>`),
  ].join('\n');
}

const assigned = (head: string, value: string): string =>
  fits(`${head} ${value};`) ? `${head} ${value};` : `${head}\n  ${value};`;

function union(name: string, values: readonly string[]): string {
  const flat = `export type ${name} = ${values.join(' | ')};`;
  return fits(flat) ? flat : `export type ${name} =\n${values.map((value) => `  | ${value}`).join('\n')};`;
}

function columnType(names: CodeNames, column: Column): string {
  const { type, nullable, default: value, generated } = column;
  const base = `${scalar(names, type)}${nullable ? ' | null' : ''}`;
  if (generated?.kind === 'stored' || generated?.always) {
    return `GeneratedAlways<${plainScalar(names, type)}${nullable ? ' | null' : ''}>`;
  }
  if (generated) return `Generated<${base}>`;
  return value ? `Generated<${base}>` : base;
}

function scalar(names: CodeNames, type: ColumnType): string {
  switch (type.kind) {
    case 'smallint':
    case 'integer':
    case 'real':
    case 'double':
      return 'number';
    case 'bigint':
      return 'Int8';
    case 'numeric':
      return 'Numeric';
    case 'boolean':
      return 'boolean';
    case 'date':
    case 'timestamp':
    case 'timestamptz':
      return 'Timestamp';
    case 'json':
    case 'jsonb':
      return 'Json';
    case 'bytea':
      return 'Buffer';
    case 'interval':
      return 'unknown';
    case 'enum':
      return names.enum(type.enum);
    case 'array':
      return arrayOf(plainScalar(names, type.of));
    default:
      return 'string';
  }
}

/** Inside an array what is given back is what is taken. */
function plainScalar(names: CodeNames, type: ColumnType): string {
  const written = scalar(names, type);
  return { Int8: 'string', Numeric: 'string', Timestamp: 'Date', Json: 'unknown' }[written] ?? written;
}

const arrayOf = (item: string): string => `${item}[]`;
