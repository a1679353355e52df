import { templateSql } from '../../dialects/predicates';
import type { Column, Table } from '../../model/schema';
import { call, objectOf, quoted, sqlText } from '../shared/javascript';
import { identityOf } from '../shared/printing';
import { typescriptType } from '../shared/typescript';
import type { TypeormContext } from './context';
import { typeOptions, typeormDefault } from './types';

/** A column as a property with its decorators, with the indent of a class's body. */
export function columnTypeorm(ctx: TypeormContext, table: Table, column: Column): string {
  const name = ctx.names.column(column.id);
  const type = typescriptType(column.type, ctx.names.enum);
  return [...decorators(ctx, table, column), `  ${name}!: ${type}${column.nullable ? ' | null' : ''};`].join('\n');
}

function decorators(ctx: TypeormContext, table: Table, column: Column): readonly string[] {
  const named = ctx.names.column(column.id) === column.name ? [] : [`name: ${quoted(column.name)}`];
  const strategy = generationOf(column);
  const identity = column.generated?.kind === 'identity' ? [identityOption(column.generated.always)] : [];
  const comment = column.comment ? [`comment: ${quoted(column.comment)}`] : [];
  const isPrimary = identityOf(table).includes(column.id);
  const keyName = isPrimary && table.primaryKey ? [`primaryKeyConstraintName: ${quoted(table.primaryKey.name)}`] : [];
  if (isPrimary && strategy) {
    const type = strategy === 'uuid' ? [] : typeOptions(ctx, column);
    return [
      decorator('PrimaryGeneratedColumn', [quoted(strategy)], [...named, ...type, ...identity, ...keyName, ...comment]),
    ];
  }
  const stamp = isPrimary ? undefined : stampOf(column);
  const value = stamp === undefined && strategy === undefined ? typeormDefault(ctx, column) : undefined;
  const options = [
    ...named,
    ...typeOptions(ctx, column),
    ...identity,
    ...storedOptions(ctx, column),
    ...(column.nullable && stamp !== 'DeleteDateColumn' ? ['nullable: true'] : []),
    ...(value === undefined ? [] : [`default: ${value}`]),
    ...keyName,
    ...comment,
  ];
  return [
    decorator(stamp ?? (isPrimary ? 'PrimaryColumn' : 'Column'), [], options),
    ...(strategy ? [`  @Generated("${strategy}")`] : []),
  ];
}

const decorator = (name: string, args: readonly string[], options: readonly string[]): string =>
  call(`  @${name}(`, [...args, ...(options.length === 0 ? [] : [objectOf(options)])], ')');

/** How the database makes a value, in TypeORM's words. */
function generationOf({ type, default: value, generated }: Column): 'identity' | 'uuid' | undefined {
  if (generated?.kind === 'identity') return 'identity';
  return !generated && type.kind === 'uuid' && value?.kind === 'uuid' ? 'uuid' : undefined;
}

const identityOption = (always: boolean): string => `generatedIdentity: "${always ? 'ALWAYS' : 'BY DEFAULT'}"`;

/** Times TypeORM keeps by itself: of the first writing, of the last one and of a deletion that keeps the row. */
function stampOf({ name, type, nullable, default: value, touchedOnUpdate }: Column): string | undefined {
  if (type.kind !== 'timestamptz' && type.kind !== 'timestamp') return undefined;
  if (nullable) return name === 'deleted_at' && !value ? 'DeleteDateColumn' : undefined;
  if (value?.kind !== 'now') return undefined;
  if (touchedOnUpdate) return 'UpdateDateColumn';
  return name === 'created_at' ? 'CreateDateColumn' : undefined;
}

/** Columns computed by the database. */
export const storedColumns = ({ columns }: Table): readonly Column[] =>
  columns.filter(({ generated }) => generated?.kind === 'stored');

/** What a stored column is computed from; nothing for others. */
export const storedSql = (ctx: TypeormContext, { generated }: Column): string | undefined =>
  generated?.kind === 'stored' ? templateSql(ctx.sql, generated.sql) : undefined;

function storedOptions(ctx: TypeormContext, column: Column): readonly string[] {
  const sql = storedSql(ctx, column);
  return sql === undefined ? [] : ['generatedType: "STORED"', `asExpression: ${sqlText(sql)}`];
}
