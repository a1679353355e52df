'use client';

import { type OnMove, useStore as useFlow } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import { useDocument } from '@/lib/document/react';
import { useTools } from './canvas-context';
import { nearnessAt } from './canvas-store';
import type { DiagramVersion } from './use-diagram';

type Tables = DiagramVersion['tables'];

/**
 * Brings the diagram onto the screen when it is first seen (a design opened, or its tables all replaced), when it is
 * laid out afresh before the person has panned or zoomed, and when nothing of it would be left on the screen;
 * otherwise the window stays where the person put it.
 */
export function useViewport(version: DiagramVersion): OnMove {
  const tools = useTools();
  const design = useDocument((s) => s.id);
  const seen = useRef<{ readonly design: string; readonly tables: Tables } | null>(null);
  /** The person has panned or zoomed since the diagram was first seen. */
  const touched = useRef(false);
  const { tables } = version;
  /** Changes when a hidden panel is shown: without a size nothing can be brought onto the screen. */
  const width = useFlow((s) => s.width);
  useEffect(() => {
    if (tables.size === 0) {
      seen.current = null;
      return;
    }
    const before = seen.current;
    // Asked of the element itself: while it is hidden, the library makes a size up.
    if (width === 0 || tools.view.size.width === 0) return;
    seen.current = { design, tables };
    const first = !before || before.design !== design || ![...before.tables.keys()].some((id) => tables.has(id));
    const grew = before !== null && [...tables.keys()].some((id) => !before.tables.has(id));
    if (first) touched.current = false;
    if (tools.store.getState().moving) return;
    const lost = grew && tools.view.misses(tables.values());
    const afresh = !touched.current && before !== null && laidOutAfresh(before.tables, tables);
    // Once this render is over, for it may need another one first; still before anything is painted.
    if (first || lost || afresh) queueMicrotask(() => tools.view.fit(tables.values(), !first));
  }, [tools, design, tables, width]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '0' || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      tools.view.fit(tools.diagram.tables.values());
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [tools]);

  return useCallback(
    (event, { zoom }) => {
      if (event) touched.current = true;
      const nearness = nearnessAt(zoom);
      if (nearness !== tools.store.getState().nearness) tools.store.setState({ nearness });
    },
    [tools],
  );
}

/** Whether most of the tables that stay stand elsewhere: nobody drags that many one by one. */
function laidOutAfresh(before: Tables, after: Tables): boolean {
  const stay = [...after].filter(([id]) => before.has(id));
  const moved = stay.filter(([id, { x, y }]) => before.get(id)?.x !== x || before.get(id)?.y !== y);
  return moved.length > stay.length / 2;
}
