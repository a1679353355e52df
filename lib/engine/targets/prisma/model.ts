import type { Column, Index, ReferentialAction, Table } from '../../model/schema';
import { pascalCase, wordsOf } from '../shared/case';
import type { RelationEnd } from '../shared/code-names';
import { indexColumns, isKey, oneLine } from '../shared/printing';
import type { PrismaContext } from './context';
import { aligned, call, doc, type Row, text } from './lexical';
import { prismaDefault, prismaType } from './types';
import { rawWhere } from './where';

/** A table as a model. Without a key Prisma cannot tell its rows apart: the client then ignores it. */
export function modelPrisma(ctx: PrismaContext, table: Table): string {
  const relations = ctx.names.relations(table.id);
  const blocks: readonly (readonly Row[])[] = [
    table.columns.flatMap((column) => [
      ...doc(oneLine(column.comment ?? ''), ''),
      [ctx.names.column(column.id), fieldType(ctx, column), columnAttributes(ctx, table, column)] as const,
    ]),
    relations.map((end) => relationField(ctx, end)),
    blockAttributes(ctx, table),
  ];
  const name = ctx.names.table(table.id);
  const body = blocks.filter((rows) => rows.length > 0).map((rows) => aligned(rows).join('\n'));
  return [...doc(oneLine(table.purpose), ''), `model ${name} {`, body.join('\n\n'), '}'].join('\n');
}

function fieldType(ctx: PrismaContext, column: Column): string {
  const { field } = prismaType(ctx, column.type);
  return column.nullable && !field.endsWith('[]') ? `${field}?` : field;
}

function columnAttributes(ctx: PrismaContext, table: Table, column: Column): string {
  const unique = table.uniques.find(({ columns }) => columns.length === 1 && columns[0] === column.id);
  const name = ctx.names.column(column.id);
  return [
    isKey(table, column) && table.primaryKey ? `@id(map: ${text(table.primaryKey.name)})` : '',
    unique && !isKey(table, column) ? `@unique(map: ${text(unique.name)})` : '',
    prismaDefault(ctx, column) ?? '',
    column.touchedOnUpdate && prismaType(ctx, column.type).field === 'DateTime' ? '@updatedAt' : '',
    name === column.name ? '' : `@map(${text(column.name)})`,
    prismaType(ctx, column.type).native ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function relationField(ctx: PrismaContext, { relation, owner, name }: RelationEnd): Row {
  const { key, from, to, single, optional, ambiguous, forward } = relation;
  const label = ambiguous ? [text(`${ctx.names.table(from.id)}${pascalCase(wordsOf(forward))}`)] : [];
  if (!owner) {
    const attribute = label.length === 0 ? '' : call('@relation', ...label);
    return [name, `${ctx.names.table(from.id)}${single ? '?' : '[]'}`, attribute];
  }
  return [
    name,
    `${ctx.names.table(to.id)}${optional ? '?' : ''}`,
    call(
      '@relation',
      ...label,
      `fields: ${fieldList(ctx, key.columns)}`,
      `references: ${fieldList(ctx, key.refColumns)}`,
      `onDelete: ${actions[key.onDelete]}`,
      `onUpdate: ${actions[key.onUpdate]}`,
      `map: ${text(key.name)}`,
    ),
  ];
}

const actions: Record<ReferentialAction, string> = {
  cascade: 'Cascade',
  restrict: 'Restrict',
  setNull: 'SetNull',
  setDefault: 'SetDefault',
  noAction: 'NoAction',
};

const fieldList = (ctx: PrismaContext, ids: readonly string[]): string =>
  `[${ids.map((id) => ctx.names.column(id)).join(', ')}]`;

function blockAttributes(ctx: PrismaContext, table: Table): readonly string[] {
  const { primaryKey, uniques, indexes, name } = table;
  return [
    ...(primaryKey && primaryKey.columns.length > 1
      ? [call('@@id', fieldList(ctx, primaryKey.columns), `map: ${text(primaryKey.name)}`)]
      : []),
    ...uniques
      .filter(({ columns }) => columns.length > 1 || columns.every((id) => primaryKey?.columns.join() === id))
      .map((unique) => call('@@unique', fieldList(ctx, unique.columns), `map: ${text(unique.name)}`)),
    ...indexes.flatMap((index) => indexAttribute(ctx, index)),
    ...(ctx.names.table(table.id) === name ? [] : [call('@@map', text(name))]),
    ...(hasIdentity(table) ? [] : ['@@ignore']),
  ];
}

/** Whether Prisma can tell the rows apart. */
const hasIdentity = ({ primaryKey, uniques, columns }: Table): boolean =>
  primaryKey !== undefined ||
  uniques.some((unique) =>
    unique.columns.every((id) => columns.find((column) => column.id === id)?.nullable === false),
  );

/** An index over columns. Prisma neither says nor sees those on an expression. */
function indexAttribute(ctx: PrismaContext, index: Index): readonly string[] {
  if (!indexColumns(index)) return [];
  const parts = index.parts.map(({ key, direction, opclass }) => {
    const options = [
      ...(opclass ? [`ops: ${opclasses[opclass] ?? `raw(${text(opclass)})`}`] : []),
      ...(direction === 'desc' ? ['sort: Desc'] : []),
    ];
    const name = 'column' in key ? ctx.names.column(key.column) : '';
    return options.length === 0 ? name : call(name, ...options);
  });
  // Prisma takes the columns an index includes for parts of its key: without them it would make the index anew.
  const included = index.unique ? [] : (index.include ?? []).map((id) => ctx.names.column(id));
  return [
    call(
      index.unique ? '@@unique' : '@@index',
      `[${[...parts, ...included].join(', ')}]`,
      `map: ${text(index.name)}`,
      ...(index.method === 'btree' ? [] : [`type: ${methods[index.method]}`]),
      ...(index.where ? [rawWhere(ctx, index.where)] : []),
    ),
  ];
}

const methods = { hash: 'Hash', gin: 'Gin', gist: 'Gist', brin: 'Brin' } as const;

const opclasses: Readonly<Record<string, string>> = { jsonb_path_ops: 'JsonbPathOps', jsonb_ops: 'JsonbOps' };
