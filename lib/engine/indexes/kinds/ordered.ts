import type { AccessPattern, TableAccess } from '../../model/access-pattern';
import type { ColumnId } from '../../model/ids';
import { type Predicate, predicateColumns } from '../../model/predicate';
import type { Candidate } from '../candidate';
import { includedColumns } from '../include';
import { type Block, columnPart, distinctParts, type KeyPart, type KeyShape } from '../key';
import { orderedColumns, type SplitFilters, splitFilters } from '../partial';
import type { Reading } from '../reading';
import { expressionPart, expressionToken, isLowCardinality, isOrdered, type TableFacts } from '../table-facts';
import { brinColumn } from './block-range';
import { textPart } from './text';

/**
 * Btrees: equality and join columns, then the order, then one range; where order and range differ, or a list and an
 * order, one for each.
 */
export function ordered(facts: TableFacts, reading: Reading): readonly Candidate[] {
  const { access, pattern } = reading;
  if (isRowLookup(facts, access) || brinColumn(facts, reading)) return [];
  const split = splitFilters(facts, access);
  const held = new Set(split.where ? predicateColumns(split.where) : []);
  const equal = equalBlock(facts, access, split.constant, held);
  const order = orderParts(facts, access, new Set(equal.map((p) => p.token)));
  const shapes = shapesOf(facts, access, equal, order, held);
  const found = shapes.length === 0 && split.where ? [[[queuePart(facts)]]] : shapes;
  return found.map((shape): Candidate => {
    const against = objection(facts, access, pattern, shape, split);
    const include = split.where ? undefined : includedColumns(facts, reading, shape);
    return {
      method: 'btree',
      shape,
      ...(split.where && { where: split.where }),
      ...(split.leavesOut && { leavesOut: split.leavesOut }),
      ...(include && { include }),
      serves: [pattern],
      foreignKeys: [],
      ...(against && { against }),
    };
  });
}

/**
 * A whole unique key is given: at most one row is found, by that key's own index. A key that holds for some rows only
 * counts when the pattern asks for those, or when they are the rows not marked as deleted: the others are not asked for.
 */
function isRowLookup(facts: TableFacts, access: TableAccess): boolean {
  const given = new Set<string>(access.equality);
  for (const { column, kind } of access.search)
    if (kind === 'ignoreCase') given.add(textPart(facts.columns.get(column), kind)?.token ?? '');
  for (const { sql, use } of access.expressions ?? [])
    if (use === 'equality') given.add(expressionToken({ expression: sql }));
  const asked = new Set(access.fixed.map((f) => JSON.stringify(f.predicate)));
  const holds = (where: Predicate): boolean =>
    asked.has(JSON.stringify(where)) || isAlive(facts, where) || (where.kind === 'and' && where.all.every(holds));
  return facts.uniqueKeys.some(
    ({ tokens, where }) =>
      tokens.length > 0 && tokens.every((token) => given.has(token)) && (where === undefined || holds(where)),
  );
}

const isAlive = (facts: TableFacts, where: Predicate): boolean =>
  where.kind === 'isNull' && facts.columns.get(where.column)?.name === 'deleted_at';

/** Given columns first, keys to other tables before the rest, the few-valued last: the wider use leads. */
function equalBlock(
  facts: TableFacts,
  access: TableAccess,
  constant: readonly ColumnId[],
  held: ReadonlySet<ColumnId>,
): Block {
  const rank = (c: ColumnId) => (facts.foreignKeyColumns.has(c) ? 0 : isLowCardinality(facts, c) ? 2 : 1);
  const columns = orderedColumns(facts, [...access.equality, ...constant]).filter((c) => !held.has(c));
  const folded = access.search
    .filter((s) => s.kind === 'ignoreCase')
    .map((s) => textPart(facts.columns.get(s.column), 'ignoreCase'))
    .filter((p) => p !== undefined);
  const computed = expressionParts(access, 'equality');
  return distinctParts([
    ...[...columns].sort((a, b) => rank(a) - rank(b)).map((c) => columnPart(c)),
    ...folded,
    ...computed,
  ]);
}

