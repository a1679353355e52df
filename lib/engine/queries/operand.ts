import type { Literal, SqlTemplate } from '../model/predicate';
import type { Column } from '../model/schema';
import { constantOf } from './constant';
import type { Reading } from './reading';
import type { Block, BoundColumn, Relation } from './relation';
import type { Scope } from './scope';
import { templateOf } from './template';
import { child, children, everyNode, type Node, namesAt, part, textAt } from './tree';

/** One side of a comparison, as a join group of relations sees it. */
export type Operand =
  | { readonly kind: 'column'; readonly relation: Relation; readonly column: Column; readonly node: Node }
  /** Over columns of one relation. `sql` is absent where no index can hold it. */
  | {
      readonly kind: 'expression';
      readonly relation: Relation;
      readonly columns: readonly Column[];
      readonly sql?: SqlTemplate;
      readonly node: Node;
    }
  | { readonly kind: 'literal'; readonly value: Literal | null; readonly node: Node }
  /** Known before these relations are read: parameters, functions of them, columns of an outer query. */
  | { readonly kind: 'given'; readonly node: Node }
  /** A value that is computed from rows of the group, or from several relations. */
  | {
      readonly kind: 'computed';
      readonly relations: readonly Relation[];
      readonly node: Node;
      /** The column of a query below it, where a condition on this value can be met. */
      readonly within?: BoundColumn;
    };

/** What `node` is to the relations of `block`; names in it are resolved, and queries in it are read. */
export function operandOf(reading: Reading, scope: Scope, block: Block, node: Node): Operand {
  const constant = constantOf(node);
  if (constant !== undefined) return { kind: 'literal', value: constant, node };
  const inside = columnsIn(reading, scope, node);
  const own = inside.filter((b) => b.relation.block === block);
  const relations = [...new Set(own.map((b) => b.relation))];
  const [relation, second] = relations;
  if (!relation) return { kind: 'given', node };
  const columns = own.flatMap((b) => (b.column ? [b.column] : []));
  const [first] = columns;
  if (second || !first || columns.length < own.length) {
    const within = node.kind === 'ColumnRef' ? own[0]?.within : undefined;
    return { kind: 'computed', relations, node, ...(within && { within }) };
  }
  if (node.kind === 'ColumnRef') return { kind: 'column', relation, column: first, node };
  const byPlace = new Map(inside.map((b) => [b.node.body, b.column] as const));
  const sql = own.length === inside.length ? templateOf(node, (ref) => byPlace.get(ref.body))?.sql : undefined;
  return { kind: 'expression', relation, columns, node, ...(sql && { sql }) };
}

/** The operand as the query below sees it, where a condition with a given value can be met there. */
export const pushedDown = (operand: Operand): Operand =>
  operand.kind === 'computed' && operand.within ? { ...operand.within, node: operand.node } : operand;

interface ColumnHere {
  readonly relation: Relation;
  readonly column?: Column;
  readonly within?: BoundColumn;
  readonly node: Node;
}

/** All columns an expression reads by itself, not within the queries in it; those are read as queries of their own. */
function columnsIn(reading: Reading, scope: Scope, node: Node): readonly ColumnHere[] {
  const found: ColumnHere[] = [];
  everyNode(node, (inner) => {
    if (inner.kind === 'SubLink') {
      readSubquery(reading, scope, inner);
      const test = child(inner.body, 'testexpr');
      if (test) found.push(...columnsIn(reading, scope, test));
      return false;
    }
    if (inner.kind === 'SelectStmt') return false;
    if (inner.kind !== 'ColumnRef') return true;
    const names = namesAt(inner.body, 'fields');
    if (names.at(-1) === '*') reading.readAll(scope, names.at(-2));
    else {
      const bound = reading.bound(inner, scope);
      if (bound.relation)
        found.push({
          relation: bound.relation,
          node: inner,
          ...(bound.kind === 'column' ? { column: bound.column } : bound.within && { within: bound.within }),
        });
    }
    return false;
  });
  return found;
}

/** A query in an expression that is not merged with the query around it: its tables are reached once for each row. */
function readSubquery(reading: Reading, scope: Scope, link: Node): void {
  const select = child(link.body, 'subselect');
  if (select) reading.once(select.body, scope, undefined);
}

/** Reads what a node names, for its own sake. */
export const visit = (reading: Reading, scope: Scope, node: Node | undefined): void => {
  if (node) columnsIn(reading, scope, node);
};

/** The function's name and arguments, for a plain call. */
export function callOf(node: Node): { readonly name: string; readonly args: readonly Node[] } | undefined {
  if (node.kind !== 'FuncCall' || part(node.body, 'over')) return undefined;
  return { name: namesAt(node.body, 'funcname').at(-1) ?? '', args: children(node.body, 'args') };
}

/** The operator of an expression, e.g. `=` or `@>`. */
export const operatorOf = (node: Node): string => namesAt(node.body, 'name').at(-1) ?? '';

export const expressionKind = (node: Node): string => textAt(node.body, 'kind');
