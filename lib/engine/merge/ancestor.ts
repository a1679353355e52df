import type { ElementId } from '../model/ids';
import type { Schema, Table } from '../model/schema';
import { listKeys } from './tables';
import type { FieldClash } from './three-way';

export type Clashes = ReadonlyMap<ElementId, readonly FieldClash[]>;

/**
 * What the next merge starts from: the reading, but with what both sides changed as it was before, so that a clash is
 * found again until the person or the text gives way. The reading itself when nothing clashed.
 */
export function ancestorOf(reading: Schema, clashes: Clashes): Schema {
  if (clashes.size === 0) return reading;
  return { ...reading, tables: reading.tables.map((table) => tableBefore(restored(table, clashes), clashes)) };
}

function tableBefore(table: Table, clashes: Clashes): Table {
  const lists = listKeys.map((key) => [key, table[key].map((element) => restored(element, clashes))]);
  return { ...table, ...Object.fromEntries(lists) };
}

function restored<T extends { readonly id: ElementId }>(element: T, clashes: Clashes): T {
  const own = clashes.get(element.id);
  if (!own) return element;
  const fields = new Map<string, unknown>(Object.entries(element));
  for (const { field, was } of own) {
    if (was === undefined) fields.delete(field);
    else fields.set(field, was);
  }
  // Every field is one that such an element had before, so the whole is an element again.
  return Object.fromEntries(fields) as T;
}
