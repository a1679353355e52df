import { columnsById } from '../../model/by-id';
import { uniqueName } from '../../model/names';
import { predicateColumns, templateColumns } from '../../model/predicate';
import type { IndexKey, Table } from '../../model/schema';
import type { DesignRule } from '../rule';

/**
 * Constraints and indexes are named after what they hold: `pk_`, `uq_`, `chk_`, `ex_`, `fk_`, then the table and its
 * columns, within 63 bytes. Names are unique in the schema, tables and types included: PostgreSQL keeps tables,
 * indexes and types in one namespace.
 */
export const constraintNames: DesignRule = {
  code: 'design/constraint-names',
  title: 'Constraints are named after their kind, table and columns.',
  why: 'The name is what an error message shows. It says which rule of which table was broken.',
  example: 'A doctor has a unique license number and a name.',
  apply: (draft) => {
    const taken = new Set([...draft.tables.map((t) => t.name), ...draft.enums.map((e) => e.name)]);
    return { ...draft, tables: draft.tables.map((table) => named(table, taken)) };
  },
};

function named(table: Table, taken: Set<string>): Table {
  const known = columnsById(table);
  const name = (prefix: string, columns: readonly string[]): string => {
    const words = columns.map((id) => known.get(id)?.name).filter((n) => n !== undefined);
    const made = uniqueName([prefix, table.name, ...words].join('_'), taken);
    taken.add(made);
    return made;
  };
  return {
    ...table,
    ...(table.primaryKey && { primaryKey: { ...table.primaryKey, name: name('pk', []) } }),
    uniques: table.uniques.map((u) => ({ ...u, name: name('uq', u.columns) })),
    indexes: table.indexes.map((i) => ({
      ...i,
      name: name(
        'uq',
        i.parts.flatMap((p) => keyColumns(p.key)),
      ),
    })),
    checks: table.checks.map((c) => ({ ...c, name: name('chk', predicateColumns(c.predicate)) })),
    exclusions: table.exclusions.map((e) => ({
      ...e,
      name: name(
        'ex',
        e.parts.flatMap((p) => keyColumns(p.key)),
      ),
    })),
    foreignKeys: table.foreignKeys.map((k) => ({ ...k, name: name('fk', k.columns) })),
  };
}

const keyColumns = (key: IndexKey): readonly string[] =>
  'column' in key ? [key.column] : templateColumns(key.expression);
