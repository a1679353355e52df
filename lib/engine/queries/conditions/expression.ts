import type { Comparison } from '../../model/predicate';
import type { Operand } from '../operand';
import { callOf, operatorOf } from '../operand';
import type { Remark } from '../remark';
import { child, type Node, namesAt } from '../tree';
import type { ConditionContext, Sink } from './context';
import { columnLabel } from './types';

type Expression = Operand & { readonly kind: 'expression' };

/** An expression over one table's columns, compared with a value: an index on it, or the reason there can be none. */
export function compareExpression(
  ctx: ConditionContext,
  op: string,
  comparison: Comparison | undefined,
  left: Expression,
  right: Operand,
  sink: Sink,
): void {
  if (right.kind !== 'given' && right.kind !== 'literal') return;
  const conditions = sink.of(left.relation);
  const call = callOf(left.node);
  if (op === '@@' && call?.name === 'to_tsvector') {
    const document = left.sql && { document: left.sql };
    for (const column of left.columns) conditions.search.push({ column: column.id, kind: 'fullText', ...document });
    return;
  }
  if (comparison === undefined || comparison === '<>') return;
  const folded = comparison === '=' && call?.name === 'lower' && call.args[0]?.kind === 'ColumnRef';
  const [column] = left.columns;
  if (folded && column && isText(column.type.kind)) conditions.search.push({ column: column.id, kind: 'ignoreCase' });
  else if (!remarkOnDefeat(ctx, left) && left.sql)
    conditions.expressions.push({ sql: left.sql, use: comparison === '=' ? 'equality' : 'range' });
}

const isText = (kind: string): boolean => kind === 'text' || kind === 'varchar' || kind === 'char';

/** Remarks on what keeps an index on the column from being used, where it is better written otherwise. */
export function remarkOnDefeat(ctx: ConditionContext, left: Expression): boolean {
  const how = defeat(left);
  const [column] = left.columns;
  if (how === undefined || !column) return false;
  ctx.reading.remark({
    kind: 'defeatedIndex',
    column: columnLabel(left.relation, column.name),
    subject: column.id,
    how,
    words: wordsOf(left.node),
    span: ctx.reading.spanOf(left.node),
  });
  return true;
}

const parts = new Set(['date_trunc', 'date_part', 'extract', 'date', 'to_char', 'timezone']);

function defeat({ node, columns, sql }: Expression): (Remark & { kind: 'defeatedIndex' })['how'] | undefined {
  const moment = columns.some((c) => ['timestamptz', 'timestamp', 'date'].includes(c.type.kind));
  const call = callOf(node);
  if (node.kind === 'TypeCast') {
    const plain = child(node.body, 'arg')?.kind === 'ColumnRef';
    return plain ? (moment ? 'day' : 'cast') : sql ? undefined : 'function';
  }
  if (call && parts.has(call.name) && moment) return sql ? undefined : 'day';
  if (node.kind === 'A_Expr') {
    const arithmetic = ['+', '-', '*', '/', '%'].includes(operatorOf(node));
    if (arithmetic && columns.length === 1) return 'calculation';
    // A key taken from a document by a parameter is different in every call.
    return sql || !arithmetic ? undefined : 'calculation';
  }
  return sql ? undefined : 'function';
}

/** The outermost thing done to the column, as written: `lower`, `::date`. */
function wordsOf(node: Node): string {
  if (node.kind === 'FuncCall') return `${namesAt(node.body, 'funcname').at(-1) ?? 'a function'}(...)`;
  if (node.kind === 'A_Expr') return operatorOf(node);
  return node.kind === 'TypeCast' ? 'a cast' : 'an expression';
}
