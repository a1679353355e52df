import { ruleOrigin } from '../../model/decide';
import { type ColumnId, columnIdOf, tableIdOf } from '../../model/ids';
import type { Column } from '../../model/schema';
import { edited, TableEdits } from '../draft';
import type { DesignRule } from '../rule';

const code = 'design/soft-delete';

/** A table whose rows are only marked as deleted has `deleted_at`, empty while the row is alive. */
export const softDelete: DesignRule = {
  code,
  title: 'Rows that are only marked as deleted carry deleted_at, empty while they are alive.',
  why: 'A row that is only marked still answers old references, and its unique values are free again.',
  example: 'Customers have a unique email. Customers are soft-deleted.',
  apply: (draft, given) => {
    const edits = new TableEdits();
    const emptyBecause = new Map(draft.emptyBecause);
    for (const entity of given.entities.values()) {
      if (!entity.softDelete) continue;
      const table = tableIdOf(entity.id);
      edits.add(table, (t) => {
        const stated = t.columns.find((c) => c.name === 'deleted_at');
        if (stated) return t;
        const column: Column = {
          id: columnIdOf(table, 'deleted_at'),
          name: 'deleted_at',
          type: { kind: 'timestamptz' },
          nullable: true,
          origin: ruleOrigin(code, entity.origin),
        };
        return { ...t, columns: [...t.columns, column] };
      });
      emptyBecause.set(columnIdOf(table, 'deleted_at'), 'while the row is not deleted');
    }
    return { ...edited(draft, { tables: edits.all }), emptyBecause };
  },
};

/** The column that says a row is deleted, of a table of a soft-deleted entity. */
export const deletionMark = (columns: readonly Column[]): ColumnId | undefined =>
  columns.find((c) => c.name === 'deleted_at' && c.nullable)?.id;
