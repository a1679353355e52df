import { type ColumnId, columnIdOf, type TableId, tableIdOf } from '@/lib/engine';

/** An id for a table made by hand; never one that a reading could give. */
export const newTableId = (): TableId => tableIdOf(crypto.randomUUID());

/** An id for a column made by hand. */
export const newColumnId = (table: TableId): ColumnId => columnIdOf(table, crypto.randomUUID());
