'use client';

import { useTheme } from 'next-themes';
import { Dialog as Radix } from 'radix-ui';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useDocument } from '@/lib/document/react';
import { useKeys } from '../shell/platform';
import { cn } from '../ui/cn';
import { Kbd } from '../ui/kbd';
import { rememberFocus, returnFocus } from '../ui/return-focus';
import { type PaletteRow, paletteRows } from './palette-rows';

/** Command-K: everything that can be done, and every table and column by name. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  useState(rememberFocus);
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fade fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          onCloseAutoFocus={returnFocus}
          className="pop fixed inset-x-3 top-[12vh] z-40 mx-auto max-w-[560px] overflow-hidden rounded-lg border border-hairline bg-surface shadow-float"
        >
          <Radix.Title className="sr-only">Commands</Radix.Title>
          <Palette onClose={onClose} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** A combobox over its list: the focus stays in the field, the arrow keys choose, Enter does it. */
function Palette({ onClose }: { onClose: () => void }) {
  const id = useId();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const rows = useRows(search);
  const run = (row: PaletteRow | undefined) => {
    if (!row || row.disabled) return;
    onClose();
    row.run();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt((at + 1) % rows.length || 0);
    else if (event.key === 'ArrowUp') setAt((at - 1 + rows.length) % rows.length || 0);
    else if (event.key === 'Enter') run(rows[at]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        role="combobox"
        aria-label="Search commands, tables and columns"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={rows[at] && `${id}-${at}`}
        value={search}
        autoComplete="off"
        spellCheck={false}
        placeholder="Go to a table, or do something…"
        className="h-12 w-full border-b border-hairline bg-transparent px-4 text-body outline-none"
        onKeyDown={keys}
        onChange={(event) => {
          setSearch(event.target.value);
          setAt(0);
        }}
      />
      <List id={id} rows={rows} at={at} onPoint={setAt} onRun={run} />
    </>
  );
}

/** The rows to choose from; the one chosen is always in view. */
function List({
  id,
  rows,
  at,
  onPoint,
  onRun,
}: {
  id: string;
  rows: readonly PaletteRow[];
  at: number;
  onPoint: (at: number) => void;
  onRun: (row: PaletteRow) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label="Commands"
      className="max-h-[min(420px,60vh)] scroll-py-2 overflow-y-auto p-2"
    >
      {rows.map((row, index) => (
        <Row
          key={row.key}
          id={`${id}-${index}`}
          row={row}
          active={index === at}
          onPoint={() => onPoint(index)}
          onRun={onRun}
        />
      ))}
      {rows.length === 0 && <p className="px-3 py-6 text-center text-muted">Nothing by that name.</p>}
    </div>
  );
}

function useRows(search: string): readonly PaletteRow[] {
  const schema = useDocument((s) => s.schema);
  const canUndo = useDocument((s) => s.canUndo);
  const canRedo = useDocument((s) => s.canRedo);
  const { resolvedTheme, setTheme } = useTheme();
  return useMemo(() => {
    const toggleTheme = () => setTheme(resolvedTheme === 'dark' ? 'light' : 'dark');
    return paletteRows(schema, search, { canUndo, canRedo, toggleTheme });
  }, [schema, search, canUndo, canRedo, resolvedTheme, setTheme]);
}

function Row({
  id,
  row,
  active,
  onPoint,
  onRun,
}: {
  id: string;
  row: PaletteRow;
  active: boolean;
  onPoint: () => void;
  onRun: (row: PaletteRow) => void;
}) {
  const keys = useKeys();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field above has the focus and the keys
    <div
      id={id}
      role="option"
      aria-selected={active}
      aria-disabled={row.disabled}
      onPointerMove={onPoint}
      onClick={() => onRun(row)}
      className={cn('flex h-9 items-center gap-3 rounded-md px-3 aria-disabled:opacity-45', active && 'bg-selected')}
    >
      <span className={cn('min-w-0 flex-1 truncate', row.kind === 'element' && 'font-mono')}>
        {row.prefix && <span className="text-muted">{row.prefix}.</span>}
        {row.label}
      </span>
      {row.detail && <span className="text-meta text-muted">{row.detail}</span>}
      {row.keys && <Kbd>{keys(row.keys)}</Kbd>}
    </div>
  );
}
