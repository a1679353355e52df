import type { TableId } from './ids';

/** Where tables stand on the canvas, in CSS pixels, top left corner. Kept beside the design, never in it. */
export type Layout = Readonly<Record<TableId, { readonly x: number; readonly y: number }>>;
