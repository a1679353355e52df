import { uniqueName } from '../model/names';
import { templateColumns } from '../model/predicate';
import type { Index, Schema, Table } from '../model/schema';

/** Names indexes `idx_<table>_<columns>`, minding every name of the schema's one namespace: tables, types, keys, indexes. */
export class IndexNames {
  readonly #taken: Set<string>;

  constructor(schema: Schema) {
    this.#taken = new Set([
      ...schema.enums.map((e) => e.name),
      ...schema.tables.flatMap((t) => [
        t.name,
        ...(t.primaryKey ? [t.primaryKey.name] : []),
        ...t.uniques.map((u) => u.name),
        ...t.exclusions.map((e) => e.name),
        ...t.indexes.map((i) => i.name),
      ]),
    ]);
  }

  named(table: Table, index: Index): Index {
    const columns = index.parts.flatMap((p) =>
      'column' in p.key ? [p.key.column] : templateColumns(p.key.expression),
    );
    const words = columns.map((id) => table.columns.find((c) => c.id === id)?.name ?? '');
    const name = uniqueName(['idx', table.name, ...words].join('_'), this.#taken);
    this.#taken.add(name);
    return { ...index, name };
  }
}
