import type { ColumnId, TableId } from '../../model/ids';
import { singular } from '../../model/inflect';
import type { Column, Schema, Table } from '../../model/schema';

/** How a schema keeps its tenants apart: the table of tenants, and the column that names one in every table of theirs. */
export interface Tenancy {
  readonly tenants: Table;
  /** A NOT NULL reference to the tenant, by table. */
  readonly column: ReadonlyMap<TableId, Column>;
}

const certain = /^(tenant)$/;
const likely = /^(organi[sz]ation|workspace)$/;

/**
 * A table of tenants that most others carry a required reference to, one called so, or an organisation with three or
 * more. People who rent a plot are called tenants too, but few tables refer to them.
 */
export function tenancyOf(schema: Schema): Tenancy | undefined {
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
