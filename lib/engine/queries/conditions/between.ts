import { operandOf } from '../operand';
import { child, children, type Node } from '../tree';
import { compareOperands } from './compare';
import type { ConditionContext, Sink } from './context';

/** `a BETWEEN $1 AND $2`, which is two comparisons; so is `$1 BETWEEN starts_at AND ends_at`. */
export function readBetween(ctx: ConditionContext, node: Node, sink: Sink): void {
  const [left, list] = [child(node.body, 'lexpr'), child(node.body, 'rexpr')];
  const [from, to] = list ? children(list.body, 'items') : [];
  if (!left || !from || !to) return;
  const { reading, scope, block } = ctx;
  const [ours, least, most] = [left, from, to].map((n) => operandOf(reading, scope, block, n));
  if (!ours || !least || !most) return;
  const wide = least.kind === 'literal' && most.kind === 'literal' && ours.kind === 'column';
  if (wide && typeof least.value === 'number' && typeof most.value === 'number') {
    const predicate = { kind: 'between', column: ours.column.id, min: least.value, max: most.value } as const;
    sink.of(ours.relation).range.add(ours.column.id);
    sink.of(ours.relation).fixed.push({ predicate });
    return;
  }
  compareOperands(ctx, '>=', ours, least, sink);
  compareOperands(ctx, '<=', ours, most, sink);
}
