import { intersects, type Rect } from './geometry';

/** Canvas pixels: about one table with its gap, so that a pointer looks at a handful of entries. */
const CELL = 512;

/**
 * Finds what lies near a place without looking at everything. Each id covers some rectangles; entries can be replaced
 * one by one, so that dragging a table moves its own edges alone.
 */
export class SpatialIndex {
  readonly #cells = new Map<string, Set<string>>();
  readonly #entries = new Map<string, { readonly rects: readonly Rect[]; readonly keys: readonly string[] }>();

  /** Puts an id where its rectangles are, replacing what it covered before. */
  set(id: string, rects: readonly Rect[]): void {
    this.delete(id);
    const keys = [...new Set(rects.flatMap(keysOf))];
    for (const key of keys) {
      const cell = this.#cells.get(key);
      if (cell) cell.add(id);
      else this.#cells.set(key, new Set([id]));
    }
    this.#entries.set(id, { rects, keys });
  }

  delete(id: string): void {
    for (const key of this.#entries.get(id)?.keys ?? []) {
      const cell = this.#cells.get(key);
      cell?.delete(id);
      if (cell?.size === 0) this.#cells.delete(key);
    }
    this.#entries.delete(id);
  }

  /** Ids with a rectangle that touches `area`, each once, in the order they were put in within a cell. */
  near(area: Rect): readonly string[] {
    const found = new Set<string>();
    for (const key of keysOf(area)) {
      for (const id of this.#cells.get(key) ?? []) {
        if (!found.has(id) && this.#entries.get(id)?.rects.some((r) => intersects(r, area))) found.add(id);
      }
    }
    return [...found];
  }
}

function keysOf(r: Rect): readonly string[] {
  const keys: string[] = [];
  const lastX = Math.floor((r.x + r.width) / CELL);
  const lastY = Math.floor((r.y + r.height) / CELL);
  for (let x = Math.floor(r.x / CELL); x <= lastX; x++) {
    for (let y = Math.floor(r.y / CELL); y <= lastY; y++) keys.push(`${x}:${y}`);
  }
  return keys;
}
