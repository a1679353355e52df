import { exclusionSql } from '../../dialects/constraints';
import { predicateSql } from '../../dialects/predicates';
import type { ExclusionConstraint, Index, Table } from '../../model/schema';
import {
  type Argument,
  arrayOf,
  call,
  namedImport,
  objectOf,
  quoted,
  sqlText,
  withoutStrings,
} from '../shared/javascript';
import { indexColumns } from '../shared/printing';
import { columnTypeorm } from './columns';
import { imported, type TypeormContext } from './context';
import { relationTypeorm } from './relations';

/** A table as a class in a file of its own, as Prettier and Biome leave it. Ends with a newline. */
export function entityTypeorm(ctx: TypeormContext, table: Table): string {
  const name = ctx.names.table(table.id);
  const members = [
    ...table.columns.map((column) => columnTypeorm(ctx, table, column)),
    ...ctx.names.relations(table.id).map((end) => relationTypeorm(ctx, end)),
  ];
  const body = [...classDecorators(ctx, table), `export class ${name} {\n${members.join('\n\n')}\n}`].join('\n');
  return `${imports(ctx, table, body)}\n\n${body}\n`;
}

function imports(ctx: TypeormContext, table: Table, body: string): string {
  const code = withoutStrings(body);
  const used = imported.filter((name) => new RegExp(`(@${name}\\()|(\\b${name}<)`).test(code));
  const typed = used.map((name) => (name === 'Relation' ? 'type Relation' : name));
  const ends = ctx.names.relations(table.id).flatMap(({ relation: { from, to } }) => [from.id, to.id]);
  const enums = ctx.schema.enums.filter(({ id }) => new RegExp(`enum: ${ctx.names.enum(id)}[ ,\\n]`).test(code));
  const others = [
    ...ends.filter((id) => id !== table.id).map((id) => ctx.names.table(id)),
    ...enums.map(({ id }) => ctx.names.enum(id)),
  ];
  return [
    namedImport(typed, 'typeorm'),
    ...[...new Set(others)].map((name) => `import { ${name} } from "./${ctx.module(name)}";`).sort(),
  ].join('\n');
}

function classDecorators(ctx: TypeormContext, table: Table): readonly string[] {
  const options = [
    ...(table.purpose === '' ? [] : [`comment: ${quoted(table.purpose)}`]),
    ...(table.primaryKey ? [] : ['synchronize: false']),
  ];
  const decorator = (name: string, args: readonly Argument[]) => call(`@${name}(`, args, ')');
  const properties = (ids: readonly string[]) => arrayOf(ids.map((id) => quoted(ctx.names.column(id))));
  return [
    decorator('Entity', [quoted(table.name), ...(options.length === 0 ? [] : [objectOf(options)])]),
    ...table.indexes.map((index) => decorator('Index', indexArguments(ctx, index))),
    ...table.uniques.map(({ name, columns }) => decorator('Unique', [quoted(name), properties(columns)])),
    ...table.checks.map(({ name, predicate }) =>
      decorator('Check', [quoted(name), sqlText(predicateSql(ctx.sql, predicate))]),
    ),
    ...table.exclusions.map((each) => decorator('Exclusion', [quoted(each.name), sqlText(exclusionBody(ctx, each))])),
  ];
}

/** What follows EXCLUDE, on one line. */
const exclusionBody = (ctx: TypeormContext, exclusion: ExclusionConstraint): string =>
  exclusionSql(ctx.sql, { ...exclusion, name: 'x' })
    .slice('CONSTRAINT x EXCLUDE '.length)
    .replace(/\n\s+WHERE \(/, ' WHERE (');

/** Whether `@Index` says all of it. */
const isPlainIndex = (index: Index): boolean =>
  indexColumns(index) !== undefined &&
  !index.include?.length &&
  index.parts.every(({ direction, nulls, opclass }) => direction === 'asc' && nulls !== 'first' && !opclass);

/** An index TypeORM has no words for is named, so that it leaves it alone. */
function indexArguments(ctx: TypeormContext, index: Index): readonly Argument[] {
  if (!isPlainIndex(index)) return [quoted(index.name), objectOf(['synchronize: false'])];
  const options = [
    ...(index.unique ? ['unique: true'] : []),
    ...(index.method === 'btree' ? [] : [`type: ${quoted(index.method)}`]),
    ...(index.method === 'gist' ? ['spatial: true'] : []),
    ...(index.where ? [`where: ${sqlText(predicateSql(ctx.sql, index.where))}`] : []),
  ];
  const columns = indexColumns(index) ?? [];
  return [
    quoted(index.name),
    arrayOf(columns.map((id) => quoted(ctx.names.column(id)))),
    ...(options.length === 0 ? [] : [objectOf(options)]),
  ];
}
