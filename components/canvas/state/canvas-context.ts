import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { ElementId, Layout, Schema } from '@/lib/engine';
import type { Diagram } from '../model/diagram';
import type { ElementIndex } from '../model/elements';
import type { CanvasState, CanvasStore } from './canvas-store';
import type { View } from './view';

/** The parts of the document the canvas works with, as of the last render. */
export interface CanvasDocument {
  readonly schema: Schema;
  readonly layout: Layout;
  readonly selection: readonly ElementId[];
  readonly readOnly: boolean;
  readonly index: ElementIndex;
}

/** What the parts of one canvas share. The object stays the same; `document` follows the design. */
export interface CanvasTools {
  readonly store: CanvasStore;
  readonly diagram: Diagram;
  readonly view: View;
  document: CanvasDocument;
}

export const CanvasContext = createContext<CanvasTools | null>(null);

/** The canvas around the component. Outside of one it is a programming error. */
export function useTools(): CanvasTools {
  const tools = useContext(CanvasContext);
  if (!tools) throw new Error('useTools needs a Canvas around it');
  return tools;
}

/** Follows a part of the canvas's own state; `selector` must return equal values for equal states. */
export function useCanvas<T>(selector: (state: CanvasState) => T): T {
  return useStore(useTools().store, selector);
}
