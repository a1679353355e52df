import type { SourceSpan } from '../model/origin';
import type { Schema, Table } from '../model/schema';
import { nearestName } from './nearest';
import type { Block, Bound } from './relation';
import type { Remark } from './remark';
import { lookUp, type NamedQuery, relationNamed, type Scope, visibleColumns } from './scope';
import { extentOf, type Node, namesAt, placeOf, type Tree } from './tree';

/** The tables of a schema by name, and the views that earlier statements made. */
export interface Catalog {
  readonly schema: Schema;
  readonly tables: ReadonlyMap<string, Table>;
  readonly views: Map<string, NamedQuery>;
}

export const catalogOf = (schema: Schema): Catalog => ({
  schema,
  tables: new Map(schema.tables.map((t) => [t.name, t])),
  views: new Map(),
});

/** The columns a query gives, by name in order; later ones of the same name are out of reach. */
export type Outputs = ReadonlyMap<string, Bound>;

/** How a query below another one is read; given by the reader of statements, so that the parts need not import each other. */
export type ReadQuery = (tree: Tree, scope: Scope, block: Block | undefined) => Outputs;

/** One statement while it is read. */
export class Reading {
  readonly remarks: Remark[] = [];
  readonly blocks: Block[] = [];
  /** WITH queries that are being read, against one that names itself through others. */
  readonly open = new Set<NamedQuery>();
  /** WITH queries of the statement, and those of them that something reads. */
  readonly named: NamedQuery[] = [];
  readonly used = new Set<NamedQuery>();
  readonly #said = new Set<string>();
  readonly #read = new Map<unknown, Outputs>();

  constructor(
    readonly catalog: Catalog,
    readonly span: SourceSpan,
    readonly readQuery: ReadQuery,
  ) {}

  newBlock(): Block {
    const block: Block = { relations: [], limited: false };
    this.blocks.push(block);
    return block;
  }

  /** Notes a remark, each once however often its place is looked at. */
  remark(remark: Remark): void {
    const key = `${remark.kind} ${remark.span.start} ${remark.span.end}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.remarks.push(remark);
  }

  /** The place of `length` characters from where a node is; the whole statement where that is not known. */
  spanAt(node: Node | undefined, length: number): SourceSpan {
    const start = placeOf(node);
    return start === undefined ? this.span : { start, end: Math.min(start + length, this.span.end) };
  }

  /** The place of a whole expression. */
  spanOf(node: Node): SourceSpan {
    const extent = extentOf(node);
    return extent ? { start: extent.start, end: Math.min(extent.end, this.span.end) } : this.span;
  }

  /** Reads a query below this one, once however often it is looked at. */
  once(tree: Tree, scope: Scope, block: Block | undefined): Outputs {
    const known = this.#read.get(tree);
    if (known) return known;
    const outputs = this.readQuery(tree, scope, block);
    this.#read.set(tree, outputs);
    return outputs;
  }

  /** What a column reference stands for; a name that stands for nothing, or for two things, is remarked on. */
  bound(ref: Node, scope: Scope): Bound {
    const names = namesAt(ref.body, 'fields');
    const [name = '', qualifier] = [...names].reverse();
    const nothing: Bound = { kind: 'computed' };
    const found = lookUp(scope, qualifier, name);
    const row = qualifier === undefined && found === 'unknown' ? relationNamed(scope, name) : undefined;
    if (row) {
      this.readAll(scope, name);
      return { ...nothing, relation: row };
    }
    const span = this.spanOf(ref);
    if (found === 'unknown') this.#unknown(scope, qualifier, name, span);
    else if ('ambiguous' in found)
      this.remark({ kind: 'ambiguousColumn', name, of: found.ambiguous.map((r) => r.alias), span });
    else {
      if (found.kind === 'column') found.relation.read.add(found.column.id);
      return found;
    }
    return nothing;
  }

  /** `*` and `t.*`: all columns of the relations in reach are read. */
  readAll(scope: Scope, qualifier?: string): void {
    for (const relation of qualifier === undefined ? scope.relations : [relationNamed(scope, qualifier)])
      if (relation) relation.readsAll = true;
  }

  #unknown(scope: Scope, qualifier: string | undefined, name: string, span: SourceSpan): void {
    if (qualifier !== undefined && relationNamed(scope, qualifier) === undefined) {
      const similar = nearestName(qualifier, relationNames(scope));
      this.remark({ kind: 'unknownTable', name: qualifier, span, ...(similar !== undefined && { similar }) });
      return;
    }
    const similar = nearestName(name, visibleColumns(scope, qualifier));
    const of = qualifier === undefined ? scope.relations : [relationNamed(scope, qualifier)];
    const [only, second] = of.map((r) => r?.table?.name ?? r?.alias);
    this.remark({
      kind: 'unknownColumn',
      name,
      span,
      ...(only !== undefined && second === undefined && { of: only }),
      ...(similar !== undefined && { similar }),
    });
  }
}

function relationNames(scope: Scope): readonly string[] {
  const names: string[] = [];
  for (let s: Scope | undefined = scope; s; s = s.parent) names.push(...s.relations.map((r) => r.alias));
  return names;
}
