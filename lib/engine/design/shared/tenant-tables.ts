import type { ColumnId, TableId } from '../../model/ids';
import type { Column, Table } from '../../model/schema';
import { type Draft, tablesById } from '../draft';

/** What a table has to do with the tenants. */
export type TenantShare =
  /** Every row is one tenant's; `column` says whose, where the description made one. */
  | { readonly kind: 'owned'; readonly column?: Column; readonly stated: boolean }
  /** Its rows are everybody's, or of several tenants at a time. */
  | { readonly kind: 'shared'; readonly because: string };

/** Things that are the same for everybody, whoever keeps them. */
const common =
  /^(?:countr(?:y|ies)|currenc(?:y|ies)|languages?|locales?|time_?zones?|(?:subscription_|pricing_|billing_)?plans?|permissions?|(?:platform|system)_.+)$/;

/** The tables a tenant's rows may stand in, each with what it has to do with tenants; the table of tenants is left out. */
export function tenantShares(draft: Draft, tenants: Table): ReadonlyMap<TableId, TenantShare> {
  const byId = tablesById(draft);
  const above = referredFrom(tenants, byId);
  const members = severalTenantsAt(draft, tenants);
  return new Map(
    draft.tables.filter((t) => t !== tenants).map((table) => [table.id, shareOf(table, tenants, above, members)]),
  );
}

function shareOf(
  table: Table,
  tenants: Table,
  above: ReadonlySet<TableId>,
  members: ReadonlySet<TableId>,
): TenantShare {
  const own = table.foreignKeys.filter((k) => k.refTable === tenants.id);
  const column = table.columns.find((c) => c.id === own[0]?.columns[0]);
  if (own.some((k) => k.columns.join() === table.primaryKey?.columns.join()))
    return { kind: 'shared', because: `Its rows are the ${words(tenants)} themselves.` };
  if (own.length > 1) return { kind: 'shared', because: `A row names several of the ${words(tenants)}.` };
  if (column && !column.nullable) return { kind: 'owned', column, stated: true };
  if (column) return { kind: 'shared', because: `A row may be without one of the ${words(tenants)}.` };
  if (above.has(table.id)) return { kind: 'shared', because: `The ${words(tenants)} refer to it themselves.` };
  if (members.has(table.id))
    return { kind: 'shared', because: `A row may belong with several of the ${words(tenants)}.` };
  if (common.test(table.name)) return { kind: 'shared', because: 'Its rows are the same for everybody.' };
  return { kind: 'owned', stated: false };
}

const words = (table: Table): string => table.name.replaceAll('_', ' ');

/** Every table that a chain of keys leads to from the tenants. */
function referredFrom(tenants: Table, byId: ReadonlyMap<TableId, Table>): ReadonlySet<TableId> {
  const found = new Set<TableId>();
  const open = [tenants];
  for (let at = open.pop(); at; at = open.pop())
    for (const { refTable } of at.foreignKeys) {
      const next = byId.get(refTable);
      if (!next || next === tenants || found.has(refTable)) continue;
      found.add(refTable);
      open.push(next);
    }
  return found;
}

/** What a junction or a membership joins to the tenants: a person may work for several. */
function severalTenantsAt(draft: Draft, tenants: Table): ReadonlySet<TableId> {
  const joining = draft.tables.filter((t) => t.foreignKeys.some((k) => k.refTable === tenants.id) && isMembership(t));
  return new Set(joining.flatMap((t) => t.foreignKeys.map((k) => k.refTable)).filter((id) => id !== tenants.id));
}

const isMembership = (table: Table): boolean => {
  const keyed = new Set<ColumnId>(table.foreignKeys.flatMap((k) => k.columns));
  const pair = [table.primaryKey, ...table.uniques].some(
    (key) => key && key.columns.length === 2 && key.columns.every((c) => keyed.has(c)),
  );
  return table.foreignKeys.length === 2 && (pair || /(?:^|_)(?:memberships?|members|seats)$/.test(table.name));
};
