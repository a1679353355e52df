import { compareText } from '../../diagnostics';
import { dropDangling, withoutLeftEnums } from '../../model/dangling';
import type { Fix } from '../../model/diagnostic';
import type { Schema } from '../../model/schema';

/**
 * The schema with a fix made. Pure. Tables keep their places, new ones come last; what mentioned something that is gone
 * goes too, and so does an enum that nothing uses any more.
 */
export function applyFix(schema: Schema, fix: Fix): Schema {
  const drops = new Set(fix.drops);
  const next: Schema = {
    ...schema,
    tables: replaced(
      schema.tables.filter((table) => !drops.has(table.id)),
      fix.tables,
    ),
    enums: replaced(schema.enums, fix.enums ?? []),
    extensions: fix.extensions
      ? [...new Set([...schema.extensions, ...fix.extensions])].sort(compareText)
      : schema.extensions,
  };
  return withoutLeftEnums(schema, dropDangling(next).schema);
}

function replaced<T extends { readonly id: string }>(list: readonly T[], changed: readonly T[]): readonly T[] {
  const byId = new Map(changed.map((item) => [item.id, item]));
  const there = new Set(list.map((item) => item.id));
  return [...list.map((item) => byId.get(item.id) ?? item), ...changed.filter((item) => !there.has(item.id))];
}
