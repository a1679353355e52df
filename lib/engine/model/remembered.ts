/** Texts longer than this are not kept: they hardly come back. */
const LONGEST = 160;

/** Stands for a result that is undefined: kept so, one look tells it from a text that was never asked of. */
const NOTHING = Symbol('nothing');

/**
 * A pure function of a text that keeps its last results: the words of a description are few and come back. No more than
 * `most` results are kept. The results are shared, so they must not be changed.
 */
export function remembered<T>(make: (text: string) => T, most = 4096): (text: string) => T {
  const known = new Map<string, T | typeof NOTHING>();
  return (text) => {
    const hit = known.get(text);
    if (hit !== undefined) return hit === NOTHING ? (undefined as T) : (hit as T);
    const made = make(text);
    if (text.length > LONGEST) return made;
    if (known.size >= most) known.clear();
    known.set(text, made === undefined ? NOTHING : made);
    return made;
  };
}
