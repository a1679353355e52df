import { postgresql } from '../../dialects/postgresql';
import { templateSql } from '../../dialects/predicates';
import type { ColumnType } from '../../model/column-type';
import type { Column } from '../../model/schema';
import { py, pyCall } from '../shared/python';
import type { ModelContext } from './context';
import { plainColons } from './lexical';

/** A column of a model as an assignment, with the indent of a class's body. */
export function columnPython(ctx: ModelContext, column: Column): string {
  const name = ctx.names.column(column.id);
  const { generated, default: value } = column;
  const args = [
    ...(name === column.name ? [] : [py(column.name)]),
    typePython(ctx, column.type),
    ...(generated?.kind === 'identity'
      ? [ctx.use('sqlalchemy', 'Identity', `(always=${generated.always ? 'True' : 'False'})`)]
      : []),
    ...(generated?.kind === 'stored'
      ? [ctx.use('sqlalchemy', 'Computed', `(${py(plainColons(templateSql(ctx.sql, generated.sql)))}, persisted=True)`)]
      : []),
    ...(column.nullable ? [] : ['nullable=False']),
    ...(value && !generated ? [`server_default=${textPython(ctx, postgresql.columnDefault(value))}`] : []),
    ...(column.comment ? [`comment=${py(column.comment)}`] : []),
  ];
  return pyCall(`    ${name} = ${ctx.use('sqlalchemy', 'Column')}`, args, '');
}

/** SQL as SQLAlchemy takes it. */
export const textPython = (ctx: ModelContext, sql: string): string =>
  ctx.use('sqlalchemy', 'text', `(${py(plainColons(sql))})`);

function typePython(ctx: ModelContext, type: ColumnType): string {
  const { use } = ctx;
  switch (type.kind) {
    case 'uuid':
      return use(dialect, 'UUID', '(as_uuid=True)');
    case 'varchar':
      return use('sqlalchemy', 'String', `(${type.length})`);
    case 'char':
      return use('sqlalchemy', 'CHAR', `(${type.length})`);
    case 'numeric':
      return use(
        'sqlalchemy',
        'Numeric',
        type.precision === undefined ? '' : `(${type.precision}, ${type.scale ?? 0})`,
      );
    case 'timestamptz':
      return use('sqlalchemy', 'DateTime', '(timezone=True)');
    case 'enum':
      return ctx.names.enum(type.enum);
    case 'array':
      return use(dialect, 'ARRAY', `(${typePython(ctx, type.of)})`);
    case 'custom':
      return ctx.custom(type.sql);
    default: {
      const [module, name] = plain[type.kind];
      return use(module, name);
    }
  }
}

const dialect = 'sqlalchemy.dialects.postgresql';

type Plain = Exclude<
  ColumnType['kind'],
  'uuid' | 'varchar' | 'char' | 'numeric' | 'timestamptz' | 'enum' | 'array' | 'custom'
>;

const plain: Readonly<Record<Plain, readonly [string, string]>> = {
  text: ['sqlalchemy', 'Text'],
  smallint: ['sqlalchemy', 'SmallInteger'],
  integer: ['sqlalchemy', 'Integer'],
  bigint: ['sqlalchemy', 'BigInteger'],
  real: ['sqlalchemy', 'REAL'],
  double: [dialect, 'DOUBLE_PRECISION'],
  boolean: ['sqlalchemy', 'Boolean'],
  date: ['sqlalchemy', 'Date'],
  time: ['sqlalchemy', 'Time'],
  timestamp: ['sqlalchemy', 'DateTime'],
  interval: ['sqlalchemy', 'Interval'],
  json: [dialect, 'JSON'],
  jsonb: [dialect, 'JSONB'],
  bytea: ['sqlalchemy', 'LargeBinary'],
  inet: [dialect, 'INET'],
  tsvector: [dialect, 'TSVECTOR'],
  daterange: [dialect, 'DATERANGE'],
  tstzrange: [dialect, 'TSTZRANGE'],
};
