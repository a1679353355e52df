import { columnsById } from '../../model/by-id';
import type { Attribute } from '../../model/conceptual';
import type { Column, Table } from '../../model/schema';
import { type Draft, tablesById } from '../draft';
import type { Given } from '../given';

export interface PlacedAttribute {
  readonly attribute: Attribute;
  readonly table: Table;
  readonly column: Column;
}

/** Every attribute that has a column, with it, in the order described. */
export function placedAttributes(draft: Draft, given: Given): readonly PlacedAttribute[] {
  const byId = tablesById(draft);
  const placed: PlacedAttribute[] = [];
  for (const attribute of given.attributes.values()) {
    const place = draft.places.get(attribute.id);
    const table = place && byId.get(place.table);
    const column = table && columnsById(table).get(place.column);
    if (table && column) placed.push({ attribute, table, column });
  }
  return placed;
}

/** `orders.status`, as titles and findings name a column. */
export const columnLabel = (table: Table, column: Column): string => `${table.name}.${column.name}`;
