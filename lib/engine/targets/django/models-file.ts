import type { EnumType, Schema, Table } from '../../model/schema';
import { oneLine } from '../shared/printing';
import { py, pyCall, pyCalls, type WriteCall } from '../shared/python';
import { type DjangoContext, djangoContext, isModelIndex, keyColumn, modelColumns } from './context';
import { fieldDjango, titled } from './fields';

/** models.py, as Black and isort leave it. Ends with a newline. */
export function modelsDjango(schema: Schema): string {
  const ctx = djangoContext(schema, false);
  const blocks = [
    ...schema.enums.map((type) => enumDjango(ctx, type)),
    ...schema.tables.map((table) => modelDjango(ctx, table)),
  ];
  const [standard, django, own] = ctx.imports();
  const imports = [standard, django, own].filter((group) => group !== '').join('\n\n');
  return `${[imports, ...blocks].join('\n\n\n')}\n`;
}

function enumDjango(ctx: DjangoContext, { id, values }: EnumType): string {
  const members = values.map((value) => `    ${ctx.members(id).get(value)} = ${py(value)}, ${py(titled(value))}`);
  return [`class ${ctx.names.enum(id)}(models.TextChoices):`, ...members].join('\n');
}

function modelDjango(ctx: DjangoContext, table: Table): string {
  const fields = modelColumns(table).map((column) => {
    const { name, write } = fieldDjango(ctx, table, column);
    return write(`    ${name} = `);
  });
  return [
    `class ${ctx.names.table(table.id)}(models.Model):`,
    ...(table.purpose === '' ? [] : [`    """${oneLine(table.purpose).replace(/[\\"]/g, "'")}."""`, '']),
    ...fields,
    '',
    '    class Meta:',
    ...metaOptions(ctx, table).map(([key, value]) => pyOption(`        ${key} = `, value)),
  ].join('\n');
}

const pyOption = (before: string, value: string | readonly WriteCall[]): string =>
  typeof value === 'string' ? `${before}${value}` : pyCalls(before, value, '');

/** What `Meta` says of a table, and `options` in a migration: text, or the calls of a list. */
export function metaOptions(
  ctx: DjangoContext,
  table: Table,
): readonly (readonly [string, string | readonly WriteCall[]])[] {
  const field = (id: string) => {
    const column = table.columns.find((each) => each.id === id);
    return column ? fieldDjango(ctx, table, column).name : id;
  };
  const inModel = (ids: readonly string[]) => ids.every((id) => modelColumns(table).some((column) => column.id === id));
  const names = (ids: readonly string[]) => `[${ids.map((id) => py(field(id))).join(', ')}]`;
  const key = table.primaryKey;
  const composite =
    key && key.columns.length > 1 && inModel(key.columns) ? [{ name: key.name, columns: key.columns }] : [];
  const uniques = [...composite, ...table.uniques.filter(({ columns }) => inModel(columns))];
  const indexes = table.indexes.filter(isModelIndex).flatMap((index) => {
    const parts = index.parts.flatMap(({ key: part, direction }) =>
      'column' in part ? [{ id: part.column, sign: direction === 'desc' ? '-' : '' }] : [],
    );
    if (!inModel(parts.map(({ id }) => id))) return [];
    const fields = `[${parts.map(({ id, sign }) => py(`${sign}${field(id)}`)).join(', ')}]`;
    return [(before: string) => pyCall(`${before}models.Index`, [`fields=${fields}`, `name=${py(index.name)}`], '')];
  });
  const unique = uniques
    .filter(({ columns }) => columns.join() !== keyColumn(table))
    .map(
      (each) => (before: string) =>
        pyCall(`${before}models.UniqueConstraint`, [`fields=${names(each.columns)}`, `name=${py(each.name)}`], ''),
    );
  return [
    ['db_table', py(table.name)],
    ...(indexes.length === 0 ? [] : [['indexes', indexes] as const]),
    ...(unique.length === 0 ? [] : [['constraints', unique] as const]),
  ];
}
