import type { ColumnId } from '../../model/ids';
import { constantOf } from '../constant';
import { operandOf } from '../operand';
import { asksByValue, type Conditions, noConditions, type Relation } from '../relation';
import { child, children, type Node, textAt } from '../tree';
import type { ConditionContext, Sink } from './context';
import { columnLabel } from './types';

/** `a = $1 OR b = $2`: each arm may have an index of its own, where every arm asks the same table for something. */
export function readOr(ctx: ConditionContext, node: Node, sink: Sink): void {
  const nodes = children(node.body, 'args');
  if (remarkOnOptional(ctx, node, nodes)) return;
  const arms = nodes.map((arm) => readArm(ctx, arm));
  const relations = [...new Set(arms.flatMap((arm) => [...arm.asked.keys()]))];
  const [relation, second] = relations;
  if (!relation) return;
  if (second) {
    remarkAcross(ctx, node, relations, arms);
    return;
  }
  const conditions = arms.map((arm) => (arm.joins ? undefined : arm.asked.get(relation)));
  if (!conditions.every((c) => c !== undefined)) return;
  const target = sink.of(relation);
  const column = sameColumn(conditions);
  const page = keyOfPage(conditions);
  if (column !== undefined) {
    target.inList.add(column);
    const values = conditions.flatMap((c) =>
      c.fixed.flatMap((f) => (f.predicate.kind === 'compare' ? f.predicate.value : [])),
    );
    if (values.length === conditions.length) target.fixed.push({ predicate: { kind: 'oneOf', column, values } });
  } else if (page) for (const id of page) target.range.add(id);
  else if (target.arms.length === 0 && conditions.every((c) => asksByValue(c) || c.fixed.length > 0))
    target.arms = conditions;
}

interface Arm {
  readonly asked: ReadonlyMap<Relation, Conditions>;
  /** It compares relations with each other. */
  readonly joins: boolean;
}

function readArm(ctx: ConditionContext, node: Node): Arm {
  const asked = new Map<Relation, Conditions>();
  let joins = false;
  ctx.read(node, {
    of: (relation) => {
      const known = asked.get(relation) ?? noConditions();
      asked.set(relation, known);
      return known;
    },
    join: () => {
      joins = true;
    },
  });
  return { asked, joins };
}

/** The one column that every arm holds at one value: `a = 1 OR a = 2` is a list. */
function sameColumn(arms: readonly Conditions[]): ColumnId | undefined {
  const columns = arms.map((c) => {
    const [given] = [...c.equality, ...c.inList];
    const [filter] = c.fixed;
    const fixed =
      filter?.predicate.kind === 'compare' && filter.predicate.op === '=' ? filter.predicate.column : undefined;
    const size = c.equality.size + c.inList.size + c.range.size + c.fixed.length + c.expressions.length;
    return size === 1 && c.search.length + c.containment.length + c.arms.length === 0 ? (given ?? fixed) : undefined;
  });
  const [first] = columns;
  return columns.every((c) => c !== undefined && c === first) ? first : undefined;
}

/** `a < $1 OR (a = $1 AND b < $2)`: the columns of the page's key, which are compared as one row. */
function keyOfPage(arms: readonly Conditions[]): readonly ColumnId[] | undefined {
  const sorted = [...arms].sort((x, y) => x.equality.size - y.equality.size);
  const key: ColumnId[] = [];
  for (const [i, arm] of sorted.entries()) {
    const [ranged, more] = arm.range;
    if (ranged === undefined || more !== undefined || arm.equality.size !== i) return undefined;
    if (!key.every((id) => arm.equality.has(id))) return undefined;
    key.push(ranged);
  }
  return key.length > 1 ? key : undefined;
}

/** `$1 IS NULL OR a = $1`: one statement for both is planned for neither. */
function remarkOnOptional(ctx: ConditionContext, whole: Node, nodes: readonly Node[]): boolean {
  const { reading, scope, block } = ctx;
  const isParameter = (node: Node): boolean => {
    const arg =
      node.kind === 'NullTest' && textAt(node.body, 'nulltesttype') === 'IS_NULL' ? child(node.body, 'arg') : undefined;
    return arg !== undefined && operandOf(reading, scope, block, arg).kind === 'given';
  };
  const [other, second] = nodes.filter((n) => !isParameter(n));
  if (!other || second || nodes.length !== 2 || constantOf(other) !== undefined) return false;
  const arm = readArm(ctx, other);
  for (const [relation, conditions] of arm.asked) {
    const [id] = [
      ...conditions.equality,
      ...conditions.inList,
      ...conditions.range,
      ...conditions.search.map((s) => s.column),
    ];
    const column = relation.table?.columns.find((c) => c.id === id);
    if (!column) continue;
    reading.remark({
      kind: 'optionalFilter',
      column: columnLabel(relation, column.name),
      subject: column.id,
      span: ctx.reading.spanOf(whole),
    });
  }
  return true;
}

function remarkAcross(ctx: ConditionContext, whole: Node, relations: readonly Relation[], arms: readonly Arm[]): void {
  if (arms.some((arm) => arm.asked.size !== 1)) return;
  const tables = [...new Set(relations.map((r) => r.table?.name ?? r.alias))];
  if (tables.length > 1) ctx.reading.remark({ kind: 'orAcrossTables', tables, span: ctx.reading.spanOf(whole) });
}
