'use client';

import { useStore as useFlow } from '@xyflow/react';
import { Maximize, Minus, Network, Plus, Rows3, Spline, Table2 } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import { type ComponentProps, useState } from 'react';
import { useKeys } from '@/components/shell/platform';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem, MenuLabel, MenuLine } from '@/components/ui/menu';
import { documentActions, useDocument } from '@/lib/document/react';
import type { DetailLevel } from '@/lib/engine';
import { addTable } from '../commands/edit';
import { cursorOf } from '../commands/move-cursor';
import { startRelating } from '../commands/relate';
import { type CanvasTools, useCanvas, useTools } from '../state/canvas-context';
import { setWheel } from '../state/preferences';
import { ZOOM_STEP } from '../state/view';

/** Everything that can be done to the diagram as a whole, floating at its bottom. Arrow keys go along it. */
export function CanvasToolbar() {
  const tools = useTools();
  const keys = useKeys();
  const readOnly = useDocument((s) => s.readOnly);
  const empty = useDocument((s) => s.schema.tables.length === 0);
  return (
    <Toolbar.Root
      aria-label="Diagram tools"
      className="absolute bottom-3 left-1/2 z-10 flex -translate-x-1/2 items-center gap-0.5 rounded-lg border border-hairline bg-surface p-1 shadow-float"
    >
      {!readOnly && (
        <>
          <Tool label="Add a table" keys="N" onClick={() => addTable(tools)}>
            <Table2 size={16} aria-hidden />
          </Tool>
          <Tool label="Relate two tables" keys="L" disabled={empty} onClick={() => relateHere(tools)}>
            <Spline size={16} aria-hidden />
          </Tool>
          <LayoutTool disabled={empty} />
          <Line />
        </>
      )}
      <Tool
        label="Fit to window"
        keys={keys('⌘0')}
        disabled={empty}
        onClick={() => tools.view.fit(tools.diagram.tables.values())}
      >
        <Maximize size={16} aria-hidden />
      </Tool>
      <Tool label="Zoom out" keys="−" className="@max-[400px]:hidden" onClick={() => tools.view.zoomBy(1 / ZOOM_STEP)}>
        <Minus size={16} aria-hidden />
      </Tool>
      <ZoomMenu />
      <Tool label="Zoom in" keys="+" className="@max-[400px]:hidden" onClick={() => tools.view.zoomBy(ZOOM_STEP)}>
        <Plus size={16} aria-hidden />
      </Tool>
      <Line />
      <DetailMenu />
    </Toolbar.Root>
  );
}

function relateHere(tools: CanvasTools): void {
  const cursor = cursorOf(tools);
  if (cursor) startRelating(tools, { table: cursor.table, column: cursor.column }, null);
}

type ToolProps = ComponentProps<typeof IconButton>;

/** A tool of the bar: part of its one tab stop. */
function Tool({ children, ...props }: ToolProps) {
  return (
    <Toolbar.Button asChild>
      <IconButton {...props}>{children}</IconButton>
    </Toolbar.Button>
  );
}

const Line = () => <Toolbar.Separator className="mx-1 h-4 w-px bg-hairline" />;

function LayoutTool({ disabled }: { disabled: boolean }) {
  const tools = useTools();
  const [working, setWorking] = useState(false);
  const layOut = async () => {
    setWorking(true);
    tools.store.setState({ message: 'Laying out.' });
    await documentActions.relayout();
    setWorking(false);
    tools.store.setState({ message: 'Laid out.' });
    tools.view.fit(
      Object.entries(tools.document.layout).flatMap(([id, place]) => {
        const drawn = tools.diagram.tables.get(id);
        return drawn ? [{ ...drawn, ...place }] : [];
      }),
    );
  };
  return (
    <Tool label="Lay out afresh" disabled={disabled || working} onClick={layOut}>
      <Network size={16} aria-hidden />
    </Tool>
  );
}

function ZoomMenu() {
  const tools = useTools();
  const keys = useKeys();
  const percent = useFlow((s) => Math.round(s.transform[2] * 100));
  const wheel = useCanvas((s) => s.wheel);
  return (
    <Menu
      align="end"
      trigger={
        <Toolbar.Button asChild>
          <button
            type="button"
            aria-label={`Zoom, ${percent}%`}
            title="Zoom"
            className="h-7 w-12 rounded-md text-meta text-muted tabular-nums hover:bg-raised hover:text-ink"
          >
            {percent}%
          </button>
        </Toolbar.Button>
      }
    >
      {[0.25, 0.5, 1, 2].map((zoom) => (
        <MenuItem key={zoom} onSelect={() => tools.view.zoomTo(zoom)}>
          {zoom * 100}%
        </MenuItem>
      ))}
      <MenuItem hint={keys('⌘0')} onSelect={() => tools.view.fit(tools.diagram.tables.values())}>
        Fit to window
      </MenuItem>
      <MenuLine />
      <MenuLabel>The wheel</MenuLabel>
      <MenuItem
        current={wheel === 'pan'}
        hint={wheel === 'pan' ? 'in use' : undefined}
        onSelect={() => setWheel(tools, 'pan')}
      >
        Moves the diagram
      </MenuItem>
      <MenuItem
        current={wheel === 'zoom'}
        hint={wheel === 'zoom' ? 'in use' : undefined}
        onSelect={() => setWheel(tools, 'zoom')}
      >
        Zooms
      </MenuItem>
    </Menu>
  );
}

const details: readonly { readonly level: DetailLevel; readonly title: string; readonly hint: string }[] = [
  { level: 'all', title: 'All', hint: 'every column' },
  { level: 'keys', title: 'Keys', hint: 'keys and indexed columns' },
  { level: 'names', title: 'Names', hint: 'tables alone' },
];

function DetailMenu() {
  const tools = useTools();
  const detail = useCanvas((s) => s.detail);
  const title = details.find((d) => d.level === detail)?.title ?? '';
  return (
    <Menu
      align="end"
      trigger={
        <Toolbar.Button asChild>
          <button
            type="button"
            aria-label={`Detail, ${title}`}
            title="Detail"
            className="inline-flex h-7 items-center gap-1.5 rounded-md px-2 text-meta text-muted hover:bg-raised hover:text-ink"
          >
            <Rows3 size={14} aria-hidden />
            {title}
          </button>
        </Toolbar.Button>
      }
    >
      {details.map(({ level, title: name, hint }) => (
        <MenuItem
          key={level}
          current={detail === level}
          hint={hint}
          onSelect={() => tools.store.setState({ detail: level })}
        >
          {name}
        </MenuItem>
      ))}
    </Menu>
  );
}
