import { callOf, expressionKind, operandOf, visit } from '../operand';
import type { Reading } from '../reading';
import type { Block } from '../relation';
import type { Scope } from '../scope';
import { children, type Node, textAt } from '../tree';
import { readBetween } from './between';
import { readComparison } from './compare';
import { type ConditionContext, joinOperands, type Sink } from './context';
import { readLike } from './like';
import { readAny, readIn } from './list';
import { readOr } from './or';
import { readSubLink } from './subquery';
import { readBooleanTest, readNullTest, readTruth } from './truth';

type Reader = (ctx: ConditionContext, node: Node, sink: Sink) => void;

const expressionReaders: Readonly<Record<string, Reader>> = {
  AEXPR_OP: readComparison,
  AEXPR_OP_ANY: readAny,
  AEXPR_OP_ALL: readAny,
  AEXPR_IN: readIn,
  AEXPR_LIKE: readLike,
  AEXPR_ILIKE: readLike,
  AEXPR_BETWEEN: readBetween,
  AEXPR_BETWEEN_SYM: readBetween,
};

const readers: Readonly<Record<string, Reader>> = {
  A_Expr: (ctx, node, sink) => expressionReaders[expressionKind(node)]?.(ctx, node, sink),
  BoolExpr: readBoolean,
  NullTest: readNullTest,
  BooleanTest: readBooleanTest,
  SubLink: (ctx, node, sink) => readSubLink(ctx, node, false, sink),
  ColumnRef: (ctx, node, sink) => readTruth(ctx, node, true, sink),
  FuncCall: readCall,
};

/** Notes what a join's ON condition asks of the relations of `block`. All names in it are resolved. */
export function readCondition(reading: Reading, scope: Scope, block: Block, node: Node | undefined): void {
  const sink: Sink = { of: (relation) => relation.conditions, join: joinOperands };
  if (node) readWith({ reading, scope, block, where: false, nested: false }, node, sink);
}

/**
 * The same for a WHERE. What it asks of the inner side of an outer join only rows that are there can fulfil: the join
 * is an inner one then, and may start there.
 */
export function readWhere(reading: Reading, scope: Scope, block: Block, node: Node | undefined): void {
  const of: Sink['of'] = (relation) => {
    relation.drives = true;
    return relation.conditions;
  };
  if (node) readWith({ reading, scope, block, where: true, nested: false }, node, { of, join: joinOperands });
}

function readWith(given: Omit<ConditionContext, 'read'>, node: Node, sink: Sink): void {
  const ctx: ConditionContext = { ...given, read: (inner, to) => readWith({ ...given, nested: true }, inner, to) };
  readers[node.kind]?.(ctx, node, sink);
  // What no reader looked into still names columns, and may hold queries.
  visit(ctx.reading, ctx.scope, node);
}

function readBoolean(ctx: ConditionContext, node: Node, sink: Sink): void {
  const args = children(node.body, 'args');
  const op = textAt(node.body, 'boolop');
  if (op === 'AND_EXPR') for (const arg of args) readWith(ctx, arg, sink);
  else if (op === 'OR_EXPR') readOr(ctx, node, sink);
  else for (const arg of args) readNot(ctx, arg, sink);
}

function readNot(ctx: ConditionContext, node: Node, sink: Sink): void {
  if (node.kind === 'SubLink') readSubLink(ctx, node, true, sink);
  else if (node.kind === 'ColumnRef') readTruth(ctx, node, false, sink);
}

/** `starts_with(name, $1)`; `(a, b) OVERLAPS ($1, $2)`. */
function readCall(ctx: ConditionContext, node: Node, sink: Sink): void {
  const call = callOf(node);
  const { reading, scope, block } = ctx;
  const operands = (call?.args ?? []).map((arg) => operandOf(reading, scope, block, arg));
  const [first, second] = operands;
  if (call?.name === 'starts_with' && first?.kind === 'column' && second?.kind !== 'column')
    sink.of(first.relation).search.push({ column: first.column.id, kind: 'prefix' });
  if (call?.name === 'overlaps')
    for (const o of operands) if (o.kind === 'column') sink.of(o.relation).range.add(o.column.id);
}
