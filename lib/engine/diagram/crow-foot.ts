import type { EdgeEnd } from './edges';

/**
 * The mark at an edge's end, drawn around the point where the line meets the table, the table at negative x and the
 * line leaving along positive x; mirror it for a line that leaves to the left. Nearest the table stands the maximum
 * (bar or foot), then the minimum (bar or circle). `circle` is filled with the background, so that the line stops at it.
 */
export interface CrowFoot {
  readonly path: string;
  readonly circle: { readonly x: number; readonly radius: number } | null;
}

/** Length of the longest mark: a line runs straight for at least this far. */
export const CROW_FOOT_LENGTH = 20;

/** The mark of each kind of end. */
export const crowFoot: Readonly<Record<EdgeEnd, CrowFoot>> = {
  exactlyOne: { path: 'M7 -6V6M12 -6V6', circle: null },
  zeroOrOne: { path: 'M7 -6V6', circle: { x: 15, radius: 4 } },
  zeroOrMany: { path: 'M11 0L0 -6M11 0L0 6', circle: { x: 15, radius: 4 } },
};
