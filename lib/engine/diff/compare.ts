import { sameDefinition } from './same';

/** Two lists compared by key: what left, what came, what stayed but differs. Each in the order of its own list. */
export interface Compared<T> {
  readonly dropped: readonly T[];
  readonly added: readonly T[];
  readonly modified: readonly { readonly from: T; readonly to: T }[];
}

/** Order within the lists is no difference. */
export function compareLists<T>(from: readonly T[], to: readonly T[], keyOf: (item: T) => string): Compared<T> {
  if (from === to) return { dropped: [], added: [], modified: [] };
  const before = new Map(from.map((item) => [keyOf(item), item]));
  const after = new Map(to.map((item) => [keyOf(item), item]));
  return {
    dropped: from.filter((item) => !after.has(keyOf(item))),
    added: to.filter((item) => !before.has(keyOf(item))),
    modified: to.flatMap((item) => {
      const old = before.get(keyOf(item));
      return old === undefined || sameDefinition(old, item) ? [] : [{ from: old, to: item }];
    }),
  };
}
