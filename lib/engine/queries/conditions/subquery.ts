import { operandOf } from '../operand';
import type { Outputs } from '../reading';
import type { Relation } from '../relation';
import { child, children, type Node, textAt } from '../tree';
import { compareOperands } from './compare';
import type { ConditionContext, Sink } from './context';
import { columnLabel } from './types';

/** `EXISTS (...)` and `a IN (SELECT ...)`, which PostgreSQL joins with the query around them; negated ones too. */
export function readSubLink(ctx: ConditionContext, node: Node, negated: boolean, sink: Sink): void {
  const select = child(node.body, 'subselect');
  const kind = textAt(node.body, 'subLinkType');
  const merges = !ctx.nested && (kind === 'EXISTS_SUBLINK' || kind === 'ANY_SUBLINK');
  const known = new Set(ctx.block.relations);
  const outputs = select && ctx.reading.once(select.body, ctx.scope, merges ? ctx.block : undefined);
  const inner = ctx.block.relations.filter((r) => !known.has(r));
  // Rows without a partner are wanted: the inner side cannot be read first.
  if (negated) for (const relation of inner) relation.drives = false;
  if (kind === 'ANY_SUBLINK' && outputs) readMembership(ctx, node, outputs, negated, sink);
}

function readMembership(ctx: ConditionContext, node: Node, outputs: Outputs, negated: boolean, sink: Sink): void {
  const test = child(node.body, 'testexpr');
  if (!test) return;
  const tests = test.kind === 'RowExpr' ? children(test.body, 'args') : [test];
  const bounds = [...outputs.values()];
  for (const [i, one] of tests.entries()) {
    const ours = operandOf(ctx.reading, ctx.scope, ctx.block, one);
    const bound = bounds[i];
    if (!bound) return;
    if (negated && bound.kind === 'column' && bound.column.nullable && !excludesNull(bound.relation, bound.column.id))
      ctx.reading.remark({
        kind: 'notInNullable',
        column: columnLabel(bound.relation, bound.column.name),
        subject: bound.column.id,
        span: ctx.reading.spanAt(node, 6),
      });
    if (bound.kind === 'column' && bound.relation.block === ctx.block) {
      compareOperands(
        ctx,
        '=',
        ours,
        { kind: 'column', relation: bound.relation, column: bound.column, node: one },
        sink,
      );
    } else if (!negated) {
      const given = bound.relation && bound.relation.block === ctx.block;
      compareOperands(
        ctx,
        '=',
        ours,
        given ? { kind: 'computed', relations: [bound.relation as Relation], node: one } : { kind: 'given', node: one },
        sink,
      );
    }
  }
}

const excludesNull = (relation: Relation, column: string): boolean =>
  relation.conditions.fixed.some((f) => f.predicate.kind === 'isNotNull' && f.predicate.column === column);
