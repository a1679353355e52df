import type { TableAccess } from '../model/access-pattern';
import type { ColumnId } from '../model/ids';
import { predicateColumns, templateColumns } from '../model/predicate';
import type { Table } from '../model/schema';
import { asksByValue, type Block, type Conditions, type Relation } from './relation';
import { spreadGiven } from './spread';

/**
 * The ways a block's tables are reached: each by what is asked of it, and by what the tables joined with it give,
 * where those can be read first. A table that both lead to is reached in two ways.
 */
export function accessesOf(block: Block): readonly TableAccess[] {
  spreadGiven(block);
  const single = singleRows(block);
  return block.relations.flatMap((relation) =>
    relation.table ? distinct(waysTo(block, relation, relation.table, single)) : [],
  );
}

function waysTo(block: Block, relation: Relation, table: Table, single: ReadonlySet<Relation>): readonly TableAccess[] {
  const alone = accessOf(relation, table, [], true);
  const partners = [...new Set(relation.joins.map((j) => j.with))];
  if (partners.length === 0 || (single.has(relation) && isSingle(table, relation.conditions.equality))) return [alone];
  const ofOne = partners.filter((p) => single.has(p));
  const joined = (by: readonly Relation[], ordered: boolean) => accessOf(relation, table, by, ordered);
  if (ofOne.length > 0) return [joined(ofOne, true)];
  const first = partners.filter((p) => leads(p, relation) || (!relation.drives && p.drives));
  const leading = first.length > 0 || relation.drives ? first : partners;
  const ways = leading.map((p) => joined([p], false));
  if (!isFirst(block, relation) && ways.length > 0) return ways;
  // Found by its key, a row needs nothing more.
  return [alone, ...ways.filter((way) => !isSingle(table, new Set(way.equality)))];
}

/** How far a relation is narrowed down: not at all, by fixed filters or a page, by bounds, by given values. */
function strength(relation: Relation): 0 | 1 | 2 | 3 {
  if (!relation.drives) return 0;
  if (!relation.table) return 3;
  const { equality, inList, search, expressions, containment, arms } = relation.conditions;
  const values = equality.size + inList.size + search.length + expressions.length + containment.length + arms.length;
  if (values > 0) return 3;
  if (asksByValue(relation.conditions)) return 2;
  return relation.conditions.fixed.length > 0 || (relation.order.length > 0 && relation.block.limited) ? 1 : 0;
}

/** Whether a join could start from here: nothing in the block is narrowed down further. */
const isFirst = (block: Block, relation: Relation): boolean => {
  const own = strength(relation);
  return own > 0 && block.relations.every((r) => r === relation || !r.table || strength(r) <= own);
};

/** Whether a join could start at `from`, or behind it, without going through `without`. */
function leads(from: Relation, without: Relation): boolean {
  const seen = new Set([without]);
  const waiting = [from];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (strength(next) > 0) return true;
    waiting.push(...next.joins.map((j) => j.with));
  }
  return false;
}

/** Relations of which the query reads one row: found by a whole unique key, given or joined from such a row. */
function singleRows(block: Block): ReadonlySet<Relation> {
  const found = new Set<Relation>();
  for (let grown = true; grown; ) {
    grown = false;
    for (const relation of block.relations) {
      if (found.has(relation) || !relation.table) continue;
      const given = new Set(relation.conditions.equality);
      for (const join of relation.joins) if (join.by === 'equality' && found.has(join.with)) given.add(join.column);
      if (!isSingle(relation.table, given)) continue;
      found.add(relation);
      grown = true;
    }
  }
  return found;
}

const isSingle = (table: Table, given: ReadonlySet<ColumnId>): boolean =>
  [...(table.primaryKey ? [table.primaryKey] : []), ...table.uniques].some(
    ({ columns }) => columns.length > 0 && columns.every((c) => given.has(c)),
  );

/** One way: what is asked of the relation itself, with what `partners` give. */
function accessOf(relation: Relation, table: Table, partners: readonly Relation[], ordered: boolean): TableAccess {
  const joins = relation.joins.filter((j) => partners.includes(j.with));
  const joined = (by: 'equality' | 'range') => joins.filter((j) => j.by === by).map((j) => j.column);
  const own = relation.conditions;
  const equality = [...new Set([...own.equality, ...joined('equality')])];
  const order = ordered ? relation.order : [];
  const bounds = [...new Set([...own.range, ...joined('range')])].filter((c) => !equality.includes(c));
  const range = mostUseful(bounds, order[0]?.column, own.fixed);
  const access: TableAccess = {
    ...partsOf({ ...own, equality: new Set(equality), range: new Set(range) }),
    table: table.id,
    order,
    ...(relation.grouping.length > 0 && { grouping: relation.grouping }),
    ...(own.arms.length > 0 && { arms: own.arms.map(partsOf) }),
  };
  if (relation.readsAll) return access;
  const asked = new Set(askedColumns(access));
  return { ...access, output: [...relation.read].filter((c) => !asked.has(c)) };
}

/** Only the first bound narrows an index: the one it is sorted by, then those given with the query, then fixed ones. */
function mostUseful(
  bounds: readonly ColumnId[],
  sortedBy: ColumnId | undefined,
  fixed: Conditions['fixed'],
): readonly ColumnId[] {
  const constant = new Set(fixed.flatMap((f) => predicateColumns(f.predicate)));
  const rank = (c: ColumnId) => (c === sortedBy ? 0 : constant.has(c) ? 2 : 1);
  return [...bounds].sort((a, b) => rank(a) - rank(b));
}

const partsOf = (
  c: Conditions,
): Omit<TableAccess, 'table' | 'arms' | 'output' | 'grouping' | 'order'> & { order: [] } => ({
  equality: [...c.equality],
  inList: [...c.inList].filter((id) => !c.equality.has(id)),
  range: [...c.range].filter((id) => !c.equality.has(id)),
  order: [],
  fixed: c.fixed,
  search: c.search,
  ...(c.expressions.length > 0 && { expressions: c.expressions }),
  ...(c.containment.length > 0 && { containment: c.containment }),
});

/** The columns an access looks for or sorts by. */
const askedColumns = (a: TableAccess): readonly ColumnId[] => [
  ...a.equality,
  ...a.inList,
  ...a.range,
  ...a.order.map((o) => o.column),
  ...a.fixed.flatMap((f) => predicateColumns(f.predicate)),
  ...a.search.map((s) => s.column),
  ...(a.expressions ?? []).flatMap((e) => templateColumns(e.sql)),
  ...(a.containment ?? []).map((c) => c.column),
  ...(a.grouping ?? []),
];

const distinct = (ways: readonly TableAccess[]): readonly TableAccess[] => {
  const seen = new Map(ways.map((way) => [JSON.stringify(way), way]));
  return [...seen.values()];
};
