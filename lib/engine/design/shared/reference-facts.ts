import type { Column, ForeignKey, Table } from '../../model/schema';

/** Columns named after a reference: `customer_name` beside `customer_id` says the fact `name` of the customer. */
export function factsOfReference(
  table: Table,
  key: ForeignKey,
): readonly { readonly column: Column; readonly fact: string }[] {
  const own = table.columns.find((c) => c.id === key.columns[0]);
  if (key.columns.length !== 1 || !own?.name.endsWith('_id')) return [];
  const stem = own.name.slice(0, -'id'.length);
  const keyed = new Set([...table.foreignKeys.flatMap((k) => k.columns), ...(table.primaryKey?.columns ?? [])]);
  return table.columns
    .filter((c) => c.name.startsWith(stem) && !keyed.has(c.id) && !c.generated)
    .map((column) => ({ column, fact: column.name.slice(stem.length) }))
    .filter(({ fact }) => fact !== '' && !fact.endsWith('_id'));
}

/** Facts that are copied on purpose because they change: what was agreed, where it was sent, what it was called then. */
export const isSnapshot = (fact: string): boolean =>
  /(^|_)(price|amount|cost|rate|fee|fare|tax|total|discount|currency|address|quantity|count|position|role|status|type|since|until|order|share|percentage|version|snapshot|at|on)(_|$)/.test(
    fact,
  );
