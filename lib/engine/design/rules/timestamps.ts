import { ruleOrigin } from '../../model/decide';
import { extended } from '../../model/extended';
import { columnIdOf, type TableId, tableIdOf } from '../../model/ids';
import type { Column, Table } from '../../model/schema';
import type { DesignRule } from '../rule';

const code = 'design/timestamps';

/** Every table knows when a row was made and, unless it is only added to, last changed, in UTC. */
export const timestamps: DesignRule = {
  code,
  title: 'Every table has created_at and, unless it is only added to, updated_at, TIMESTAMPTZ NOT NULL DEFAULT now().',
  why: 'When a row came and when it last changed is asked of every table sooner or later, and cannot be told afterwards. A table that is only added to has no time of change.',
  example: 'An invoice has a number. Audit entries are append-only. An audit entry has an action.',
  apply: (draft, given) => {
    const appendOnly = new Set([...given.entities.values()].filter((e) => e.appendOnly).map((e) => tableIdOf(e.id)));
    return { ...draft, tables: draft.tables.map((table) => stamped(table, appendOnly)) };
  },
};

/** What is only added to never changes: it has no time of change. */
const stamped = (table: Table, appendOnly: ReadonlySet<TableId>): Table => ({
  ...table,
  columns: [
    ...table.columns,
    stamp(table, 'created_at'),
    ...(appendOnly.has(table.id) ? [] : [extended(stamp(table, 'updated_at'), { touchedOnUpdate: true })]),
  ],
});

const stamp = (table: Table, name: string): Column => ({
  id: columnIdOf(table.id, name),
  name,
  type: { kind: 'timestamptz' },
  nullable: false,
  default: { kind: 'now' },
  origin: ruleOrigin(code, table.origin),
});
