import { columnTypeSql } from '../../dialects/postgresql/types';
import type { ColumnType } from '../../model/column-type';
import type { Column, ReferentialAction, Table } from '../../model/schema';
import type { RelationEnd } from '../shared/code-names';
import { py, pyCall } from '../shared/python';
import { app, type DjangoContext, isIndexed, isUniqueColumn, keyColumn, relationOf } from './context';

/** A field: its name, and the call that makes it, written for the place it stands in. */
export interface DjangoField {
  readonly name: string;
  readonly write: (before: string) => string;
}

export function fieldDjango(ctx: DjangoContext, table: Table, column: Column): DjangoField {
  const end = relationOf(ctx, table, column);
  if (end) return relationField(ctx, table, column, end);
  const name = ctx.names.column(column.id);
  const { call, args } = typeDjango(ctx, column.type, column);
  const isKey = keyColumn(table) === column.id;
  const all = [
    ...args,
    ...(name === column.name ? [] : [`db_column=${py(column.name)}`]),
    ...(isKey ? ['primary_key=True'] : []),
    ...(column.nullable && !isKey ? ['blank=True', 'null=True'] : []),
    ...(isIndexed(table, column) ? ['db_index=True'] : []),
    ...defaultArguments(ctx, column),
    ...(column.comment ? [`help_text=${py(column.comment)}`] : []),
  ];
  const written = isKey && column.generated?.kind === 'identity' ? autoField(column.type) : call;
  return { name, write: (before) => pyCall(`${before}${written}`, all, '') };
}

const autoField = ({ kind }: ColumnType): string =>
  kind === 'smallint' ? 'models.SmallAutoField' : kind === 'integer' ? 'models.AutoField' : 'models.BigAutoField';

function relationField(ctx: DjangoContext, table: Table, column: Column, end: RelationEnd): DjangoField {
  const { relation, name: forward } = end;
  const { key, to, single } = relation;
  const back = ctx.names.relations(to.id).find((each) => each.relation === relation && !each.owner)?.name ?? '+';
  const isKey = keyColumn(table) === column.id;
  const one = isKey || (single && isUniqueColumn(table, column));
  const clashes = table.columns.some(({ id }) => id !== column.id && ctx.names.column(id) === `${forward}_id`);
  const name = clashes ? `${forward}_ref` : forward;
  const target = ctx.names.table(to.id);
  const args = [
    `on_delete=models.${actions[key.onDelete]}`,
    `related_name=${py(back)}`,
    ...(`${name}_id` === column.name ? [] : [`db_column=${py(column.name)}`]),
    ...(one || isIndexed(table, column) ? [] : ['db_index=False']),
    ...(isKey ? ['primary_key=True'] : []),
    ...(column.nullable && !isKey ? ['blank=True', 'null=True'] : []),
    ...(keyColumn(to) === key.refColumns[0] ? [] : [`to_field=${py(ctx.names.column(key.refColumns[0] ?? ''))}`]),
    ...(column.comment ? [`help_text=${py(column.comment)}`] : []),
  ];
  const call = one ? 'models.OneToOneField' : 'models.ForeignKey';
  const own = to.id === table.id ? '"self"' : py(target);
  const other = ctx.inMigration ? `to=${py(`${app}.${target.toLowerCase()}`)}` : own;
  return { name, write: (before) => pyCall(`${before}${call}`, [other, ...args], '') };
}

/** What Django does to the referring rows; the database does it as well. */
const actions: Record<ReferentialAction, string> = {
  cascade: 'CASCADE',
  restrict: 'RESTRICT',
  setNull: 'SET_NULL',
  setDefault: 'DO_NOTHING',
  noAction: 'DO_NOTHING',
};

interface TypeCall {
  readonly call: string;
  readonly args: readonly string[];
}

function typeDjango(ctx: DjangoContext, type: ColumnType, column: Column): TypeCall {
  const of = (call: string, ...args: readonly string[]): TypeCall => ({ call: `models.${call}`, args });
  const ofPostgres = (call: string, ...args: readonly string[]): TypeCall => {
    const module = call === 'SearchVectorField' ? 'django.contrib.postgres.search' : 'django.contrib.postgres.fields';
    return { call: ctx.use(module, call), args };
  };
  switch (type.kind) {
    case 'varchar':
    case 'char':
      return of('CharField', `max_length=${type.length}`);
    case 'numeric':
      return type.precision === undefined
        ? sqlType(ctx, type)
        : of('DecimalField', `max_digits=${type.precision}`, `decimal_places=${type.scale ?? 0}`);
    case 'enum':
      return of('TextField', `choices=${choices(ctx, type.enum)}`);
    case 'array': {
      const item = hasOwnName(type.of) ? sqlType(ctx, type.of) : typeDjango(ctx, type.of, column);
      return ofPostgres('ArrayField', `base_field=${item.call}(${item.args.join(', ')})`);
    }
    case 'daterange':
      return ofPostgres('DateRangeField');
    case 'tstzrange':
      return ofPostgres('DateTimeRangeField');
    case 'tsvector':
      return ofPostgres('SearchVectorField');
    case 'timestamp':
    case 'json':
    case 'custom':
      return sqlType(ctx, type);
    default:
      return of(plain[type.kind]);
  }
}

