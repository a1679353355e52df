import { type ColumnId, fitIdentifier, type Schema, type Table, takenNames, uniqueName } from '@/lib/engine';
import { columnNames, putTable } from './find';

type Named = { readonly name: string };

/**
 * After a rename in one table, gives its constraints and indexes the names they would have had: `fk_orders_customer_id`
 * becomes `fk_purchases_customer_id`. Names of any other form stay as they are.
 */
export function followNames(schema: Schema, before: Table, after: Table): Schema {
  const taken = takenNames(putTable(schema, after));
  const rename = <T extends Named>(item: T, prefix: string, ids: readonly ColumnId[]): T => {
    const was = conventional(prefix, before, ids);
    const next = conventional(prefix, after, ids);
    if (item.name !== was || was === next) return swapTable(item, prefix, before, after, taken);
    return take(item, next, taken);
  };
  const keys = (parts: readonly { readonly key: object }[]): readonly ColumnId[] =>
    parts.flatMap(({ key }) => ('column' in key ? [key.column as ColumnId] : []));
  const table: Table = {
    ...after,
    ...(after.primaryKey && { primaryKey: rename(after.primaryKey, 'pk', []) }),
    foreignKeys: after.foreignKeys.map((fk) => rename(fk, 'fk', fk.columns)),
    uniques: after.uniques.map((uq) => rename(uq, 'uq', uq.columns)),
    checks: after.checks.map((check) => rename(check, 'chk', [])),
    exclusions: after.exclusions.map((ex) => rename(ex, 'ex', keys(ex.parts))),
    indexes: after.indexes.map((index) => rename(index, index.unique ? 'uq' : 'idx', keys(index.parts))),
  };
  return putTable(schema, table);
}

/** `fk_orders_customer_id`: the kind, the table, the columns. */
export const conventional = (prefix: string, table: Table, columns: readonly ColumnId[]): string =>
  fitIdentifier([prefix, table.name, ...columnNames(table, columns)].join('_'));

/** A name that starts with the old table's name, whatever follows, starts with the new one's. */
function swapTable<T extends Named>(item: T, prefix: string, before: Table, after: Table, taken: Set<string>): T {
  const old = `${prefix}_${before.name}`;
  if (before.name === after.name || !(item.name === old || item.name.startsWith(`${old}_`))) return item;
  return take(item, `${prefix}_${after.name}${item.name.slice(old.length)}`, taken);
}

function take<T extends Named>(item: T, wanted: string, taken: Set<string>): T {
  taken.delete(item.name);
  const name = uniqueName(wanted, taken);
  taken.add(name);
  return { ...item, name };
}
