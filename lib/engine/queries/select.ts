import type { ColumnId } from '../model/ids';
import { readWhere } from './conditions';
import { constantOf } from './constant';
import { readFrom, readWith } from './from';
import { callOf, operandOf, visit } from './operand';
import type { Outputs, Reading } from './reading';
import type { Block, Bound } from './relation';
import { newScope, type Scope } from './scope';
import { named, readSorting, type SelectContext, windowsOf } from './sorted';
import { child, children, everyNode, flagAt, type Node, namesAt, nodeOf, part, type Tree, textAt } from './tree';

/**
 * Reads a SELECT into `into`, the block of the query around it, where PostgreSQL would merge the two; else into a block
 * of its own. The columns it gives.
 */
export function readSelect(reading: Reading, body: Tree, outer: Scope | undefined, into: Block | undefined): Outputs {
  const block = into && isPlain(body) ? into : reading.newBlock();
  const around = newScope(block, outer);
  readWith(reading, around, body);
  const operation = textAt(body, 'op');
  if (operation !== '' && operation !== 'SETOP_NONE') return readUnion(reading, body, around);
  if (Array.isArray(body.valuesLists)) return readValues(reading, body, around);
  const scope = newScope(block, around);
  for (const item of children(body, 'fromClause')) readFrom(reading, scope, block, item);
  readWhere(reading, scope, block, child(body, 'whereClause'));
  const targets = children(body, 'targetList');
  for (const target of targets) visit(reading, scope, target);
  for (const clause of ['groupClause', 'windowClause', 'distinctClause', 'sortClause'])
    for (const node of children(body, clause)) if (!namesOutput(node, targets)) visit(reading, scope, node);
  visit(reading, scope, child(body, 'havingClause'));
  const ctx: SelectContext = { reading, scope, block, targets };
  if (block !== into) {
    block.limited = limitOf(body) !== undefined;
    readSorting(ctx, body);
    readExtreme(ctx, body);
  }
  readPaging(reading, scope, body);
  return block === into ? outputsOf(ctx) : keptOutputs(ctx, body);
}

/** A number or a name that stands for something selected is no column. */
function namesOutput(node: Node, targets: readonly Node[]): boolean {
  const inner = node.kind === 'SortBy' ? child(node.body, 'node') : node;
  if (inner?.kind !== 'ColumnRef') return inner?.kind === 'A_Const';
  const [name, more] = namesAt(inner.body, 'fields');
  return more === undefined && targets.some((t) => textAt(t.body, 'name') === name);
}

/** Nothing in it keeps its rows from being joined with those around it. */
function isPlain(body: Tree): boolean {
  const blocking = [
    'groupClause',
    'distinctClause',
    'havingClause',
    'limitCount',
    'limitOffset',
    'windowClause',
    'valuesLists',
  ];
  const operation = textAt(body, 'op');
  if (blocking.some((key) => body[key] !== undefined) || (operation !== '' && operation !== 'SETOP_NONE')) return false;
  return !children(body, 'targetList').some(computesRows);
}

const aggregateNames = new Set(
  'count sum avg min max array_agg string_agg json_agg jsonb_agg json_object_agg jsonb_object_agg bool_and bool_or every'.split(
    ' ',
  ),
);

const isAggregate = (target: Node): boolean =>
  calls(target, (call, name) => !part(call, 'over') && aggregateNames.has(name));

const computesRows = (target: Node): boolean =>
  calls(target, (call, name) => part(call, 'over') !== undefined || aggregateNames.has(name));

function calls(target: Node, wanted: (call: Tree, name: string) => boolean): boolean {
  let found = false;
  everyNode(target, (node) => {
    if (node.kind === 'FuncCall') found ||= wanted(node.body, namesAt(node.body, 'funcname').at(-1) ?? '');
    return node.kind !== 'SelectStmt';
  });
  return found;
}

function readUnion(reading: Reading, body: Tree, scope: Scope): Outputs {
  const sides = [part(body, 'larg'), part(body, 'rarg')].filter((side) => side !== undefined);
  const [first] = sides.map((side) => reading.readQuery(side, scope, undefined));
  readPaging(reading, scope, body);
  return computed([...(first?.keys() ?? [])]);
}

function readValues(reading: Reading, body: Tree, scope: Scope): Outputs {
  const rows = children(body, 'valuesLists');
  for (const row of rows) visit(reading, scope, row);
  const width = Math.max(0, ...rows.map((row) => children(row.body, 'items').length));
  return computed(Array.from({ length: width }, (_, i) => `column${i + 1}`));
}

const computed = (names: readonly string[]): Outputs => new Map(names.map((n) => [n, { kind: 'computed' } as const]));

