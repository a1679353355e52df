import type { Entity } from '../../model/conceptual';
import type { Design } from '../../model/design';
import { tableIdOf } from '../../model/ids';
import type { Table } from '../../model/schema';

export interface Growing {
  readonly table: Table;
  /** The brief only says that it is something that happens: its rows may still change. */
  readonly eventOnly: boolean;
}

/** Tables of events and append-only tables of the brief, and those expected to hold a million rows or more. */
export function growingTables({ conceptual, schema }: Design): readonly Growing[] {
  const idsOf = (test: (entity: Entity) => boolean) =>
    new Set(conceptual.entities.filter(test).map((entity) => tableIdOf(entity.id)));
  const events = idsOf((entity) => entity.kind === 'event');
  const appendOnly = idsOf((entity) => entity.appendOnly === true);
  return schema.tables.flatMap((table) => {
    const sure = appendOnly.has(table.id) || (table.expectedRows ?? 0) >= 1_000_000;
    return sure || events.has(table.id) ? [{ table, eventOnly: !sure }] : [];
  });
}
