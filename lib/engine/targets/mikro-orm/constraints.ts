import { exclusionSql } from '../../dialects/constraints';
import { createIndexSql } from '../../dialects/indexes';
import { predicateSql } from '../../dialects/predicates';
import type { Predicate } from '../../model/predicate';
import type { Index, Table } from '../../model/schema';
import { argumentAt, fits, objectOf, quoted, sqlText } from '../shared/javascript';
import { indexColumns } from '../shared/printing';
import type { MikroOrmContext } from './context';

/** What an entity says of its table beside its properties, with the indent it has there. */
export function tableOptions(ctx: MikroOrmContext, table: Table): readonly string[] {
  const property = (id: string) => quoted(ctx.relationOf(table.id, id)?.name ?? ctx.names.column(id));
  const properties = (ids: readonly string[]) => `properties: [${ids.map(property).join(', ')}]`;
  const checks = [
    ...table.checks.map(({ name, predicate }) => [name, predicateSql(ctx.sql, asStored(ctx, predicate))] as const),
    ...table.exclusions.map((exclusion) => [exclusion.name, exclusionSql(ctx.sql, exclusion)] as const),
  ];
  return [
    ...list(
      'indexes',
      table.indexes.filter(({ unique }) => !unique).map((index) => indexItem(ctx, table, index, properties)),
    ),
    ...list('uniques', [
      ...table.uniques.map(({ name, columns }) => [`name: ${quoted(name)}`, properties(columns)]),
      ...table.indexes.filter(({ unique }) => unique).map((index) => indexItem(ctx, table, index, properties)),
    ]),
    ...list(
      'checks',
      checks.map(([name, sql]) => [`name: ${quoted(name)}`, `expression: ${sqlText(body(name, sql))}`]),
    ),
  ];
}

/** An exclusion constraint stands among the checks, from its EXCLUDE on. */
const body = (_: string, sql: string): string =>
  sql.startsWith('CONSTRAINT ') ? sql.slice(sql.indexOf(' EXCLUDE USING ') + 1).replace(/\n\s+/g, ' ') : sql;

/** One item stays on the line when it fits; several never do. */
function list(key: string, items: readonly (readonly string[])[]): readonly string[] {
  if (items.length === 0) return [];
  const flat = `  ${key}: [{ ${items[0]?.join(', ')} }],`;
  if (items.length === 1 && fits(flat)) return [flat];
  return [`  ${key}: [`, ...items.map((item) => `    ${argumentAt(objectOf(item), '    ')},`), '  ],'];
}

/** An index that MikroORM has no words for is given as SQL: it then goes by its name. */
function indexItem(
  ctx: MikroOrmContext,
  table: Table,
  index: Index,
  properties: (ids: readonly string[]) => string,
): readonly string[] {
  const columns = indexColumns(index);
  const name = `name: ${quoted(index.name)}`;
  if (!columns || index.where || !isPlain(index)) {
    const sql = createIndexSql(ctx.sql, table.id, index).replace(/\s*\n\s*/g, ' ');
    return [name, `expression: ${sqlText(sql)}`];
  }
  return [name, properties(columns), ...(index.method === 'btree' ? [] : [`type: ${quoted(index.method)}`])];
}

const isPlain = (index: Index): boolean =>
  !index.unique &&
  !index.include?.length &&
  index.parts.every(({ direction, nulls, opclass }) => direction === 'asc' && !nulls && !opclass);

/** A condition as PostgreSQL gives it back, which is what MikroORM compares it with. */
function asStored(ctx: MikroOrmContext, p: Predicate): Predicate {
  switch (p.kind) {
    case 'between':
      return {
        kind: 'and',
        all: [
          { kind: 'compare', column: p.column, op: '>=', value: p.min },
          { kind: 'compare', column: p.column, op: '<=', value: p.max },
        ],
      };
    case 'noneOf': {
      const values = p.values.map((value) => ctx.sql.dialect.literal(value)).join(', ');
      return { kind: 'sql', sql: [{ column: p.column }, ` <> ALL (ARRAY[${values}])`] };
    }
    case 'and':
      return { kind: 'and', all: p.all.map((part) => asStored(ctx, part)) };
    case 'or':
      return { kind: 'or', any: p.any.map((part) => asStored(ctx, part)) };
    case 'not':
      return { kind: 'not', predicate: asStored(ctx, p.predicate) };
    default:
      return p;
  }
}
