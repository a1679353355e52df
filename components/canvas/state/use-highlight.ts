'use client';

import { useLayoutEffect } from 'react';
import { useDocument } from '@/lib/document/react';
import { findTables } from '../model/find-tables';
import { highlightOf } from '../model/highlight';
import { useCanvas, useTools } from './canvas-context';
import type { DiagramVersion } from './use-diagram';

/** Lights up what is hovered or selected, wherever that was done: here, in the brief, in the inspector. */
export function useHighlight(version: DiagramVersion): void {
  const tools = useTools();
  const hovered = useDocument((s) => s.hovered);
  const selection = useDocument((s) => s.selection);
  /** Where a relationship goes is chosen among all tables: none of them steps back meanwhile. */
  const choosing = useCanvas((s) => s.drawing !== null || s.relating !== null);
  const looked = useCanvas((s) => s.finding);
  useLayoutEffect(() => {
    const { diagram, document, store } = tools;
    const highlight = highlightOf(
      {
        index: document.index,
        edge: (id) => version.edges.get(id)?.edge,
        edgesOf: (table) => diagram.edgesOfTable.get(table) ?? [],
      },
      hovered,
      selection,
    );
    if (looked)
      store.setState({ highlight: { ...highlight, lit: new Set(findTables(document.schema, looked)), dims: true } });
    else store.setState({ highlight: choosing ? { ...highlight, dims: false } : highlight });
  }, [tools, version, hovered, selection, choosing, looked]);
}
