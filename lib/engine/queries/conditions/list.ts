import type { Literal } from '../../model/predicate';
import { constantOf } from '../constant';
import { type Operand, operandOf, operatorOf, pushedDown, visit } from '../operand';
import { child, children, type Node } from '../tree';
import type { ConditionContext, Sink } from './context';
import { compareWithLiterals } from './literal';
import { checkTypes, columnLabel } from './types';

/** `a IN (1, 2)`, `a NOT IN ('x')`, `(a, b) IN (($1, $2))`. */
export function readIn(ctx: ConditionContext, node: Node, sink: Sink): void {
  const [left, list] = [child(node.body, 'lexpr'), child(node.body, 'rexpr')];
  if (!left || !list) return;
  const items = children(list.body, 'items');
  const negated = operatorOf(node) === '<>';
  if (left.kind === 'RowExpr') {
    for (const item of items) visit(ctx.reading, ctx.scope, item);
    for (const one of children(left.body, 'args')) inList(ctx, one, items, negated, sink, false);
  } else inList(ctx, left, items, negated, sink, true);
}

function inList(
  ctx: ConditionContext,
  left: Node,
  items: readonly Node[],
  negated: boolean,
  sink: Sink,
  plain: boolean,
): void {
  const { reading, scope, block } = ctx;
  const ours = pushedDown(operandOf(reading, scope, block, left));
  const values = items.map((item) => operandOf(reading, scope, block, item));
  if (plain) for (const value of values) checkTypes(reading, ours, value);
  if (values.some((v) => v.kind !== 'literal' && v.kind !== 'given')) return;
  addList(ours, plain ? values.map((v) => (v.kind === 'literal' ? v.value : undefined)) : [undefined], negated, sink);
}

/** `undefined` among the values is one that is given with the query. */
function addList(ours: Operand, values: readonly (Literal | null | undefined)[], negated: boolean, sink: Sink): void {
  if (ours.kind === 'expression' && ours.sql && !negated)
    sink.of(ours.relation).expressions.push({ sql: ours.sql, use: 'equality' });
  if (ours.kind !== 'column') return;
  const literals = values.filter((v) => v !== null && v !== undefined);
  const conditions = sink.of(ours.relation);
  if (literals.length === values.length)
    compareWithLiterals(conditions, ours.relation.table, ours.column, literals, negated);
  else if (!negated) conditions.inList.add(ours.column.id);
}

/** `a = ANY($1)`, `$1 = ANY(tags)`, `a <> ALL($1)`. */
export function readAny(ctx: ConditionContext, node: Node, sink: Sink): void {
  const [left, right] = [child(node.body, 'lexpr'), child(node.body, 'rexpr')];
  if (!left || !right) return;
  const { reading, scope, block } = ctx;
  const [ours, theirs] = [operandOf(reading, scope, block, left), operandOf(reading, scope, block, right)];
  const all = node.body.kind === 'AEXPR_OP_ALL';
  if (all || operatorOf(node) !== '=') return;
  if (theirs.kind === 'column' && theirs.column.type.kind === 'array') {
    sink.of(theirs.relation).containment.push({ column: theirs.column.id, kind: 'array' });
    reading.remark({
      kind: 'defeatedIndex',
      column: columnLabel(theirs.relation, theirs.column.name),
      subject: theirs.column.id,
      how: 'any',
      words: 'ANY',
      span: reading.spanOf(theirs.node),
    });
  } else if (theirs.kind === 'given' || theirs.kind === 'literal') {
    addList(pushedDown(ours), arrayValues(right) ?? [undefined], false, sink);
  } else sink.join(ours, theirs, 'equality');
}

/** The constants of `ARRAY['a', 'b']`; undefined when they are given with the query. */
function arrayValues(node: Node): readonly Literal[] | undefined {
  if (node.kind !== 'A_ArrayExpr') return undefined;
  const values = children(node.body, 'elements').map(constantOf);
  return values.every((v) => v !== undefined && v !== null) ? values : undefined;
}
