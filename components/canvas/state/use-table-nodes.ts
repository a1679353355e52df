'use client';

import type { NodeChange } from '@xyflow/react';
import { useCallback, useMemo, useRef } from 'react';
import { documentActions, useDocument } from '@/lib/document/react';
import type { Diagnostic, SceneTable, Table, TableId } from '@/lib/engine';
import { findingsByTable, type TableFindings } from '../model/elements';
import type { TableFlowNode } from '../node/table-node';
import { useCanvas, useTools } from './canvas-context';
import type { DiagramVersion } from './use-diagram';

const noNodes: TableFlowNode[] = [];
const noDiagnostics: readonly Diagnostic[] = [];

/** The diagram's tables as nodes: none from afar, and the same objects as before wherever nothing changed. */
export function useTableNodes(version: DiagramVersion) {
  const tools = useTools();
  const far = useCanvas((s) => s.nearness === 'far');
  const selection = useDocument((s) => s.selection);
  const diagnostics = useDocument((s) => s.design?.diagnostics) ?? noDiagnostics;
  const { index } = tools.document;
  const findings = useMemo(() => findingsByTable(diagnostics, index.owner), [diagnostics, index]);
  const known = useRef<ReadonlyMap<TableId, TableFlowNode>>(new Map());
  const nodes = useMemo(() => {
    if (far) return noNodes;
    const selected = new Set(selection);
    const next = new Map<TableId, TableFlowNode>();
    for (const [id, drawn] of version.tables) {
      const table = index.tables.get(id);
      if (table) next.set(id, nodeOf(drawn, table, findings.get(id) ?? null, selected.has(id), known.current.get(id)));
    }
    known.current = next;
    return [...next.values()];
  }, [far, version, selection, index, findings]);

  const onNodesChange = useCallback(
    (changes: NodeChange<TableFlowNode>[]) => {
      const moved = changes.flatMap((change) =>
        change.type === 'position' && change.dragging && change.position ? [[change.id, change.position] as const] : [],
      );
      if (moved.length === 0) return;
      tools.store.setState((state) => ({ moving: { ...state.moving, ...Object.fromEntries(moved) } }));
    },
    [tools],
  );
  const onNodeDragStop = useCallback(() => {
    const { moving } = tools.store.getState();
    if (moving) documentActions.move(moving);
    tools.store.setState({ moving: null });
  }, [tools]);
  return { nodes, onNodesChange, onNodeDragStop };
}

/** Sizes are given, so that nothing is measured; there are no handles, because relationships are not drawn by nodes. */
function nodeOf(
  drawn: SceneTable,
  table: Table,
  findings: TableFindings | null,
  selected: boolean,
  known: TableFlowNode | undefined,
): TableFlowNode {
  const sameFindings =
    known?.data.findings?.count === findings?.count && known?.data.findings?.severity === findings?.severity;
  const sameData = known && known.data.view === drawn.view && known.data.live === table.liveTraffic && sameFindings;
  const samePlace = known && known.position.x === drawn.x && known.position.y === drawn.y;
  if (known && sameData && samePlace && known.selected === selected) return known;
  const { width, height } = drawn;
  return {
    id: table.id,
    type: 'table',
    position: { x: drawn.x, y: drawn.y },
    width,
    height,
    measured: { width, height },
    handles: [],
    selected,
    ariaRole: 'group',
    ariaLabel: `Table ${drawn.view.name}`,
    domAttributes: { 'aria-roledescription': 'table' },
    data: sameData ? known.data : { view: drawn.view, live: table.liveTraffic, findings },
  };
}
