import type { Column, EnumType } from '../../model/schema';
import { droppedFinding } from '../findings';
import { mapTables, type Repair } from './repair';

/** A column of an enum that is not there is text; a default that is none of its enum's values is left out. */
export const repairEnumColumns: Repair = (schema, report) => {
  const enums = new Map(schema.enums.map((type) => [type.id, type]));
  return mapTables(schema, (table) => {
    const columns = table.columns.map((column) => {
      const fixed = repaired(column, enums);
      if (column.default && !fixed.default) {
        report(droppedFinding(`The default of ${table.name}.${column.name}`, 'it is no value of its type', column.id));
      }
      return fixed;
    });
    return columns.every((column, i) => column === table.columns[i]) ? table : { ...table, columns };
  });
};

function repaired(column: Column, enums: ReadonlyMap<string, EnumType>): Column {
  const { type, default: value, ...rest } = column;
  if (type.kind !== 'enum') return column;
  const found = enums.get(type.enum);
  if (!found) return { ...column, type: { kind: 'text' } };
  if (value?.kind !== 'literal' || found.values.includes(String(value.value))) return column;
  return { ...rest, type };
}