function readPaging(reading: Reading, scope: Scope, body: Tree): void {
  visit(reading, scope, child(body, 'limitCount'));
  const offset = child(body, 'limitOffset');
  if (!offset) return;
  visit(reading, scope, offset);
  const constant = constantOf(offset);
  if (constant !== 0 && constant !== null) reading.remark({ kind: 'offsetPaging', span: reading.spanOf(offset) });
}

/** `SELECT max(placed_at)` is answered by the last entry of an index in that order. */
function readExtreme({ reading, scope, block, targets }: SelectContext, body: Tree): void {
  const [target, second] = targets;
  const value = target && child(target.body, 'val');
  const call = value && callOf(value);
  const [argument] = call?.args ?? [];
  if (second || !argument || (call?.name !== 'min' && call?.name !== 'max') || body.groupClause) return;
  const operand = operandOf(reading, scope, block, argument);
  if (operand.kind !== 'column' || operand.relation.order.length > 0) return;
  operand.relation.order.push({ column: operand.column.id, direction: call.name === 'max' ? 'desc' : 'asc' });
  block.limited = true;
}

/**
 * The columns of a query that is not merged with the one around it. A condition on a column reaches into it where whole
 * groups stay or go by it: what it groups by, what is distinct, what every window is parted by; never past a LIMIT.
 */
function keptOutputs(ctx: SelectContext, body: Tree): Outputs {
  const kept = keptColumns(ctx, body);
  const outputs = new Map<string, Bound>();
  for (const [name, bound] of outputsOf(ctx)) {
    const keeps = kept(bound.kind === 'column' ? bound.column.id : undefined);
    outputs.set(name, keeps ? bound : { kind: 'computed' });
  }
  return outputs;
}

/** Absent: a column of a query further down, which is only kept where all are. */
function keptColumns(ctx: SelectContext, body: Tree): (column: ColumnId | undefined) => boolean {
  if (child(body, 'limitCount') || child(body, 'limitOffset')) return () => false;
  const columnsOf = (nodes: readonly Node[]) => {
    const operands = nodes.map((n) => operandOf(ctx.reading, ctx.scope, ctx.block, named(ctx, n, false)));
    return new Set(operands.flatMap((o) => (o.kind === 'column' ? [o.column.id] : [])));
  };
  const keys = windowsOf(ctx, body).map((w) => columnsOf(children(w, 'partitionClause')));
  if (Array.isArray(body.groupClause)) keys.push(columnsOf(children(body, 'groupClause')));
  const on = children(body, 'distinctClause');
  if (on.length > 0) keys.push(columnsOf(on));
  const aggregated = body.groupClause === undefined && ctx.targets.some(isAggregate);
  return (column) => !aggregated && keys.every((key) => column !== undefined && key.has(column));
}

function outputsOf({ reading, scope, targets }: SelectContext): Outputs {
  const outputs = new Map<string, Bound>();
  const add = (name: string, bound: Bound) => {
    if (!outputs.has(name)) outputs.set(name, bound);
  };
  for (const [i, target] of targets.entries()) {
    const value = child(target.body, 'val');
    const names = value?.kind === 'ColumnRef' ? namesAt(value.body, 'fields') : [];
    if (names.at(-1) === '*') addAll(scope, names.at(-2), add);
    else {
      const name = textAt(target.body, 'name') || names.at(-1) || (value && callName(value)) || `?column?${i}`;
      add(name, value?.kind === 'ColumnRef' ? reading.bound(value, scope) : { kind: 'computed' });
    }
  }
  return outputs;
}

const callName = (node: Node): string => {
  const inner = node.kind === 'TypeCast' ? nodeOf(node.body.arg) : node;
  return inner?.kind === 'CoalesceExpr' ? 'coalesce' : inner ? (namesAt(inner.body, 'funcname').at(-1) ?? '') : '';
};

function addAll(scope: Scope, qualifier: string | undefined, add: (name: string, bound: Bound) => void): void {
  for (const relation of scope.relations) {
    if (qualifier !== undefined && relation.alias !== qualifier) continue;
    for (const column of relation.table?.columns ?? []) add(column.name, { kind: 'column', relation, column });
    for (const [name, bound] of relation.columns ?? []) add(name, bound);
  }
}

/** Whether a SELECT says how many rows it gives, and how many where the number is written. */
export function limitOf(body: Tree): number | undefined {
  const limit = child(body, 'limitCount');
  if (!limit || flagAt(body, 'withTies')) return undefined;
  const constant = constantOf(limit);
  if (constant === null) return undefined;
  return typeof constant === 'number' ? constant : ASSUMED_PAGE;
}

/** Rows of a page whose size is a parameter. */
const ASSUMED_PAGE = 50;
