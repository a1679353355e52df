'use client';

import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { documentActions, useDocument } from '@/lib/document/react';
import type { ElementId, Schema } from '@/lib/engine';
import { cn } from '../ui/cn';
import { type OutlineRow, outlineRows } from './outline-rows';

/**
 * The diagram as a tree for the keyboard and for screen readers: tables, their columns, and in words what the diagram
 * shows. Arrow keys move, right and left open and close, Enter selects.
 */
export function Outline({ schema }: { schema: Schema }) {
  const [open, setOpen] = useState<ReadonlySet<ElementId>>(new Set());
  const [at, setAt] = useState<ElementId | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => outlineRows(schema, open), [schema, open]);
  const current = rows.some(({ id }) => id === at) ? at : (rows[0]?.id ?? null);

  const toggle = (id: ElementId, wanted: boolean) => {
    const next = new Set(open);
    if (wanted) next.add(id);
    else next.delete(id);
    setOpen(next);
  };
  const go = (row: OutlineRow | undefined) => {
    if (!row) return;
    setAt(row.id);
    tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.id)}"]`)?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    const index = rows.findIndex(({ id }) => id === current);
    const row = rows[index];
    if (!row) return;
    if (event.key === 'ArrowDown') go(rows[index + 1]);
    else if (event.key === 'ArrowUp') go(rows[index - 1]);
    else if (event.key === 'Home') go(rows[0]);
    else if (event.key === 'End') go(rows[rows.length - 1]);
    else if (event.key === 'ArrowRight' && row.level === 1) {
      if (row.open) go(rows[index + 1]);
      else toggle(row.id, true);
    } else if (event.key === 'ArrowLeft' && row.open) toggle(row.id, false);
    else if (event.key === 'ArrowLeft' && row.level === 2)
      go(rows.slice(0, index).findLast(({ level }) => level === 1));
    else if (event.key === 'Enter' || event.key === ' ') documentActions.select([row.id]);
    else return;
    event.preventDefault();
  };

  return (
    <div ref={tree} role="tree" aria-label="Tables and columns" onKeyDown={keys} className="-mx-2">
      {rows.map((row) => (
        <Row key={row.id} row={row} focusable={row.id === current} onToggle={toggle} onFocus={setAt} />
      ))}
    </div>
  );
}

function Row({
  row,
  focusable,
  onToggle,
  onFocus,
}: {
  row: OutlineRow;
  focusable: boolean;
  onToggle: (id: ElementId, open: boolean) => void;
  onFocus: (id: ElementId) => void;
}) {
  const selected = useDocument((s) => s.selection.includes(row.id));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys of the row that has focus
    <div
      role="treeitem"
      aria-level={row.level}
      aria-expanded={row.open}
      aria-selected={selected}
      aria-label={`${row.name}, ${row.detail}`}
      tabIndex={focusable ? 0 : -1}
      data-row={row.id}
      onFocus={() => onFocus(row.id)}
      onClick={() => documentActions.select([row.id])}
      onPointerEnter={() => documentActions.hover(row.id)}
      onPointerLeave={() => documentActions.hover(null)}
      className={cn(
        'flex min-h-6 cursor-pointer items-center gap-1.5 rounded-sm py-0.5 pr-2 transition-colors hover:bg-raised focus-visible:-outline-offset-2',
        row.level === 1 ? 'pl-1 font-500' : 'pl-7',
        selected && 'bg-selected hover:bg-selected',
      )}
    >
      {row.level === 1 && (
        // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the arrow keys of the tree do the same
        <span
          className="grid size-5 shrink-0 place-items-center rounded-sm text-muted hover:text-ink"
          onClick={(event) => {
            event.stopPropagation();
            onToggle(row.id, !row.open);
          }}
        >
          <ChevronRight size={13} aria-hidden className={cn('transition-transform', row.open && 'rotate-90')} />
        </span>
      )}
      <span className="min-w-0 truncate">{row.name}</span>
      <span className="min-w-0 flex-1 truncate text-right text-badge font-400 text-muted">{row.detail}</span>
    </div>
  );
}
