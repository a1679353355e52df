import { tablesById } from '../../model/by-id';
import { indexColumns } from '../../model/dangling';
import type { Fix } from '../../model/diagnostic';
import { constraintIdOf } from '../../model/ids';
import { singular } from '../../model/inflect';
import type { Column, Schema, Table } from '../../model/schema';
import { columnOf, madeIndex, madeUnique, namesFor } from '../fixes/making';
import type { LintRule } from './rule';

/** A column that names a thing in the world (email, slug, sku, iban, number) is unique, alone or with others. */
export const missingUniqueness: LintRule = {
  code: 'lint/missing-uniqueness',
  severity: 'info',
  title: 'What identifies a thing is unique.',
  why: 'With a uuid as the key nothing stops the same customer, product or invoice from being stored twice. Leave it where two rows may share the value: one mailbox of two people, a number that is reused.',
  bad: { tables: [{ name: 'products', columns: ['id uuid', 'sku text', 'name text'] }] },
  check: (schema) =>
    schema.tables.flatMap((table) => {
      const unique = uniqueColumns(table);
      return table.columns
        .filter((c) => !unique.has(c.id) && identifies(table, c))
        .map((c) => ({
          subject: c.id,
          message: `${table.name}.${c.name} looks like it identifies a row, but two rows may share a value.`,
          hint: 'Make it unique, unless two rows may share it.',
          origin: c.origin,
          fixes: () => [fixOf(schema, table, c), ...withinParent(schema, table, c)],
        }));
    }),
};

/** Columns of any key, unique index or exclusion; a foreign key's value is unique elsewhere. */
const uniqueColumns = (table: Table): ReadonlySet<string> =>
  new Set([
    ...(table.primaryKey?.columns ?? []),
    ...table.uniques.flatMap((u) => u.columns),
    ...table.indexes.filter((i) => i.unique).flatMap(indexColumns),
    ...table.foreignKeys.flatMap((k) => k.columns),
  ]);

const always =
  /^(slug|sku|iban|isbn|issn|ean|upc|gtin|barcode|vin|username|user_name|ssn|vat_number|tax_number|passport_number|licen[cs]e_number|licen[cs]e_plate|registration_number|serial_number|account_number|tracking_number)$/;

const people =
  /(^|_)(user|account|customer|member|subscriber|employee|patient|student|author|teacher|admin|staff|person|client|driver|doctor)$/;

/** The kinds of values that name a thing. */
const naming: ReadonlySet<string> = new Set(['text', 'varchar', 'char', 'integer', 'bigint']);

function identifies(table: Table, column: Column): boolean {
  if (!naming.has(column.type.kind) || column.generated) return false;
  if (always.test(column.name)) return true;
  const one = singular(table.name);
  if (column.name === 'email' || column.name === 'email_address') return people.test(one);
  const last = one.slice(one.lastIndexOf('_') + 1);
  const own = [`${one}_number`, `${one}_code`, `${one}_no`, `${last}_number`, `${last}_code`, `${last}_no`];
  return own.includes(column.name);
}

/** Email addresses whatever their letter case; rows only marked as deleted free their values. */
function fixOf(schema: Schema, table: Table, column: Column): Fix {
  const names = namesFor(schema);
  const mark = table.columns.find((c) => c.name === 'deleted_at' && c.nullable);
  const folded = column.name.startsWith('email');
  const title = `Make ${table.name}.${column.name} unique${folded ? ' whatever its letter case' : ''}`;
  if (!mark && !folded)
    return { title, tables: [{ ...table, uniques: [...table.uniques, madeUnique(table, [column], names)] }] };
  const index = madeIndex(table, [column], `Keeps ${column.name} unique`, names, {
    id: constraintIdOf(table.id, 'uq', `fix:${column.id}`),
    unique: true,
    parts: [
      {
        key: folded ? { expression: ['lower(', { column: column.id }, ')'] } : { column: column.id },
        direction: 'asc',
      },
    ],
    ...(mark && { where: { kind: 'isNull', column: mark.id } as const }),
  });
  return { title, tables: [{ ...table, indexes: [...table.indexes, index] }] };
}

/** A number is often unique only within what it belongs to: with the first required reference. */
function withinParent(schema: Schema, table: Table, column: Column): readonly Fix[] {
  const key = table.foreignKeys.find(
    (k) => k.columns.length === 1 && columnOf(table, k.columns[0])?.nullable === false,
  );
  const [parent, owner] = [columnOf(table, key?.columns[0]), tablesById(schema).get(key?.refTable ?? '')];
  if (!parent || !owner || always.test(column.name) || column.name.startsWith('email')) return [];
  const unique = madeUnique(table, [parent, column], namesFor(schema));
  return [
    {
      title: `Make ${column.name} unique within each of ${owner.name}`,
      tables: [{ ...table, uniques: [...table.uniques, unique] }],
    },
  ];
}
