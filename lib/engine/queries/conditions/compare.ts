import type { Comparison } from '../../model/predicate';
import type { Operand } from '../operand';
import { operandOf, operatorOf, pushedDown } from '../operand';
import { child, children, type Node } from '../tree';
import { type ConditionContext, relationsOf, type Sink } from './context';
import { compareExpression } from './expression';
import { compareWithLiteral } from './literal';
import { contained, searched } from './operators';
import { checkTypes } from './types';

const comparisons: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '<>': '<>',
  '!=': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};
/** The operator with its sides exchanged. */
const exchanged: Readonly<Record<string, string>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '@>': '<@',
  '<@': '@>',
};

/** `a = $1`, `a < b`, `tags @> $1`, `(a, b) < ($1, $2)`. */
export function readComparison(ctx: ConditionContext, node: Node, sink: Sink): void {
  const [left, right] = [child(node.body, 'lexpr'), child(node.body, 'rexpr')];
  if (!left || !right) return;
  const op = operatorOf(node);
  const rows = left.kind === 'RowExpr' && right.kind === 'RowExpr';
  const [ours, theirs] = rows ? [children(left.body, 'args'), children(right.body, 'args')] : [[left], [right]];
  const { reading, scope, block } = ctx;
  // Rows are compared from their first columns on: that is how pages are turned by key.
  for (const [i, one] of ours.entries()) {
    const other = theirs[i];
    if (other)
      compareOperands(ctx, op, operandOf(reading, scope, block, one), operandOf(reading, scope, block, other), sink);
  }
}

/** Notes what a comparison of two sides asks of their relations. */
export function compareOperands(ctx: ConditionContext, written: string, one: Operand, two: Operand, sink: Sink): void {
  const given = relationsOf(one).length === 0 || relationsOf(two).length === 0;
  const [a, b] = given ? [pushedDown(one), pushedDown(two)] : [one, two];
  const turned = a.kind !== 'column' && (b.kind === 'column' || (b.kind === 'expression' && a.kind !== 'expression'));
  const [left, right] = turned ? [b, a] : [a, b];
  const op = turned ? (exchanged[written] ?? written) : written;
  const comparison = comparisons[op];
  if (comparison !== undefined) checkTypes(ctx.reading, left, right);
  const others = relationsOf(right);
  if (others.length > 0 && (left.kind === 'column' || right.kind === 'column')) {
    compareBetween(left, comparison, right, sink);
    return;
  }
  if (left.kind === 'expression') compareExpression(ctx, op, comparison, left, right, sink);
  if (left.kind !== 'column' || others.length > 0) return;
  const conditions = sink.of(left.relation);
  if (comparison === undefined) {
    const found = contained(left.column, op);
    if (found) conditions.containment.push(found);
    const search = searched(left.column, op);
    if (search) conditions.search.push(search);
  } else if (right.kind === 'literal') {
    if (right.value !== null) compareWithLiteral(conditions, left.relation.table, left.column, comparison, right.value);
  } else if (comparison === '=') conditions.equality.add(left.column.id);
  else if (comparison !== '<>') conditions.range.add(left.column.id);
}

/** Two columns, or a column and what rows of other relations give. */
function compareBetween(left: Operand, op: Comparison | undefined, right: Operand, sink: Sink): void {
  if (op === undefined || op === '<>') return;
  const same = left.kind === 'column' && right.kind === 'column' && left.relation === right.relation;
  if (same) {
    const predicate = { kind: 'compareColumns', left: left.column.id, op, right: right.column.id } as const;
    sink.of(left.relation).fixed.push({ predicate });
  } else sink.join(left, right, op === '=' ? 'equality' : 'range');
}
