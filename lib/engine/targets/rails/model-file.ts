import type { Column, ReferentialAction, Table } from '../../model/schema';
import { oppositeName, type RelationEnd } from '../shared/code-names';
import { oneLine } from '../shared/printing';
import { fileOf, isInferred, isRefused, type RailsContext } from './context';
import { ruby, rubyComment, symbol } from './ruby';

/** A table as a model in a file of its own, in the style of Standard Ruby. Ends with a newline. */
export function modelRails(ctx: RailsContext, table: Table): string {
  const name = ctx.names.table(table.id);
  const groups = [
    settings(table, name),
    ctx.names
      .relations(table.id)
      .filter(({ relation: { key } }) => key.columns.length === 1)
      .map((end) => `  ${association(ctx, table, end)}`),
    table.columns.flatMap((column) => constants(ctx, column)),
    table.columns.flatMap((column) => validations(ctx, column)),
  ];
  return [
    '# frozen_string_literal: true',
    '',
    ...rubyComment(oneLine(table.purpose)),
    `class ${name} < ApplicationRecord`,
    groups
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n'),
    'end',
    '',
  ]
    .join('\n')
    .replace('ApplicationRecord\n\nend', 'ApplicationRecord\nend');
}

/** What Rails cannot tell from the name of the class and the table itself. */
function settings(table: Table, name: string): readonly string[] {
  const key = table.primaryKey?.columns.map((id) => table.columns.find((column) => column.id === id)?.name ?? id) ?? [];
  const refused = table.columns.filter((column) => isRefused(column.name)).map((column) => ruby(column.name));
  return [
    ...(isInferred(name, table.name) ? [] : [`  self.table_name = ${ruby(table.name)}`]),
    ...(key.length === 1 && key[0] !== 'id' ? [`  self.primary_key = ${ruby(key[0] ?? '')}`] : []),
    ...(table.columns.some((column) => column.name === 'type') ? ['  self.inheritance_column = nil'] : []),
    ...(refused.length === 0 ? [] : [`  self.ignored_columns = [${refused.join(', ')}]`]),
  ];
}

function association(ctx: RailsContext, table: Table, end: RelationEnd): string {
  const { relation, owner, name } = end;
  const { key, from, to, single, optional } = relation;
  const other = ctx.names.table(owner ? to.id : from.id);
  const nameOf = (of: Table, id: string | undefined) => of.columns.find((column) => column.id === id)?.name ?? '';
  const column = nameOf(from, key.columns[0]);
  const many = !owner && !single;
  const inferred = owner || single ? camelized(name) === other : isInferred(other, name);
  const expected = owner ? `${name}_id` : `${fileOf(ctx.names.table(table.id))}_id`;
  const refColumn = nameOf(to, key.refColumns[0]);
  const byKey = to.primaryKey?.columns.join() === key.refColumns.join();
  const dependent = owner ? undefined : (single ? one : manyActions)[key.onDelete];
  const options = [
    ...(inferred ? [] : [`class_name: ${ruby(other)}`]),
    ...(column === expected ? [] : [`foreign_key: ${symbol(column)}`]),
    ...(byKey ? [] : [`primary_key: ${symbol(refColumn)}`]),
    `inverse_of: ${symbol(oppositeName(ctx.names, end))}`,
    ...(owner && optional ? ['optional: true'] : []),
    ...(dependent === undefined ? [] : [`dependent: :${dependent}`]),
  ];
  return `${owner ? 'belongs_to' : many ? 'has_many' : 'has_one'} ${[symbol(name), ...options].join(', ')}`;
}

/** `doctor_specialty` as a class. */
const camelized = (name: string): string =>
  name
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** What Rails does to the referring rows; the database does the same. */
const manyActions: Partial<Record<ReferentialAction, string>> = {
  cascade: 'delete_all',
  restrict: 'restrict_with_error',
  setNull: 'nullify',
};

const one: Partial<Record<ReferentialAction, string>> = { ...manyActions, cascade: 'delete' };

function constants(ctx: RailsContext, column: Column): readonly string[] {
  const type = enumOf(ctx, column);
  if (!type) return [];
  const words = type.values.every((value) => /^[\w-]+$/.test(value));
  const list = words ? `%w[${type.values.join(' ')}]` : `[${type.values.map(ruby).join(', ')}]`;
  return [`  ${constantOf(ctx, column)} = ${list}.freeze`];
}

const constantOf = (ctx: RailsContext, { id }: Column): string => `${ctx.names.column(id).toUpperCase()}_VALUES`;

function enumOf({ schema }: RailsContext, { type }: Column) {
  return type.kind === 'enum' ? schema.enums.find(({ id }) => id === type.enum) : undefined;
}

/** What the types of the columns say, so that a form hears of it before the database does. */
function validations(ctx: RailsContext, column: Column): readonly string[] {
  if (isRefused(column.name)) return [];
  const nil = column.nullable ? ', allow_nil: true' : '';
  if (enumOf(ctx, column)) {
    return [`  validates ${symbol(column.name)}, inclusion: {in: ${constantOf(ctx, column)}}${nil}`];
  }
  if (column.type.kind !== 'varchar') return [];
  return [`  validates ${symbol(column.name)}, length: {maximum: ${column.type.length}}${nil}`];
}
