'use client';

import '@xyflow/react/dist/base.css';
import './canvas.css';
import { ReactFlow, ReactFlowProvider, useKeyPress, useReactFlow } from '@xyflow/react';
import { useState } from 'react';
import { useDocument } from '@/lib/document/react';
import { emptySchema } from '@/lib/engine';
import { cursorOf } from './commands/move-cursor';
import { CanvasToolbar } from './controls/canvas-toolbar';
import { Minimap } from './controls/minimap';
import { CanvasMenu } from './dialogs/canvas-menu';
import { FindTable } from './dialogs/find-table';
import { RelateDialog } from './dialogs/relate-dialog';
import { DiagramLayer } from './drawing/diagram-layer';
import { DrawingLine } from './drawing/drawing-line';
import { Marquee } from './drawing/marquee';
import { FocusProxy, focusId } from './input/focus-proxy';
import { useKeyboard } from './input/use-keyboard';
import { usePointer } from './input/use-pointer';
import { Diagram } from './model/diagram';
import { indexElements } from './model/elements';
import { GRID } from './model/geometry';
import { DrawGrip } from './node/draw-grip';
import { TableNode } from './node/table-node';
import { CanvasContext, type CanvasTools, useCanvas, useTools } from './state/canvas-context';
import { createCanvasStore } from './state/canvas-store';
import { type DiagramVersion, useDiagram } from './state/use-diagram';
import { useHighlight } from './state/use-highlight';
import { useTableNodes } from './state/use-table-nodes';
import { useUpkeep } from './state/use-upkeep';
import { useViewport } from './state/use-viewport';
import { MAX_ZOOM, MIN_ZOOM, View } from './state/view';

/** The live diagram of the open design: seeing it, finding the way in it, drawing on it. Fills its parent. */
export function Canvas() {
  const [tools] = useState(createTools);
  return (
    <CanvasContext value={tools}>
      <ReactFlowProvider>
        <section aria-label="Diagram" className="@container relative h-full w-full overflow-hidden">
          <DiagramView />
          <CanvasToolbar />
          <Minimap />
          <FindTable />
          <CanvasMenu />
          <RelateDialog />
          <LiveMessages />
        </section>
      </ReactFlowProvider>
    </CanvasContext>
  );
}

function createTools(): CanvasTools {
  const store = createCanvasStore();
  const document = {
    schema: emptySchema,
    layout: {},
    selection: [],
    readOnly: true,
    index: indexElements(emptySchema),
  };
  return { store, diagram: new Diagram(), view: new View(store), document };
}

const nodeTypes = { table: TableNode };
/** Nodes that cannot be dragged would otherwise let the pointer through. */
const keepPointerEvents = () => {};
const noEdges: never[] = [];
const grid: [number, number] = [GRID, GRID];
const hideAttribution = { hideAttribution: true };

/** What the library does by itself, and what it leaves to the canvas. */
const behaviour = {
  nodeTypes,
  onNodeClick: keepPointerEvents,
  minZoom: MIN_ZOOM,
  maxZoom: MAX_ZOOM,
  onlyRenderVisibleElements: true,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  disableKeyboardA11y: true,
  elevateNodesOnSelect: false,
  nodeDragThreshold: 3,
  snapToGrid: true,
  snapGrid: grid,
  panOnScrollSpeed: 1,
  zoomOnDoubleClick: false,
  deleteKeyCode: null,
  selectionKeyCode: null,
  multiSelectionKeyCode: null,
  proOptions: hideAttribution,
};

function DiagramView() {
  const tools = useTools();
  tools.view.attach(useReactFlow());
  const version = useDiagram();
  const { nodes, onNodesChange, onNodeDragStop } = useTableNodes(version);
  useHighlight(version);
  useUpkeep(version);
  const onMove = useViewport(version);
  const panning = useKeyPress('Space');
  const pointer = usePointer(panning);
  const onKeyDown = useKeyboard();
  const wheel = useCanvas((s) => s.wheel);
  const pointed = useCanvas((s) => s.pointed.kind);
  const readOnly = useDocument((s) => s.readOnly);
  return (
    <ReactFlow
      {...behaviour}
      {...useLabels(version)}
      ref={(element) => {
        tools.view.element = element;
      }}
      className="diagram"
      nodes={nodes}
      edges={noEdges}
      onNodesChange={onNodesChange}
      onNodeDragStop={onNodeDragStop}
      onMove={onMove}
      nodesDraggable={!readOnly}
      panOnScroll={wheel === 'pan'}
      zoomOnScroll={wheel === 'zoom'}
      data-testid="diagram"
      data-pointed={pointed}
      data-panning={panning}
      data-empty={version.tables.size === 0}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target === tools.view.element && event.target.matches(':focus-visible')) showCursor(tools);
      }}
      onBlur={(event) => {
        if (event.target === tools.view.element) tools.store.setState({ showCursor: false });
      }}
      {...pointer}
    >
      <DiagramLayer version={version} />
      <DrawGrip version={version} />
      <DrawingLine />
      <Marquee />
      <FocusProxy version={version} />
    </ReactFlow>
  );
}

/** The diagram as one stop of the keyboard, with what it says to those who do not see it. */
function useLabels({ tables, edges }: DiagramVersion) {
  const active = useCanvas((s) => (s.showCursor && s.cursor ? focusId(s.cursor) : null));
  return {
    tabIndex: 0,
    'aria-label': label(tables.size, edges.size),
    'aria-roledescription': 'diagram',
    'aria-keyshortcuts': 'ArrowUp ArrowDown ArrowLeft ArrowRight Enter Escape R N C L Delete',
    ...(active !== null && { 'aria-activedescendant': active }),
  };
}

const label = (tables: number, edges: number): string =>
  tables === 0
    ? 'Diagram, empty. Press N to add a table.'
    : `Diagram, ${tables} ${tables === 1 ? 'table' : 'tables'}, ${edges} ${edges === 1 ? 'relationship' : 'relationships'}`;

function showCursor(tools: CanvasTools): void {
  const cursor = cursorOf(tools);
  if (cursor) tools.store.setState({ cursor, showCursor: true });
}

/** Says what happened to those who do not see it. */
function LiveMessages() {
  const message = useCanvas((s) => s.message);
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {message}
    </div>
  );
}
