'use client';

import { Activity, ArrowRight, KeyRound, Maximize, PencilLine, Plus, Spline, Table2, Trash2, Type } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { useKeys } from '@/components/shell/platform';
import { MenuItem, MenuLabel, MenuLine } from '@/components/ui/menu';
import { useDocument } from '@/lib/document/react';
import type { ColumnId, ConstraintId, TableId } from '@/lib/engine';
import {
  addTable,
  isUnique,
  remove,
  removeKey,
  startEditing,
  toggleLive,
  toggleNullable,
  toggleUnique,
} from '../commands/edit';
import { follow, relationshipsAt } from '../commands/menu';
import { startRelating } from '../commands/relate';
import { columnOf } from '../model/elements';
import type { Point } from '../model/geometry';
import { type CanvasTools, useCanvas, useTools } from '../state/canvas-context';
import type { Target } from '../state/canvas-store';

/** The menu of whatever was right-clicked, or of the keyboard's place. */
export function CanvasMenu() {
  const tools = useTools();
  const menu = useCanvas((s) => s.menu);
  if (!menu) return null;
  const close = () => tools.store.setState({ menu: null });
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && close()}>
      <DropdownMenu.Trigger asChild>
        <span aria-hidden="true" className="fixed size-0" style={{ left: menu.at.x, top: menu.at.y }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          sideOffset={2}
          collisionPadding={8}
          aria-label={menu.about === 'relationships' ? 'Relationships' : 'Actions'}
          className="pop z-50 max-h-[70vh] min-w-52 overflow-y-auto rounded-lg border border-hairline bg-surface p-1 shadow-float"
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            const { editing, relating } = tools.store.getState();
            if (!editing && !relating) tools.view.focus();
          }}
        >
          {menu.about === 'relationships' ? (
            <Relationships tools={tools} target={menu.target} />
          ) : (
            <Actions tools={tools} target={menu.target} at={menu.at} />
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Actions({ tools, target, at }: { tools: CanvasTools; target: Target; at: Point }): ReactNode {
  const readOnly = useDocument((s) => s.readOnly);
  if (target.kind === 'pane') return <PaneItems tools={tools} at={at} readOnly={readOnly} />;
  if (readOnly) return <Relationships tools={tools} target={target} />;
  if (target.kind === 'table') return <TableItems tools={tools} table={target.table} />;
  if (target.kind === 'column') return <ColumnItems tools={tools} table={target.table} column={target.column} />;
  return <EdgeItems tools={tools} table={target.table} id={target.key} />;
}

/** Editing starts once the menu has let go of the focus. */
const later = (run: () => void) => () => {
  setTimeout(run);
};

const icon = { size: 14, 'aria-hidden': true } as const;

function PaneItems({ tools, at, readOnly }: { tools: CanvasTools; at: Point; readOnly: boolean }) {
  const keys = useKeys();
  return (
    <>
      {!readOnly && (
        <MenuItem
          icon={<Table2 {...icon} />}
          hint="N"
          onSelect={later(() => addTable(tools, tools.view.toDiagram(at)))}
        >
          Add a table here
        </MenuItem>
      )}
      <MenuItem
        icon={<Maximize {...icon} />}
        hint={keys('⌘0')}
        onSelect={() => tools.view.fit(tools.diagram.tables.values())}
      >
        Fit to window
      </MenuItem>
    </>
  );
}

function TableItems({ tools, table }: { tools: CanvasTools; table: TableId }) {
  const found = tools.document.index.tables.get(table);
  if (!found) return null;
  return (
    <>
      <MenuLabel>{found.name}</MenuLabel>
      <MenuItem
        icon={<PencilLine {...icon} />}
        hint="F2"
        onSelect={later(() => startEditing(tools, { kind: 'tableName', table }))}
      >
        Rename
      </MenuItem>
      <MenuItem
        icon={<Plus {...icon} />}
        hint="C"
        onSelect={later(() => startEditing(tools, { kind: 'newColumn', table }))}
      >
        Add a column
      </MenuItem>
      <MenuItem
        icon={<Spline {...icon} />}
        hint="L"
        onSelect={later(() => startRelating(tools, { table, column: null }, null))}
      >
        Relate to…
      </MenuItem>
      <MenuItem icon={<Activity {...icon} />} onSelect={() => toggleLive(tools, table)}>
        {found.liveTraffic ? 'No live traffic' : 'Has live traffic'}
      </MenuItem>
      <MenuLine />
      <MenuItem
        icon={<Trash2 {...icon} />}
        danger
        hint="Delete"
        onSelect={() => remove(tools, { kind: 'table', table })}
      >
        Delete table
      </MenuItem>
    </>
  );
}

function ColumnItems({ tools, table, column }: { tools: CanvasTools; table: TableId; column: ColumnId }) {
  const found = columnOf(tools.document.index, table, column);
  if (!found) return null;
  return (
    <>
      <MenuLabel>{found.name}</MenuLabel>
      <MenuItem
        icon={<PencilLine {...icon} />}
        hint="F2"
        onSelect={later(() => startEditing(tools, { kind: 'columnName', table, column }))}
      >
        Rename
      </MenuItem>
      <MenuItem
        icon={<Type {...icon} />}
        hint="T"
        onSelect={later(() => startEditing(tools, { kind: 'columnType', table, column }))}
      >
        Change type
      </MenuItem>
      <MenuItem onSelect={() => toggleNullable(tools, table, column)}>
        {found.nullable ? 'Make NOT NULL' : 'Make nullable'}
      </MenuItem>
      <MenuItem icon={<KeyRound {...icon} />} onSelect={() => toggleUnique(tools, table, column)}>
        {isUnique(tools, table, column) ? 'Not unique' : 'Make unique'}
      </MenuItem>
      <MenuItem
        icon={<Spline {...icon} />}
        hint="L"
        onSelect={later(() => startRelating(tools, { table, column }, null))}
      >
        Relate to…
      </MenuItem>
      <MenuItem
        icon={<Plus {...icon} />}
        hint="C"
        onSelect={later(() => startEditing(tools, { kind: 'newColumn', table }))}
      >
        Add a column
      </MenuItem>
      <MenuLine />
      <MenuItem
        icon={<Trash2 {...icon} />}
        danger
        hint="Delete"
        onSelect={() => remove(tools, { kind: 'column', table, column })}
      >
        Delete column
      </MenuItem>
    </>
  );
}

function EdgeItems({ tools, table, id }: { tools: CanvasTools; table: TableId; id: ConstraintId }) {
  const edge = tools.diagram.edges.get(id)?.edge;
  if (!edge) return null;
  return (
    <>
      <div className="max-w-72 px-2 pt-1.5 pb-1 text-meta text-muted">
        {capital(edge.sentence)}; {edge.label}
      </div>
      <MenuItem icon={<Trash2 {...icon} />} danger onSelect={() => removeKey(tools, table, id, false)}>
        Delete the key, keep its column
      </MenuItem>
      <MenuItem
        icon={<Trash2 {...icon} />}
        danger
        hint="Delete"
        onSelect={() => remove(tools, { kind: 'edge', table, key: id })}
      >
        Delete the relationship
      </MenuItem>
    </>
  );
}

function Relationships({ tools, target }: { tools: CanvasTools; target: Target }) {
  if (target.kind === 'pane') return null;
  const cursor = { table: target.table, column: target.kind === 'column' ? target.column : null };
  const edges = relationshipsAt(tools, cursor);
  if (edges.length === 0) return <MenuLabel>No relationship here</MenuLabel>;
  return (
    <>
      <MenuLabel>Go to</MenuLabel>
      {edges.map((edge) => {
        const other = edge.child === cursor.table ? edge.parent : edge.child;
        return (
          <MenuItem key={edge.id} icon={<ArrowRight {...icon} />} onSelect={later(() => follow(tools, cursor, edge))}>
            {tools.document.index.tables.get(other)?.name}{' '}
            <span className="text-meta text-muted">by {nameOf(tools, edge)}</span>
          </MenuItem>
        );
      })}
    </>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const nameOf = (tools: CanvasTools, edge: { child: TableId; childColumn: ColumnId }): string =>
  columnOf(tools.document.index, edge.child, edge.childColumn)?.name ?? '';