type Plain = Exclude<
  ColumnType['kind'],
  | 'varchar'
  | 'char'
  | 'numeric'
  | 'enum'
  | 'array'
  | 'daterange'
  | 'tstzrange'
  | 'tsvector'
  | 'timestamp'
  | 'json'
  | 'custom'
>;

const plain: Readonly<Record<Plain, string>> = {
  uuid: 'UUIDField',
  text: 'TextField',
  smallint: 'SmallIntegerField',
  integer: 'IntegerField',
  bigint: 'BigIntegerField',
  real: 'FloatField',
  double: 'FloatField',
  boolean: 'BooleanField',
  date: 'DateField',
  time: 'TimeField',
  timestamptz: 'DateTimeField',
  interval: 'DurationField',
  jsonb: 'JSONField',
  bytea: 'BinaryField',
  inet: 'GenericIPAddressField',
};

/** Inside an array Django casts to the type by its name. */
const hasOwnName = ({ kind }: ColumnType): boolean => kind === 'enum' || kind === 'real' || kind === 'char';

function sqlType(ctx: DjangoContext, type: ColumnType): TypeCall {
  const sql = columnTypeSql(type, (id) => ctx.sql.dialect.quote(ctx.sql.names.enum(id)?.name ?? id));
  return { call: ctx.use(`${app}.fields`, 'SqlTypeField'), args: [`sql_type=${py(sql)}`] };
}

function choices(ctx: DjangoContext, id: string): string {
  const values = ctx.sql.names.enum(id)?.values ?? [];
  if (!ctx.inMigration) return `${ctx.names.enum(id)}.choices`;
  const pairs = values.map((value) => `(${py(value)}, ${py(titled(value))})`);
  const flat = `[${pairs.join(', ')}]`;
  return flat.length <= choicesWidth ? flat : `[\n${pairs.map((pair) => `    ${pair},\n`).join('')}]`;
}

/** What is left of a line for the choices of a field, where a migration has them. */
const choicesWidth = 47;

/** As people read it: `on_hold` is `On hold`. */
export const titled = (value: string): string => {
  const words = value.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Django fills in defaults itself. */
function defaultArguments(ctx: DjangoContext, column: Column): readonly string[] {
  const { type, default: value, generated, touchedOnUpdate, name } = column;
  const from = (module: string, name: string) => [`default=${ctx.use(module, name)}`];
  if (touchedOnUpdate && type.kind === 'timestamptz') return ['auto_now=True'];
  if (!value || generated) return [];
  switch (value.kind) {
    case 'uuid':
      return type.kind === 'uuid' ? from('uuid', 'uuid4') : [];
    case 'now':
      if (type.kind !== 'timestamptz') return [];
      return name === 'created_at' ? ['auto_now_add=True'] : from('django.utils.timezone', 'now');
    case 'today':
      return type.kind === 'date' ? from('datetime', 'date.today') : [];
    case 'expression':
      return type.kind === 'array' && /^'\{\}'(::|$)/.test(value.sql) ? ['default=list'] : [];
    default:
      return literalDefault(ctx, type, value.value);
  }
}

function literalDefault(ctx: DjangoContext, type: ColumnType, value: string | number | boolean): readonly string[] {
  switch (type.kind) {
    case 'jsonb':
      return value === '{}' ? ['default=dict'] : value === '[]' ? ['default=list'] : [];
    case 'boolean':
      return typeof value === 'boolean' ? [`default=${value ? 'True' : 'False'}`] : [];
    case 'numeric':
      if (type.precision === undefined) return [`default=${py(String(value))}`];
      return [`default=${ctx.use('decimal', 'Decimal')}(${py(String(value))})`];
    case 'smallint':
    case 'integer':
    case 'bigint':
    case 'real':
    case 'double':
      return typeof value === 'number' && Number.isFinite(value) ? [`default=${value}`] : [];
    case 'text':
    case 'varchar':
    case 'char':
      return [`default=${py(String(value))}`];
    case 'enum': {
      const member = ctx.members(type.enum).get(String(value));
      return [`default=${ctx.inMigration || !member ? py(String(value)) : `${ctx.names.enum(type.enum)}.${member}`}`];
    }
    default:
      return [];
  }
}
