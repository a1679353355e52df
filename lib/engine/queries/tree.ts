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
  const [kind] = Object.keys(value);
  const body = kind === undefined ? undefined : value[kind];
  return kind !== undefined && isTree(body) ? { kind, body } : undefined;
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

/** The smallest place within a node: where it starts. */
export function startOf(node: Node): number | undefined {
  let least: number | undefined;
  everyNode(node, (n) => {
    const at = placeOf(n);
    if (at !== undefined && (least === undefined || at < least)) least = at;
    return true;
  });
  return least;
}

/** Goes through a node and all below it, in order; not below those for which `visit` is false. */
export function everyNode(node: Node, visit: (node: Node) => boolean): void {
  if (visit(node)) everyNodeIn(node.body, visit);
}

function everyNodeIn(value: unknown, visit: (node: Node) => boolean): void {
  if (Array.isArray(value)) for (const item of value) everyNodeIn(item, visit);
  else if (isTree(value)) {
    for (const [key, inner] of Object.entries(value)) {
      const node = /^[A-Z]/.test(key) && isTree(inner) ? { kind: key, body: inner } : undefined;
      if (node) everyNode(node, visit);
      else if (typeof inner === 'object') everyNodeIn(inner, visit);
    }
  }
}
