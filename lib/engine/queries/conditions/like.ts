import { constantOf } from '../constant';
import { callOf, expressionKind, operandOf, operatorOf } from '../operand';
import { child, type Node } from '../tree';
import type { ConditionContext, Sink } from './context';
import { remarkOnDefeat } from './expression';
import { standsForAny } from './literal';
import { columnLabel } from './types';

/** `name LIKE 'a%'`, `name ILIKE $1`. NOT LIKE finds nothing by index. */
export function readLike(ctx: ConditionContext, node: Node, sink: Sink): void {
  const [left, right] = [child(node.body, 'lexpr'), child(node.body, 'rexpr')];
  if (!left || !right) return;
  const { reading, scope, block } = ctx;
  const [ours, theirs] = [operandOf(reading, scope, block, left), operandOf(reading, scope, block, right)];
  if (operatorOf(node).startsWith('!')) return;
  const pattern = patternOf(right);
  if (ours.kind === 'expression' && callOf(ours.node)?.name === 'lower' && ours.sql && pattern === 'prefix') {
    sink.of(ours.relation).expressions.push({ sql: ours.sql, use: 'range' });
    return;
  }
  if (ours.kind === 'expression') {
    const { sql: _sql, ...unindexed } = ours;
    remarkOnDefeat(ctx, unindexed);
  }
  if (ours.kind !== 'column' || (theirs.kind !== 'literal' && theirs.kind !== 'given')) return;
  const { relation, column } = ours;
  if (pattern === 'exact' && expressionKind(node) === 'AEXPR_LIKE') {
    const value = constantOf(right);
    if (standsForAny(relation.table, column)) sink.of(relation).equality.add(column.id);
    else if (typeof value === 'string')
      sink.of(relation).fixed.push({ predicate: { kind: 'compare', column: column.id, op: '=', value } });
    return;
  }
  const prefix = pattern === 'prefix' && expressionKind(node) === 'AEXPR_LIKE';
  sink.of(relation).search.push({ column: column.id, kind: prefix ? 'prefix' : 'contains' });
  if (pattern !== 'contains') return;
  reading.remark({
    kind: 'leadingWildcard',
    column: columnLabel(relation, column.name),
    subject: column.id,
    span: reading.spanOf(right),
  });
}

type Pattern = 'exact' | 'prefix' | 'contains' | 'unknown';

/** What a LIKE pattern fixes, from how it begins: a constant, or a parameter with constants around it. */
function patternOf(node: Node): Pattern {
  const constant = constantOf(node);
  if (typeof constant === 'string') {
    if (/^[%_]/.test(constant)) return 'contains';
    return /(^|[^\\])[%_]/.test(constant) ? 'prefix' : 'exact';
  }
  const [first, ...rest] = concatenated(node);
  if (!first || rest.length === 0) return 'unknown';
  const beginning = constantOf(first);
  if (typeof beginning === 'string') return /^[%_]/.test(beginning) ? 'contains' : 'prefix';
  return rest.some((n) => /[%_]/.test(String(constantOf(n) ?? ''))) ? 'prefix' : 'unknown';
}

/** The parts of `a || b || c` or `concat(a, b, c)`. */
function concatenated(node: Node): readonly Node[] {
  const call = callOf(node);
  if (call?.name === 'concat') return call.args;
  if (node.kind !== 'A_Expr' || operatorOf(node) !== '||') return [node];
  const [left, right] = [child(node.body, 'lexpr'), child(node.body, 'rexpr')];
  return [...(left ? concatenated(left) : []), ...(right ? concatenated(right) : [])];
}
