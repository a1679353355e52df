import type { SourceSpan } from '../model/origin';

/** A node's own fields in libpg-query's JSON. Nothing about them is taken on trust: what is missing reads as empty. */
export type Tree = Readonly<Record<string, unknown>>;

/** A node with its type, e.g. `SelectStmt`. */
export interface Node {
  readonly kind: string;
  readonly body: Tree;
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The node in a value such as `{ "ColumnRef": { ... } }`. */
export function nodeOf(value: unknown): Node | undefined {
  if (!isTree(value)) return undefined;
  for (const kind in value) {
    const body = value[kind];
    return isTree(body) ? { kind, body } : undefined;
  }
  return undefined;
}

export const child = (body: Tree, key: string): Node | undefined => nodeOf(body[key]);

export const children = (body: Tree, key: string): readonly Node[] => listAt(body, key).flatMap((v) => nodeOf(v) ?? []);

/** A field that holds another node's fields without naming its type, e.g. `alias` or the `relation` of an INSERT. */
export const part = (body: Tree, key: string): Tree | undefined => {
  const value = body[key];
  return isTree(value) ? value : undefined;
};

export const textAt = (body: Tree, key: string): string => (typeof body[key] === 'string' ? (body[key] as string) : '');

export const flagAt = (body: Tree, key: string): boolean => body[key] === true;

const listAt = (body: Tree, key: string): readonly unknown[] => {
  const value = body[key];
  return Array.isArray(value) ? value : [];
};

/** The parts of a qualified name; a star is `*`. */
export const namesAt = (body: Tree, key: string): readonly string[] =>
  children(body, key).map((n) => (n.kind === 'A_Star' ? '*' : textAt(n.body, 'sval')));

/** Where the node is in the queries text; undefined where the grammar does not say. */
export const placeOf = (node: Node | undefined): number | undefined => {
  const at = node?.body.location;
  return typeof at === 'number' && at >= 0 ? at : undefined;
};

/** From where a node starts to about where it ends: the grammar does not say, so the last name or value in it counts. */
export function extentOf(node: Node): SourceSpan | undefined {
  let found: SourceSpan | undefined;
  everyNode(node, (inner) => {
    const at = placeOf(inner);
    if (at === undefined) return true;
    const end = at + writtenLength(inner);
    found = { start: Math.min(at, found?.start ?? at), end: Math.max(end, found?.end ?? end) };
    return true;
  });
  return found;
}

/** How many characters a node's own name or value takes, if it is written plainly. */
function writtenLength({ kind, body }: Node): number {
  switch (kind) {
    case 'ColumnRef':
      return namesAt(body, 'fields').reduce((sum, n) => sum + n.length + (isPlain(n) ? 1 : 3), -1);
    case 'A_Const':
      if ('sval' in body) return textAt(part(body, 'sval') ?? {}, 'sval').length + 2;
      return String(part(body, 'ival')?.ival ?? part(body, 'fval')?.fval ?? '0').length;
    case 'FuncCall':
      return (namesAt(body, 'funcname').at(-1)?.length ?? 0) + 2;
    case 'NullTest':
      return textAt(body, 'nulltesttype') === 'IS_NULL' ? 'IS NULL'.length : 'IS NOT NULL'.length;
    case 'TypeCast':
      return textAt(children(part(body, 'typeName') ?? {}, 'names').at(-1)?.body ?? {}, 'sval').length + 2;
    default:
      return kind === 'ParamRef' ? 2 : 1;
  }
}

/** Whether a name needs no quotes. */
export const isPlain = (name: string): boolean => /^([a-z_][a-z0-9_]*|\*)$/.test(name);

/** Goes through a node and all below it, in order; not below those for which `visit` is false. */
export function everyNode(node: Node, visit: (node: Node) => boolean): void {
  if (visit(node)) everyNodeIn(node.body, visit);
}

/** Node types are written like `SelectStmt`, fields like `targetList`. */
const isKind = (key: string): boolean => key >= 'A' && key < '[';

function everyNodeIn(value: unknown, visit: (node: Node) => boolean): void {
  if (Array.isArray(value)) for (const item of value) everyNodeIn(item, visit);
  else if (isTree(value)) {
    for (const key in value) {
      const inner = value[key];
      if (typeof inner !== 'object') continue;
      if (isKind(key) && isTree(inner)) everyNode({ kind: key, body: inner }, visit);
      else everyNodeIn(inner, visit);
    }
  }
}
