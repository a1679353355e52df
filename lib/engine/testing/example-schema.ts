import type { Example, ExampleTable } from '../design/lint/rule';
import { schemaFrom } from '../diagram/testing/tables';
import type { ColumnType } from '../model/column-type';
import { columnIdOf, constraintIdOf, tableIdOf } from '../model/ids';
import type { CheckConstraint, Column, Schema } from '../model/schema';

/** The schema of a rule's example. Ids are derived from names; the enum `mood` has the id `e:mood`. */
export function exampleSchema({ tables, enums = {} }: Example): Schema {
  const drawn = schemaFrom(tables);
  return {
    ...drawn,
    enums: Object.entries(enums).map(([name, values]) => ({ id: `e:${name}`, name, values, origin: { kind: 'hand' } })),
    tables: drawn.tables.map((table, i) => ({
      ...table,
      columns: table.columns.map(typed).map(told),
      checks: checksOf(tables[i]),
    })),
  };
}

const typed = (column: Column): Column => ({ ...column, type: typeFrom(column.type.kind) ?? column.type });

/** A column written twice is two columns of one name. */
const told = (column: Column, place: number, all: readonly Column[]): Column =>
  all.findIndex((c) => c.id === column.id) === place ? column : { ...column, id: `${column.id}/${place}` };

/** The types that a word alone does not say. */
function typeFrom(text: string): ColumnType | null {
  const [, kind, length] = /^(varchar|char)\((\d+)\)$/.exec(text) ?? [];
  if (kind === 'varchar' || kind === 'char') return { kind, length: Number(length) };
  if (text.startsWith('enum:')) return { kind: 'enum', enum: `e:${text.slice('enum:'.length)}` };
  return null;
}

function checksOf(table: ExampleTable | undefined): readonly CheckConstraint[] {
  return Object.entries(table?.values ?? {}).map(([column, values]) => ({
    id: constraintIdOf(tableIdOf(table?.name ?? ''), 'chk', column),
    name: `chk_${table?.name}_${column}`,
    predicate: { kind: 'oneOf', column: columnIdOf(tableIdOf(table?.name ?? ''), column), values },
    origin: { kind: 'hand' },
  }));
}
