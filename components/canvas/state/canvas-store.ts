import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ColumnId, ConstraintId, DetailLevel, Layout, TableId } from '@/lib/engine';
import type { Point } from '../model/geometry';
import { type Highlight, noHighlight } from '../model/highlight';
import type { RelationshipEnd } from '../model/relationship';
import { readWheel } from './preferences';

/** A place in the diagram that a pointer, a menu or the keyboard can be at. */
export type Target =
  | { readonly kind: 'table'; readonly table: TableId }
  | { readonly kind: 'column'; readonly table: TableId; readonly column: ColumnId }
  | { readonly kind: 'edge'; readonly table: TableId; readonly key: ConstraintId }
  | { readonly kind: 'pane' };

/** Where the keyboard is: on a table, or on one of its columns. */
export interface Cursor {
  readonly table: TableId;
  readonly column: ColumnId | null;
}

/** What is being typed into the diagram itself. */
export type Editing =
  | { readonly kind: 'tableName'; readonly table: TableId }
  | { readonly kind: 'columnName' | 'columnType'; readonly table: TableId; readonly column: ColumnId }
  | { readonly kind: 'newColumn'; readonly table: TableId };

/** A relationship about to be made: `to` is chosen in the dialog when it is null. `at` is in window pixels. */
export interface Relating {
  readonly from: RelationshipEnd;
  readonly to: RelationshipEnd | null;
  readonly at: Point;
}

/** How much a table shows at the current zoom: everything, its header, or a box on the HTML canvas. */
export type Nearness = 'near' | 'headers' | 'far';

/** What the canvas alone knows; nothing here is saved with the design. */
export interface CanvasState {
  readonly detail: DetailLevel;
  readonly nearness: Nearness;
  /** The wheel pans (and pinch or Control zooms), or it zooms. */
  readonly wheel: 'pan' | 'zoom';
  readonly cursor: Cursor | null;
  /** The keyboard is in the diagram and its place is to be shown. */
  readonly showCursor: boolean;
  readonly editing: Editing | null;
  /** Typed between asking for a field and its being there: the field begins with it. */
  readonly typedAhead: string;
  /** `about`: what can be done with the target, or where its relationships lead. `at` is in window pixels. */
  readonly menu: { readonly about: 'actions' | 'relationships'; readonly target: Target; readonly at: Point } | null;
  readonly relating: Relating | null;
  /** What the mouse rests on. */
  readonly pointed: Target;
  readonly highlight: Highlight;
  /** Tables being moved, ahead of the document; null when nothing moves. */
  readonly moving: Layout | null;
  /** A relationship being drawn, from an end to a point of the diagram. */
  readonly drawing: {
    readonly from: RelationshipEnd;
    readonly start: Point;
    readonly end: Point;
    readonly over: TableId | null;
  } | null;
  /** Corners of a selection rectangle being drawn, in diagram pixels. */
  readonly marquee: { readonly start: Point; readonly end: Point } | null;
  /** What tables are being looked for by; null when nobody looks. */
  readonly finding: string | null;
  /** Read out politely to screen readers. */
  readonly message: string;
}

export type CanvasStore = StoreApi<CanvasState>;

export const pane: Target = { kind: 'pane' };

export function createCanvasStore(): CanvasStore {
  return createStore<CanvasState>(() => ({
    detail: 'all',
    nearness: 'near',
    wheel: readWheel(),
    cursor: null,
    showCursor: false,
    editing: null,
    typedAhead: '',
    menu: null,
    relating: null,
    pointed: pane,
    highlight: noHighlight,
    moving: null,
    drawing: null,
    marquee: null,
    finding: null,
    message: '',
  }));
}

/** Below this zoom everything is drawn on one HTML canvas. */
const FAR = 0.4;
/** Below this zoom tables show their headers only. */
const HEADERS = 0.5;

/** What a zoom shows. */
export const nearnessAt = (zoom: number): Nearness => (zoom < FAR ? 'far' : zoom < HEADERS ? 'headers' : 'near');
