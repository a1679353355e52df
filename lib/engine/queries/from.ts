import { readCondition } from './conditions';
import { joinOperands } from './conditions/context';
import { nearestName } from './nearest';
import { visit } from './operand';
import type { Outputs, Reading } from './reading';
import { type Block, type Bound, newRelation, type Relation } from './relation';
import { boundIn, type NamedQuery, namedQuery, newScope, type Scope } from './scope';
import { child, children, flagAt, isPlain, type Node, namesAt, part, type Tree, textAt } from './tree';

/** Reads one item of a FROM into the scope; the relations it brought. */
export function readFrom(reading: Reading, scope: Scope, block: Block, node: Node): readonly Relation[] {
  const reader = readers[node.kind];
  if (reader) return reader(reading, scope, block, node.body);
  visit(reading, scope, node);
  return [];
}

type Reader = (reading: Reading, scope: Scope, block: Block, body: Tree) => readonly Relation[];

const readers: Readonly<Record<string, Reader>> = {
  RangeVar: (reading, scope, block, body) => [readTable(reading, scope, block, body)],
  JoinExpr: readJoin,
  RangeSubselect: readSubselect,
  RangeFunction: readFunction,
  RangeTableFunc: readFunction,
  JsonTable: readFunction,
  RangeTableSample: (reading, scope, block, body) => {
    const inner = child(body, 'relation');
    return inner ? readFrom(reading, scope, block, inner) : [];
  },
};

const aliasOf = (body: Tree): string => textAt(part(body, 'alias') ?? {}, 'aliasname');
const aliasColumns = (body: Tree): readonly string[] => namesAt(part(body, 'alias') ?? {}, 'colnames');

/** A table by name, or a WITH query or view of that name. */
export function readTable(reading: Reading, scope: Scope, block: Block, body: Tree): Relation {
  const name = textAt(body, 'relname');
  const schema = textAt(body, 'schemaname');
  const alias = aliasOf(body) || name;
  const query = (schema === '' ? namedQuery(scope, name) : undefined) ?? reading.catalog.views.get(name);
  const table = reading.catalog.tables.get(name);
  if (query && (!table || namedQuery(scope, name)))
    return readNamed(reading, scope, block, query, alias, aliasColumns(body));
  const foreign = schema === 'pg_catalog' || schema === 'information_schema' || /^pg_/.test(name);
  if (!table && !foreign) {
    const similar = nearestName(name, [...reading.catalog.tables.keys(), ...reading.catalog.views.keys()]);
    const length = name.length + (schema === '' ? 0 : schema.length + 1) + (isPlain(name) ? 0 : 2);
    const span = reading.spanAt({ kind: 'RangeVar', body }, length);
    reading.remark({ kind: 'unknownTable', name, span, ...(similar !== undefined && { similar }) });
  }
  const relation = newRelation(block, alias, table ? { table } : { open: true });
  scope.relations.push(relation);
  return relation;
}

function readNamed(
  reading: Reading,
  scope: Scope,
  block: Block,
  query: NamedQuery,
  alias: string,
  columns: readonly string[],
): Relation {
  reading.used.add(query);
  const outputs = reading.open.has(query) ? new Map<string, Bound>() : readAnew(reading, block, query);
  const named = renamed(outputs, columns.length > 0 ? columns : query.columns);
  return derived(scope, block, alias, named, reading.open.has(query) || outputs.size === 0);
}

/** A WITH query used twice is computed once by PostgreSQL; reading it at each use finds the same needs. */
function readAnew(reading: Reading, block: Block, query: NamedQuery): Outputs {
  reading.open.add(query);
  const outputs = reading.readQuery(query.select, query.scope, query.recursive ? undefined : block);
  reading.open.delete(query);
  return outputs;
}

function renamed(outputs: Outputs, names: readonly string[]): Map<string, Bound> {
  const bounds = [...outputs];
  const found = new Map<string, Bound>();
  for (const [i, [name, bound]] of bounds.entries()) found.set(names[i] ?? name, bound);
  for (const name of names.slice(bounds.length)) found.set(name, { kind: 'computed' });
  return found;
}

/** Rows made by the query: columns that are computed become this relation's own. */
function derived(scope: Scope, block: Block, alias: string, outputs: Map<string, Bound>, open: boolean): Relation {
  const columns = new Map<string, Bound>();
  const relation = newRelation(block, alias, { columns, open });
  for (const [name, bound] of outputs) {
    const within = bound.kind === 'column' ? { within: bound } : bound.within && { within: bound.within };
    const own = bound.kind === 'column' && bound.relation.block === block;
    columns.set(name, own ? bound : { kind: 'computed', relation, ...within });
  }
  scope.relations.push(relation);
  return relation;
}

