import type { Block, Bound, Relation } from './relation';
import type { Tree } from './tree';

/** A WITH query or a view: its tree, read anew wherever it is used, or its columns where it must not be. */
export interface NamedQuery {
  readonly select: Tree;
  /** Column names given in the WITH or the view. */
  readonly columns: readonly string[];
  /** Where its own tables and WITH names are looked up. */
  readonly scope: Scope;
  readonly recursive: boolean;
}

/** The names that can be used at one place of a query. */
export interface Scope {
  readonly parent?: Scope;
  readonly block: Block;
  readonly relations: Relation[];
  readonly named: Map<string, NamedQuery>;
  /** Columns that a USING or NATURAL join made one of two. */
  readonly merged: Set<string>;
}

export const newScope = (block: Block, parent?: Scope): Scope => ({
  block,
  relations: [],
  named: new Map(),
  merged: new Set(),
  ...(parent && { parent }),
});

export type Found = Bound | 'unknown' | { readonly ambiguous: readonly Relation[] };

/** What `name` or `qualifier.name` stands for, looked up from the inside out. */
export function lookUp(scope: Scope, qualifier: string | undefined, name: string): Found {
  let open: Relation | undefined;
  for (let s: Scope | undefined = scope; s; s = s.parent) {
    const candidates = s.relations.filter((r) => (qualifier === undefined ? !r.shadow : r.alias === qualifier));
    const found = candidates.flatMap((r) => boundIn(r, name) ?? []);
    const [first, second] = found;
    if (first && second && !s.merged.has(name)) return { ambiguous: candidates.filter((r) => boundIn(r, name)) };
    if (first) return first;
    open ??= candidates.find((r) => r.open);
    if (qualifier !== undefined && candidates.length > 0) break;
  }
  return open ? { kind: 'computed', relation: open } : 'unknown';
}

/** The relation that goes by `name`, from the inside out. */
export function relationNamed(scope: Scope, name: string): Relation | undefined {
  for (let s: Scope | undefined = scope; s; s = s.parent) {
    const found = s.relations.find((r) => r.alias === name);
    if (found) return found;
  }
  return undefined;
}

export function namedQuery(scope: Scope, name: string): NamedQuery | undefined {
  for (let s: Scope | undefined = scope; s; s = s.parent) {
    const found = s.named.get(name);
    if (found) return found;
  }
  return undefined;
}

/** Columns every table has. */
const systemColumns = new Set(['ctid', 'xmin', 'xmax', 'cmin', 'cmax', 'tableoid']);

export function boundIn(relation: Relation, name: string): Bound | undefined {
  const column = relation.table?.columns.find((c) => c.name === name);
  if (column) return { kind: 'column', relation, column };
  const made = relation.columns?.get(name);
  if (made) return made;
  return relation.table && systemColumns.has(name) ? { kind: 'computed', relation } : undefined;
}

/** The names of all columns that can be used here, for a suggestion. */
export function visibleColumns(scope: Scope, qualifier: string | undefined): readonly string[] {
  const names: string[] = [];
  for (let s: Scope | undefined = scope; s; s = s.parent) {
    for (const r of s.relations) {
      if (qualifier !== undefined && r.alias !== qualifier) continue;
      names.push(...(r.table?.columns.map((c) => c.name) ?? []), ...(r.columns?.keys() ?? []));
    }
  }
  return names;
}
