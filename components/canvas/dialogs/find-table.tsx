'use client';

import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useDocument } from '@/lib/document/react';
import { moveCursor } from '../commands/move-cursor';
import { focusAndSelect } from '../editing/inline-name';
import { findTables } from '../model/find-tables';
import { useCanvas, useTools } from '../state/canvas-context';

/** Looks for tables by name or column: what fits stays lit, Enter goes from one to the next, Escape ends it. */
export function FindTable() {
  const finding = useCanvas((s) => s.finding);
  return finding === null ? null : <Field text={finding} />;
}

function Field({ text }: { text: string }) {
  const tools = useTools();
  const schema = useDocument((s) => s.schema);
  const [at, setAt] = useState(-1);
  const found = findTables(schema, text);
  const close = () => {
    tools.store.setState({ finding: null });
    tools.view.focus();
  };
  const step = (by: 1 | -1) => {
    const next = at < 0 ? 0 : (at + by + found.length) % found.length;
    const table = found[next];
    if (table === undefined) return;
    setAt(next);
    moveCursor(tools, { table, column: null });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const count = text.trim() === '' ? '' : at < 0 ? `${found.length}` : `${at + 1} of ${found.length}`;
  return (
    <search className="absolute top-3 right-3 z-20 flex h-8 w-64 items-center gap-2 rounded-lg border border-hairline bg-surface pr-1 pl-2.5 shadow-float">
      <Search size={14} aria-hidden className="shrink-0 text-muted" />
      <input
        ref={focusAndSelect}
        className="min-w-0 flex-1 bg-transparent outline-none"
        aria-label="Find a table or a column"
        placeholder="Find a table or a column"
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setAt(-1);
          tools.store.setState({ finding: event.target.value });
        }}
        onKeyDown={onKeyDown}
      />
      <output className="text-meta text-muted" aria-live="polite">
        {count}
      </output>
      <button
        type="button"
        aria-label="Stop looking"
        className="grid size-6 place-items-center rounded-md text-muted hover:bg-raised"
        onClick={close}
      >
        <X size={14} aria-hidden />
      </button>
    </search>
  );
}