function readSubselect(reading: Reading, scope: Scope, block: Block, body: Tree): readonly Relation[] {
  const query = child(body, 'subquery');
  if (!query) return [];
  // Only a LATERAL one sees what stands before it.
  const seen = flagAt(body, 'lateral') ? scope : outside(scope);
  const known = new Set(block.relations);
  const outputs = reading.once(query.body, seen, block);
  const relation = derived(scope, block, aliasOf(body), renamed(outputs, aliasColumns(body)), false);
  return [...block.relations.filter((r) => !known.has(r) && r !== relation), relation];
}

/** The same names without the relations of this FROM. */
const outside = (scope: Scope): Scope => newScope(scope.block, scope.parent);

function readFunction(reading: Reading, scope: Scope, block: Block, body: Tree): readonly Relation[] {
  visit(reading, scope, { kind: 'RangeFunction', body: { ...body, alias: undefined } });
  const alias = aliasOf(body);
  const names = aliasColumns(body);
  const outputs = new Map<string, Bound>([alias, ...names].map((n) => [n, { kind: 'computed' }]));
  return [derived(scope, block, alias, outputs, names.length === 0)];
}

function readJoin(reading: Reading, scope: Scope, block: Block, body: Tree): readonly Relation[] {
  const [left, right] = [child(body, 'larg'), child(body, 'rarg')];
  const ours = left ? readFrom(reading, scope, block, left) : [];
  const theirs = right ? readFrom(reading, scope, block, right) : [];
  const type = textAt(body, 'jointype');
  if (type === 'JOIN_LEFT' || type === 'JOIN_FULL') for (const r of theirs) r.drives = false;
  if (type === 'JOIN_RIGHT' || type === 'JOIN_FULL') for (const r of ours) r.drives = false;
  joinByNames(reading, scope, ours, theirs, flagAt(body, 'isNatural') ? undefined : namesAt(body, 'usingClause'));
  const quals = child(body, 'quals');
  if (quals) readCondition(reading, scope, block, quals);
  return [...ours, ...theirs];
}

/** USING and NATURAL (no names): columns of one name on both sides are compared. */
function joinByNames(
  reading: Reading,
  scope: Scope,
  ours: readonly Relation[],
  theirs: readonly Relation[],
  using: readonly string[] | undefined,
): void {
  const names = using ?? [...new Set(theirs.flatMap((r) => r.table?.columns.map((c) => c.name) ?? []))];
  for (const name of names) {
    const pick = (side: readonly Relation[]) =>
      side.filter((r) => scope.relations.includes(r)).flatMap((r) => boundIn(r, name) ?? [])[0];
    const [left, right] = [pick(ours), pick(theirs)];
    if (using)
      for (const [side, found] of [
        [ours, left],
        [theirs, right],
      ] as const)
        remarkOnMissing(reading, side, name, found);
    if (!left || !right) continue;
    scope.merged.add(name);
    joinOperands(asOperand(left), asOperand(right), 'equality');
  }
}

/** Both sides of USING must have the column. */
function remarkOnMissing(reading: Reading, side: readonly Relation[], name: string, found: Bound | undefined): void {
  if (found || side.length === 0 || side.some((r) => r.open)) return;
  const names = side.flatMap((r) => r.table?.columns.map((c) => c.name) ?? [...(r.columns?.keys() ?? [])]);
  const similar = nearestName(name, names);
  const [only, second] = side.map((r) => r.table?.name ?? r.alias);
  reading.remark({
    kind: 'unknownColumn',
    name,
    span: reading.span,
    ...(only !== undefined && second === undefined && { of: only }),
    ...(similar !== undefined && { similar }),
  });
}

function asOperand(bound: Bound) {
  const node = { kind: 'ColumnRef', body: {} };
  if (bound.kind === 'computed')
    return { kind: 'computed', relations: bound.relation ? [bound.relation] : [], node } as const;
  bound.relation.read.add(bound.column.id);
  return { kind: 'column', relation: bound.relation, column: bound.column, node } as const;
}

/** Makes the WITH queries of a statement known in its scope. */
export function readWith(reading: Reading, scope: Scope, body: Tree): void {
  const clause = part(body, 'withClause');
  if (!clause) return;
  const recursive = flagAt(clause, 'recursive');
  for (const { body: cte } of children(clause, 'ctes')) {
    const select = child(cte, 'ctequery');
    if (!select) continue;
    const name = textAt(cte, 'ctename');
    const query = { select: select.body, columns: namesAt(cte, 'aliascolnames'), scope, recursive };
    // A change in a WITH happens whether it is used or not, and its rows are those it returns.
    if (select.kind !== 'SelectStmt') reading.once({ [select.kind]: select.body }, scope, undefined);
    scope.named.set(name, select.kind === 'SelectStmt' ? query : { ...query, select: {} });
    if (select.kind === 'SelectStmt') reading.named.push(query);
  }
}

/** Looks for the names in WITH queries that nothing reads: PostgreSQL does, though it never runs them. */
export function checkUnused(reading: Reading): void {
  const kept = reading.blocks.length;
  for (const query of reading.named) if (!reading.used.has(query)) readAnew(reading, reading.newBlock(), query);
  reading.blocks.length = kept;
}
