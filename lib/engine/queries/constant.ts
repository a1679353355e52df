import type { Literal } from '../model/predicate';
import { type Node, nodeOf, part, textAt } from './tree';

/** A constant as written; `null` for NULL. Numbers too long for a double stay text. */
export function constantOf(node: Node): Literal | null | undefined {
  if (node.kind === 'TypeCast') {
    const inner = nodeOf(node.body.arg);
    const value = inner && constantOf(inner);
    const to = castNames(node).at(-1);
    return to === 'bool' && (value === 't' || value === 'f') ? value === 't' : value;
  }
  if (node.kind !== 'A_Const') return undefined;
  const { body } = node;
  if (body.isnull === true) return null;
  const [integer, float, boolean, string] = ['ival', 'fval', 'boolval', 'sval'].map((key) => part(body, key));
  if (integer) return typeof integer.ival === 'number' ? integer.ival : 0;
  if (float) return Number(textAt(float, 'fval'));
  if (boolean) return boolean.boolval === true;
  return string && textAt(string, 'sval');
}

/** The type's name in a cast, e.g. `['pg_catalog', 'int4']`. */
export const castNames = (cast: Node): readonly string[] => {
  const names = part(cast.body, 'typeName')?.names;
  return Array.isArray(names) ? names.map((n) => textAt(nodeOf(n)?.body ?? {}, 'sval')) : [];
};
