import { type ColumnType, sameType } from '../../model/column-type';
import { equalData } from '../../model/equal';
import type { ColumnId, ElementId } from '../../model/ids';
import type { Schema, Table } from '../../model/schema';
import { droppedFinding } from '../findings';
import { kept, mapTables, type Repair } from './repair';
import { comparedValues, type Writing, writingsOf } from './writings';

/**
 * Conditions and expressions are written for columns of certain types: those whose columns have other types now, or
 * that ask for a value their enum has no more, are left out. `sides` are the schemas the parts come from.
 */
export const dropMisfits =
  (...sides: readonly Schema[]): Repair =>
  (schema, report) => {
    const types = typesOf(schema);
    const known = sides.map((side) => ({ types: typesOf(side), writings: writingsById(side) }));
    const values = new Map(schema.enums.map((type) => [type.id, new Set(type.values)]));
    const typesFit = (writing: Writing): boolean =>
      known.some(
        (side) =>
          equalData(side.writings.get(writing.id)?.text, writing.text) &&
          writing.columns.every((id) => sameTypes(side.types.get(id), types.get(id))),
      );
    const valuesFit = (writing: Writing): boolean =>
      writing.conditions.flatMap(comparedValues).every(({ column, value }) => {
        const type = types.get(column);
        return type?.kind !== 'enum' || values.get(type.enum)?.has(String(value)) === true;
      });
    return mapTables(schema, (table) => {
      const misfits = writingsOf(table).filter((writing) => !typesFit(writing) || !valuesFit(writing));
      for (const { id, name } of misfits) {
        report(droppedFinding(`${table.name}.${name}`, 'it does not fit the types its columns have now', id));
      }
      return misfits.length === 0 ? table : without(table, new Set(misfits.map(({ id }) => id)));
    });
  };

/** A computed column stays as one that can be filled by hand. */
function without(table: Table, gone: ReadonlySet<ElementId>): Table {
  const stays = ({ id }: { readonly id: ElementId }) => !gone.has(id);
  return {
    ...table,
    columns: table.columns.map((column) => {
      if (stays(column)) return column;
      const { generated: _, ...plain } = column;
      return { ...plain, nullable: true };
    }),
    checks: kept(table.checks, stays),
    exclusions: kept(table.exclusions, stays),
    indexes: kept(table.indexes, stays),
  };
}

const typesOf = (schema: Schema): ReadonlyMap<ColumnId, ColumnType> =>
  new Map(schema.tables.flatMap((table) => table.columns.map((column) => [column.id, column.type])));

const writingsById = (schema: Schema): ReadonlyMap<ElementId, Writing> =>
  new Map(schema.tables.flatMap((table) => writingsOf(table).map((writing) => [writing.id, writing])));

const sameTypes = (a: ColumnType | undefined, b: ColumnType | undefined): boolean =>
  a !== undefined && b !== undefined && sameType(a, b);
