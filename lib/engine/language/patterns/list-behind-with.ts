import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import type { Token } from '../tokens/token';

/** The list of ", with the time and a comment" that begins at `at`, its comma or not; empty where none begins there. */
export function listBehindWith(t: readonly Token[], at: number): readonly Item[] {
  const from = t[at]?.lower === ',' ? at + 1 : at;
  return t[from]?.lower === 'with' ? itemsOf(t.slice(from + 1)).items : [];
}
