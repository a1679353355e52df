import { constantOf } from './constant';
import { type Operand, operandOf } from './operand';
import type { Reading } from './reading';
import type { Block, Relation } from './relation';
import { lookUp, type Scope } from './scope';
import { child, children, everyNode, type Node, namesAt, part, type Tree, textAt } from './tree';

type Order = Relation['order'][number];

/** What a SELECT's clauses need to find what they name. */
export interface SelectContext {
  readonly reading: Reading;
  readonly scope: Scope;
  readonly block: Block;
  readonly targets: readonly Node[];
}

/** Notes ORDER BY, GROUP BY, DISTINCT and windows with the relation whose rows they put in order. */
export function readSorting(ctx: SelectContext, body: Tree): void {
  const groups = children(body, 'groupClause').flatMap(flatGroup);
  for (const group of groups) noteGrouping(ctx, named(ctx, group, false));
  if (Array.isArray(body.distinctClause)) {
    const on = children(body, 'distinctClause');
    const what =
      on.length > 0 ? on.map((n) => named(ctx, n, true)) : ctx.targets.flatMap((t) => child(t.body, 'val') ?? []);
    for (const node of what) noteGrouping(ctx, node);
  }
  noteOrder(ctx, children(body, 'sortClause'));
  for (const window of windowsOf(ctx, body)) noteWindow(ctx, window);
}

const flatGroup = (node: Node): readonly Node[] =>
  node.kind === 'GroupingSet' ? children(node.body, 'content').flatMap(flatGroup) : [node];

/** `ORDER BY 2` and `ORDER BY total` stand for what is selected. GROUP BY prefers columns over names given here. */
export function named(ctx: SelectContext, node: Node, outputFirst: boolean): Node {
  const ordinal = constantOf(node);
  if (typeof ordinal === 'number') return selectedBy(ctx.targets[ordinal - 1]) ?? node;
  if (node.kind !== 'ColumnRef') return node;
  const [name, more] = namesAt(node.body, 'fields');
  if (name === undefined || more !== undefined) return node;
  if (!outputFirst && lookUp(ctx.scope, undefined, name) !== 'unknown') return node;
  return selectedBy(ctx.targets.find((t) => textAt(t.body, 'name') === name)) ?? node;
}

const selectedBy = (target: Node | undefined): Node | undefined => target && child(target.body, 'val');

const operand = ({ reading, scope, block }: SelectContext, node: Node): Operand =>
  operandOf(reading, scope, block, node);

function noteGrouping(ctx: SelectContext, node: Node): void {
  const found = operand(ctx, node);
  if (found.kind === 'column' && !found.relation.grouping.includes(found.column.id))
    found.relation.grouping.push(found.column.id);
}

/** As far as one relation's columns lead: what comes after them is sorted within. */
function noteOrder(ctx: SelectContext, items: readonly Node[]): void {
  let leader: Relation | undefined;
  let going = true;
  for (const item of items) {
    const node = child(item.body, 'node');
    if (!node) continue;
    const found = operand(ctx, named(ctx, node, true));
    going &&= found.kind === 'column' && (leader === undefined || leader === found.relation);
    if (going && found.kind === 'column') {
      leader = found.relation;
      leader.order.push(orderBy(found.column.id, item));
    } else if (found.kind === 'expression' && found.sql && items.length === 1)
      found.relation.conditions.expressions.push({ sql: found.sql, use: 'order' });
  }
}

function orderBy(column: string, item: Node): Order {
  const direction = textAt(item.body, 'sortby_dir') === 'SORTBY_DESC' ? 'desc' : 'asc';
  const wanted = textAt(item.body, 'sortby_nulls');
  const nulls = wanted === 'SORTBY_NULLS_FIRST' ? 'first' : wanted === 'SORTBY_NULLS_LAST' ? 'last' : undefined;
  const byDefault = direction === 'asc' ? 'last' : 'first';
  return { column, direction, ...(nulls && nulls !== byDefault && { nulls }) };
}

/** The OVER clauses of what is selected, those named in WINDOW included. */
export function windowsOf(ctx: SelectContext, body: Tree): readonly Tree[] {
  const found: Tree[] = children(body, 'windowClause').map((w) => w.body);
  for (const target of ctx.targets)
    everyNode(target, (node) => {
      const over = node.kind === 'FuncCall' ? part(node.body, 'over') : undefined;
      if (over) found.push(over);
      return node.kind !== 'SelectStmt';
    });
  return found;
}

function noteWindow(ctx: SelectContext, window: Tree): void {
  const partition = children(window, 'partitionClause').map((n) => operand(ctx, n));
  const [first] = partition;
  if (first?.kind !== 'column' || first.relation.order.length > 0) return;
  const { relation } = first;
  for (const p of partition)
    if (p.kind === 'column' && p.relation === relation) relation.order.push({ column: p.column.id, direction: 'asc' });
  for (const item of children(window, 'orderClause')) {
    const node = child(item.body, 'node');
    const found = node && operand(ctx, node);
    if (found?.kind !== 'column' || found.relation !== relation) return;
    relation.order.push(orderBy(found.column.id, item));
  }
}
