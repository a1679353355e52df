import { readCondition, readWhere } from './conditions';
import { readConflict } from './conflict';
import { readFrom, readTable, readWith } from './from';
import { nearestName } from './nearest';
import { visit } from './operand';
import type { Outputs, Reading } from './reading';
import { newRelation, type Relation } from './relation';
import { newScope, type Scope } from './scope';
import { child, children, type Node, part, type Tree, textAt } from './tree';

/** Reads INSERT, UPDATE, DELETE or MERGE; the columns it returns are computed, as far as the query around it cares. */
export function readWrite(reading: Reading, node: Node, outer: Scope | undefined): Outputs | undefined {
  const reader = readers[node.kind];
  if (!reader) return undefined;
  const block = reading.newBlock();
  const around = newScope(block, outer);
  readWith(reading, around, node.body);
  const scope = newScope(block, around);
  const target = readTable(reading, scope, block, part(node.body, 'relation') ?? {});
  reader(reading, scope, target, node.body);
  // PostgreSQL 18 keeps the names for RETURNING and ON CONFLICT.
  for (const alias of ['excluded', 'old', 'new'])
    if (!scope.relations.some((r) => r.alias === alias)) scope.relations.push(shadow(target, alias));
  for (const key of ['returningList', 'returningClause']) visit(reading, scope, wrapped(node.body[key]));
  return new Map(
    children(node.body, 'returningList').map((t, i) => [textAt(t.body, 'name') || `column${i}`, { kind: 'computed' }]),
  );
}

/** The row that is written, by a name of its own: its values are at hand. */
const shadow = (target: Relation, alias: string): Relation =>
  newRelation({ relations: [], limited: false }, alias, {
    shadow: true,
    open: target.table === undefined,
    columns: new Map(target.table?.columns.map((c) => [c.name, { kind: 'computed' }])),
  });

const wrapped = (value: unknown): Node | undefined =>
  typeof value === 'object' && value !== null ? { kind: 'List', body: { items: value } } : undefined;

type Reader = (reading: Reading, scope: Scope, target: Relation, body: Tree) => void;

const readers: Readonly<Record<string, Reader>> = {
  InsertStmt: readInsert,
  UpdateStmt: readUpdate,
  DeleteStmt: (reading, scope, target, body) => readChange(reading, scope, target, body, 'DELETE', 'usingClause'),
  MergeStmt: readMerge,
};

function readUpdate(reading: Reading, scope: Scope, target: Relation, body: Tree): void {
  readChange(reading, scope, target, body, 'UPDATE', 'fromClause');
  readAssignments(reading, scope, target, children(body, 'targetList'));
}

function readChange(
  reading: Reading,
  scope: Scope,
  target: Relation,
  body: Tree,
  verb: 'UPDATE' | 'DELETE',
  more: string,
): void {
  for (const item of children(body, more)) readFrom(reading, scope, target.block, item);
  const where = child(body, 'whereClause');
  readWhere(reading, scope, target.block, where);
  if (!where && target.table)
    reading.remark({
      kind: 'missingWhere',
      verb,
      table: target.table.name,
      subject: target.table.id,
      span: { start: reading.span.start, end: reading.span.start + verb.length },
    });
}

/** `SET a = ..., b = ...` and the column list of an INSERT: the columns must be there. */
function readAssignments(reading: Reading, scope: Scope, target: Relation, items: readonly Node[]): void {
  for (const item of items) {
    const name = textAt(item.body, 'name');
    const columns = target.table?.columns.map((c) => c.name);
    if (columns && name !== '' && !columns.includes(name)) {
      const similar = nearestName(name, columns);
      const of = target.table?.name ?? target.alias;
      const span = reading.spanAt(item, name.length);
      reading.remark({ kind: 'unknownColumn', name, of, span, ...(similar !== undefined && { similar }) });
    }
    visit(reading, scope, child(item.body, 'val'));
  }
}

function readInsert(reading: Reading, scope: Scope, target: Relation, body: Tree): void {
  readAssignments(reading, scope, target, children(body, 'cols'));
  const select = child(body, 'selectStmt');
  // The rows to insert do not see the table they go into.
  if (select) reading.once(select.body, scope.parent ?? scope, undefined);
  const conflict = part(body, 'onConflictClause');
  if (!conflict) return;
  readConflict(reading, target, conflict);
  scope.relations.push(shadow(target, 'excluded'));
  readAssignments(reading, scope, target, children(conflict, 'targetList'));
  visit(reading, scope, child(conflict, 'whereClause'));
}

function readMerge(reading: Reading, scope: Scope, target: Relation, body: Tree): void {
  const source = child(body, 'sourceRelation');
  if (source) readFrom(reading, scope, target.block, source);
  readCondition(reading, scope, target.block, child(body, 'joinCondition'));
  for (const clause of children(body, 'mergeWhenClauses')) {
    visit(reading, scope, child(clause.body, 'condition'));
    readAssignments(reading, scope, target, children(clause.body, 'targetList'));
    for (const value of children(clause.body, 'values')) visit(reading, scope, value);
  }
}
