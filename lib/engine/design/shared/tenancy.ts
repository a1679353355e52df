import type { ColumnId, TableId } from '../../model/ids';
import { singular } from '../../model/inflect';
import type { Column, ForeignKey, Schema, Table } from '../../model/schema';
import { tenantsOf } from '../../model/tenants';

/** How a schema keeps its tenants apart: the table of tenants, and the column that names one in every table of theirs. */
export interface Tenancy {
  readonly tenants: Table;
  /** A NOT NULL reference to the tenant, by table. */
  readonly column: ReadonlyMap<TableId, Column>;
}

const certain = /^(tenant)$/;
const likely = /^(organi[sz]ation|workspace)$/;

/**
 * What composite keys keep apart already; else a table of tenants that most others carry a required reference to, one called so, or an organisation with three or
 * more. People who rent a plot are called tenants too, but few tables refer to them.
 */
export function tenancyOf(schema: Schema): Tenancy | undefined {
  const kept = tenantsOf(schema);
  for (const tenants of schema.tables) {
    if (tenants.id === kept) return { tenants, column: new Map(schema.tables.flatMap((t) => referenceTo(tenants, t))) };
  }
  for (const tenants of schema.tables) {
    const one = singular(tenants.name);
    if (!certain.test(one) && !likely.test(one)) continue;
    const column = new Map(schema.tables.flatMap((table) => referenceTo(tenants, table)));
    const most = column.size * 2 >= schema.tables.length - 1;
    if (most && column.size >= (certain.test(one) ? 2 : 3)) return { tenants, column };
  }
  return undefined;
}

function referenceTo(tenants: Table, table: Table): readonly (readonly [TableId, Column])[] {
  const keys = table.foreignKeys.filter((k) => k.refTable === tenants.id && k.columns.length === 1);
  const column = table.columns.find((c) => c.id === keys[0]?.columns[0]);
  return keys.length === 1 && column && !column.nullable && table !== tenants ? [[table.id, column]] : [];
}

/** Whether the columns have the tenant among them. */
export const hasTenant = (tenancy: Tenancy, table: TableId, columns: readonly ColumnId[]): boolean =>
  columns.includes(tenancy.column.get(table)?.id ?? '');

/** What people sign in with: one value is one person, whatever the tenant. Takes the names of a unique key's columns. */
export const isOfPerson = (names: readonly string[]): boolean =>
  names.some((name) => /^(email|username|user_name|login)/.test(name));

/** A key between tables of tenants with the tenant in front on both sides. */
export interface TenantReference {
  readonly columns: readonly ColumnId[];
  readonly refColumns: readonly ColumnId[];
  /** Nothing keeps `refColumns` unique in the parent yet. */
  readonly missing: boolean;
}

/** `own` and `theirs` are the columns that name the tenant in the referring and in the referred-to table. */
export function withTenant(own: ColumnId, theirs: ColumnId, parent: Table, key: ForeignKey): TenantReference {
  const refColumns = [theirs, ...key.refColumns];
  const wanted = [...refColumns].sort().join();
  return {
    columns: [own, ...key.columns],
    refColumns,
    missing: ![parent.primaryKey, ...parent.uniques].some((k) => k && [...k.columns].sort().join() === wanted),
  };
}
