import type { Fix } from '../model/diagnostic';
import type { ColumnId } from '../model/ids';
import { constraintIdOf } from '../model/ids';
import { uniqueName } from '../model/names';
import type { Schema, Table } from '../model/schema';
import { nearestName } from './nearest';
import type { Reading } from './reading';
import type { Relation } from './relation';
import { children, part, type Tree, textAt } from './tree';

/** ON CONFLICT (columns) finds the row by exactly these columns, and needs them to be unique. */
export function readConflict(reading: Reading, { table, conditions }: Relation, conflict: Tree): void {
  const infer = part(conflict, 'infer');
  const elements = infer ? children(infer, 'indexElems') : [];
  const names = elements.map((e) => textAt(e.body, 'name'));
  if (!infer || !table || names.length === 0 || names.includes('')) return;
  const span = reading.spanAt({ kind: 'InferClause', body: infer }, names.join(', ').length + 2);
  const columns = names.map((name) => table.columns.find((c) => c.name === name));
  for (const [i, name] of names.entries()) {
    if (columns[i]) continue;
    const similar = nearestName(
      name,
      table.columns.map((c) => c.name),
    );
    reading.remark({ kind: 'unknownColumn', name, of: table.name, span, ...(similar !== undefined && { similar }) });
    return;
  }
  const ids = columns.flatMap((c) => (c ? [c.id] : []));
  for (const id of ids) conditions.equality.add(id);
  if (isUnique(table, ids, infer.whereClause !== undefined)) return;
  reading.remark({
    kind: 'conflictWithoutUnique',
    table: table.name,
    subject: table.id,
    columns: names,
    span,
    fix: uniqueFix(reading.catalog.schema, table, names, ids),
  });
}

/** A partial unique index only counts where the statement repeats its condition. */
function isUnique(table: Table, columns: readonly ColumnId[], conditional: boolean): boolean {
  const keys = [
    ...(table.primaryKey ? [table.primaryKey.columns] : []),
    ...table.uniques.map((u) => u.columns),
    ...table.indexes
      .filter((i) => i.unique && (i.where === undefined || conditional))
      .map((i) => i.parts.map((p) => ('column' in p.key ? p.key.column : ''))),
  ];
  return keys.some((key) => key.length === columns.length && key.every((id) => columns.includes(id)));
}

function uniqueFix(schema: Schema, table: Table, names: readonly string[], columns: readonly ColumnId[]): Fix {
  const taken = new Set(
    schema.tables.flatMap((t) => [
      t.name,
      ...(t.primaryKey ? [t.primaryKey.name] : []),
      ...[...t.uniques, ...t.exclusions, ...t.indexes].map((made) => made.name),
    ]),
  );
  const unique = {
    id: constraintIdOf(table.id, 'uq', columns.join('+')),
    name: uniqueName(['uq', table.name, ...names].join('_'), taken),
    columns,
    nullsNotDistinct: false,
    origin: { kind: 'hand' },
  } as const;
  return {
    title: `Make ${names.join(' and ')} unique in ${table.name}`,
    tables: [{ ...table, uniques: [...table.uniques, unique] }],
  };
}
