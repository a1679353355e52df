/** Something with an old and a new name. */
export interface Rename {
  readonly from: string;
  readonly to: string;
  /** What it occupies under a name: no two things may ever occupy the same. */
  readonly keys: (name: string) => readonly string[];
}

/** One move of a rename; two for one that waits aside. */
export interface Move<T> {
  readonly item: T;
  readonly from: string;
  readonly to: string;
}

/**
 * Orders renames so that a name is free before it is taken. In a circle one item first moves to the name `aside`
 * gives it.
 */
export function orderRenames<T extends Rename>(
  items: readonly T[],
  aside: (wanted: string) => string,
): readonly Move<T>[] {
  const occupants = new Map(items.flatMap((item) => item.keys(item.from).map((key) => [key, item] as const)));
  const state = new Map<T, 'open' | 'done'>();
  const waiting = new Map<T, string>();
  const moves: Move<T>[] = [];
  const blockersOf = (item: T): readonly T[] =>
    item.keys(item.to).flatMap((key) => {
      const other = occupants.get(key);
      return other && other !== item && state.get(other) !== 'done' ? [other] : [];
    });
  const finish = (item: T) => {
    moves.push({ item, from: waiting.get(item) ?? item.from, to: item.to });
    state.set(item, 'done');
  };
  const stepAside = (item: T) => {
    if (waiting.has(item)) return;
    const name = aside(item.to);
    waiting.set(item, name);
    moves.push({ item, from: item.from, to: name });
  };
  for (const root of items) {
    // A stack of its own: a chain of names may be longer than the call stack is deep.
    const stack = state.has(root) ? [] : [root];
    for (let item = stack.at(-1); item; item = stack.at(-1)) {
      if (state.get(item) === 'done') {
        stack.pop();
        continue;
      }
      state.set(item, 'open');
      const blockers = blockersOf(item).filter((other) => !waiting.has(other));
      const circle = blockers.filter((other) => state.get(other) === 'open');
      const next = blockers.filter((other) => !state.has(other));
      if (next.length > 0) stack.push(...next);
      else if (circle.length > 0) circle.forEach(stepAside);
      else finish(item);
    }
  }
  return moves;
}
