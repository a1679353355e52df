import type { TableAccess } from '../model/access-pattern';
import type { ColumnId } from '../model/ids';
import { predicateColumns } from '../model/predicate';
import type { Schema } from '../model/schema';

const verbs: Readonly<Record<string, string>> = {
  InsertStmt: 'insert into ',
  UpdateStmt: 'update ',
  DeleteStmt: 'delete ',
  MergeStmt: 'merge into ',
};

/** A statement in a few words, for one without a comment: "orders by customer_id and status, newest placed_at first". */
export function labelOf(kind: string, accesses: readonly TableAccess[], schema: Schema): string {
  const [first] = accesses;
  const table = schema.tables.find((t) => t.id === first?.table);
  if (!first || !table) return 'a query';
  const name = (id: ColumnId) => table.columns.find((c) => c.id === id)?.name ?? '';
  const asked = [
    ...first.equality,
    ...first.inList,
    ...first.fixed.flatMap((f) => predicateColumns(f.predicate)),
    ...first.range,
    ...first.search.map((s) => s.column),
    ...(first.containment ?? []).map((c) => c.column),
  ].filter((id, i, all) => all.indexOf(id) === i && name(id) !== '');
  const by = asked.length > 0 ? ` by ${listed(asked.map(name))}` : '';
  const [order] = first.order;
  const moment = table.columns.find((c) => c.id === order?.column)?.type.kind.startsWith('timestamp');
  const newest = moment && order?.direction === 'desc' ? `, newest ${name(order.column)} first` : undefined;
  const sorted = order ? (newest ?? `, sorted by ${name(order.column)}`) : '';
  const others = new Set(accesses.map((a) => a.table)).size - 1;
  const more = others > 0 ? ` with ${others} more table${others > 1 ? 's' : ''}` : '';
  return `${verbs[kind] ?? ''}${table.name}${by}${sorted}${more}`;
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
