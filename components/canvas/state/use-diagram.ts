'use client';

import { useMemo } from 'react';
import { useDocument } from '@/lib/document/react';
import type { Diagram } from '../model/diagram';
import { indexElements } from '../model/elements';
import { useCanvas, useTools } from './canvas-context';
import { useGlide } from './use-glide';

/** What is drawn at the moment; a new value whenever a table or a relationship on the canvas changed. */
export interface DiagramVersion {
  readonly tables: Diagram['tables'];
  readonly edges: Diagram['edges'];
}

/** Keeps the diagram and the canvas's view of the document in step with the open design. */
export function useDiagram(): DiagramVersion {
  const tools = useTools();
  const schema = useDocument((s) => s.schema);
  const layout = useDocument((s) => s.layout);
  const selection = useDocument((s) => s.selection);
  const readOnly = useDocument((s) => s.readOnly);
  const detail = useCanvas((s) => s.detail);
  const moving = useCanvas((s) => s.moving);
  const places = useGlide(layout, moving);
  const index = useMemo(() => indexElements(schema), [schema]);
  tools.document = { schema, layout, selection, readOnly, index };
  const { diagram } = tools;
  // Updating twice with the same values changes nothing, so that a repeated render is harmless.
  diagram.update(schema, detail, places);
  const { tables, edges } = diagram;
  return useMemo(() => ({ tables, edges }), [tables, edges]);
}
