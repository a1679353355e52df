import { operandOf, visit } from '../operand';
import { child, type Node, textAt } from '../tree';
import type { ConditionContext, Sink } from './context';

/** `a IS NULL`, `a IS NOT NULL`. */
export function readNullTest(ctx: ConditionContext, node: Node, sink: Sink): void {
  const arg = child(node.body, 'arg');
  if (!arg) return;
  const operand = operandOf(ctx.reading, ctx.scope, ctx.block, arg);
  if (operand.kind !== 'column') return;
  const kind = textAt(node.body, 'nulltesttype') === 'IS_NULL' ? 'isNull' : 'isNotNull';
  // In a WHERE, on the inner side of an outer join: rows without a partner are asked for, none that are there.
  if (kind === 'isNull' && ctx.where && !operand.relation.drives) return;
  sink.of(operand.relation).fixed.push({ predicate: { kind, column: operand.column.id } });
}

/** `active IS TRUE`, `active IS FALSE`; the others hold for NULL too and are left to the reading of rows. */
export function readBooleanTest(ctx: ConditionContext, node: Node, sink: Sink): void {
  const arg = child(node.body, 'arg');
  const test = textAt(node.body, 'booltesttype');
  if (arg && (test === 'IS_TRUE' || test === 'IS_FALSE')) readTruth(ctx, arg, test === 'IS_TRUE', sink);
  else visit(ctx.reading, ctx.scope, arg);
}

/** A boolean column by itself, or with NOT. */
export function readTruth(ctx: ConditionContext, node: Node, value: boolean, sink: Sink): void {
  const operand = operandOf(ctx.reading, ctx.scope, ctx.block, node);
  if (operand.kind !== 'column' || operand.column.type.kind !== 'boolean') return;
  sink.of(operand.relation).fixed.push({ predicate: { kind: 'compare', column: operand.column.id, op: '=', value } });
}