/** Expressions compared with a value, bounded or sorted by. */
const expressionParts = (
  access: TableAccess,
  use: NonNullable<TableAccess['expressions']>[number]['use'],
): readonly KeyPart[] =>
  (access.expressions ?? [])
    .filter((e) => e.use === use)
    .map(({ sql }) => ({ ...expressionPart({ expression: sql }), direction: use === 'order' ? 'asc' : 'any' }));

/** One direction throughout is read backwards for free; mixed ones have to be stored as asked. */
function orderParts(facts: TableFacts, access: TableAccess, equal: ReadonlySet<string>): readonly KeyPart[] {
  const wanted = access.order.filter((o) => isOrdered(facts.columns.get(o.column)) && !equal.has(o.column));
  const distinct = wanted.filter((o, i) => wanted.findIndex((p) => p.column === o.column) === i);
  const plain = distinct.every((o) => o.nulls === undefined);
  const uniform = plain && distinct.every((o) => o.direction === distinct[0]?.direction);
  return [
    ...distinct.map((o) => ({
      ...columnPart(o.column, uniform ? 'asc' : o.direction),
      ...(o.nulls && { nulls: o.nulls }),
    })),
    ...expressionParts(access, 'order').filter((p) => !equal.has(p.token)),
  ];
}

function shapesOf(
  facts: TableFacts,
  access: TableAccess,
  equal: Block,
  order: readonly KeyPart[],
  held: ReadonlySet<ColumnId>,
): readonly KeyShape[] {
  const taken = new Set([...equal.map((p) => p.token), ...held]);
  const lists = orderedColumns(facts, access.inList).filter((c) => !taken.has(c));
  const heads = equal.length > 0 ? [equal] : [];
  const last = rangePart(facts, access, taken);
  const tails: KeyShape[] = [];
  if (order.length > 0) tails.push(order.map((part) => [part]));
  if (last && last.token !== order[0]?.token)
    tails.push([...(lists.length > 0 ? [lists.map((c) => columnPart(c))] : []), [last]]);
  else if (lists.length > 0) tails.push([lists.map((c) => columnPart(c))]);
  if (tails.length === 0) return equal.length > 0 ? [heads] : [];
  return tails.map((tail) => [...heads, ...tail]);
}

/** The one range a key can end with: a column's, an expression's, or that of a text's beginning. */
function rangePart(facts: TableFacts, access: TableAccess, taken: ReadonlySet<string>): KeyPart | undefined {
  const [range] = orderedColumns(facts, access.range).filter((c) => !taken.has(c));
  if (range !== undefined) return { ...columnPart(range), bound: true };
  const [computed] = expressionParts(access, 'range').filter((p) => !taken.has(p.token));
  if (computed) return { ...computed, bound: true };
  const prefix = access.search.find((s) => s.kind === 'prefix');
  const begins = prefix && textPart(facts.columns.get(prefix.column), 'prefix');
  return begins && { ...begins, bound: true };
}

/** A filter alone: its few rows are listed oldest first, which is how a queue is worked off. */
function queuePart(facts: TableFacts): KeyPart {
  const made = facts.table.columns.find((c) => c.name === 'created_at');
  const key = made?.id ?? facts.table.primaryKey?.columns[0] ?? facts.table.columns[0]?.id ?? '';
  return columnPart(key, 'asc');
}

/** Why an index with this key would not pay, or undefined. */
function objection(
  facts: TableFacts,
  access: TableAccess,
  pattern: AccessPattern,
  shape: KeyShape,
  split: SplitFilters,
): string | undefined {
  if (split.where) return undefined;
  const parts = shape.flat();
  if (parts.every((p) => 'column' in p.key && isLowCardinality(facts, p.key.column)))
    return 'Each of its few values is shared by so many rows that reading the table is as fast.';
  const filtered =
    access.equality.length + access.inList.length + access.range.length + access.search.length + access.fixed.length >
      0 || (access.expressions ?? []).some((e) => e.use !== 'order');
  if (!filtered && pattern.limit === undefined)
    return 'Every row is read anyway; sorting them once costs less than keeping them sorted.';
  return undefined;
}
