import type { Schema } from '@/lib/engine';
import { applyEdit } from '../edits';
import type { SchemaEdit } from '../types';

/** The schema after edits that must all be applied, and what else they changed. */
export function applied(schema: Schema, ...edits: readonly SchemaEdit[]): { schema: Schema; notes: readonly string[] } {
  const notes: string[] = [];
  let now = schema;
  for (const edit of edits) {
    const result = applyEdit(now, edit);
    if (!result.ok) throw new Error(`${edit.kind}: ${result.because}`);
    now = result.schema;
    notes.push(...result.notes);
  }
  return { schema: now, notes };
}

/** Why an edit was refused. */
export function refusal(schema: Schema, edit: SchemaEdit): string {
  const result = applyEdit(schema, edit);
  if (result.ok) throw new Error(`${edit.kind} was applied`);
  return result.because;
}

/** The table as a few lines: columns with type and NULL, then keys. */
export function linesOf(schema: Schema, tableName: string): readonly string[] {
  const table = schema.tables.find((t) => t.name === tableName);
  if (!table) throw new Error(`no table ${tableName} among ${schema.tables.map((t) => t.name).join(', ')}`);
  const nameOf = (id: string) => schema.tables.flatMap((t) => t.columns).find((c) => c.id === id)?.name ?? id;
  const list = (ids: readonly string[]) => ids.map(nameOf).join(', ');
  return [
    ...table.columns.map((c) => `${c.name} ${c.type.kind}${c.nullable ? ' null' : ''}`),
    ...(table.primaryKey ? [`${table.primaryKey.name} (${list(table.primaryKey.columns)})`] : []),
    ...table.uniques.map((u) => `${u.name} (${list(u.columns)})`),
    ...table.foreignKeys.map((fk) => {
      const parent = schema.tables.find((t) => t.id === fk.refTable)?.name ?? fk.refTable;
      return `${fk.name} (${list(fk.columns)}) -> ${parent} (${list(fk.refColumns)}) ${fk.onDelete}`;
    }),
  ];
}
