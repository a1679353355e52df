'use client';

import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { documentActions } from '@/lib/document/react';
import type { SchemaEdit } from '@/lib/document/types';
import type { ColumnId, TableId } from '@/lib/engine';
import { useTools } from '../state/canvas-context';
import { InlineError } from './inline-error';

type Named =
  | { readonly kind: 'tableName'; readonly table: TableId }
  | { readonly kind: 'columnName'; readonly table: TableId; readonly column: ColumnId };

/** A name being typed in its place. Enter and leaving keep it, Escape takes it back, Tab goes on to the type. */
export function InlineName({ of, name, label }: { of: Named; name: string; label: string }) {
  const { text, write, error, close, commit, leave } = useNaming(of, name);
  const field = useRef<HTMLInputElement>(null);
  const { store } = useTools();
  useLayoutEffect(() => {
    if (store.getState().typedAhead === '') focusAndSelect(field.current);
    else focusAtEnd(field.current);
  }, [store]);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') commit('back');
    else if (event.key === 'Escape') close('back');
    else if (event.key === 'Tab' && !event.shiftKey && of.kind === 'columnName') commit('type');
    else return;
    event.preventDefault();
  };
  return (
    <span className="nodrag nopan" style={{ position: 'relative', flex: 1, minWidth: 0 }}>
      <input
        ref={field}
        className="inline-field"
        aria-label={label}
        aria-invalid={error !== null}
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      {error && (
        <span className="under-field">
          <InlineError error={error} />
        </span>
      )}
    </span>
  );
}

/** A name as it is typed, and the ways it ends: back to the diagram, or on to the type. */
function useNaming(of: Named, name: string) {
  const { store, view } = useTools();
  const [text, setText] = useState(name);
  const [error, setError] = useState<string | null>(null);
  const done = useRef(false);
  // Before another key can come: what was typed until now is in the store, what follows goes into the field.
  useLayoutEffect(() => setText((now) => store.getState().typedAhead || now), [store]);

  const close = (next: 'back' | 'type') => {
    done.current = true;
    const column = of.kind === 'columnName' && next === 'type' ? of.column : null;
    store.setState({ editing: column === null ? null : { kind: 'columnType', table: of.table, column } });
    if (column === null) view.focus();
  };
  const commit = (next: 'back' | 'type') => {
    const wanted = text.trim();
    if (wanted === name) return close(next);
    if (wanted === '') return setError('A name is needed.');
    const outcome = documentActions.edit(renaming(of, wanted));
    if (!outcome.ok) return setError(outcome.because);
    store.setState({ message: `Renamed to ${wanted}.` });
    close(next);
  };
  const leave = () => {
    if (done.current) return;
    done.current = true;
    if (text.trim() !== '' && text.trim() !== name) commit('back');
    store.setState({ editing: null });
  };
  const write = (typed: string) => {
    setText(typed);
    setError(null);
  };
  return { text, write, error, close, commit, leave };
}

const renaming = (of: Named, name: string): SchemaEdit =>
  of.kind === 'tableName'
    ? { kind: 'renameTable', table: of.table, name }
    : { kind: 'renameColumn', table: of.table, column: of.column, name };

/** For a field that appears because the person asked for it: takes the focus with its text selected. */
export function focusAndSelect(field: HTMLInputElement | null): void {
  field?.focus({ preventScroll: true });
  field?.select();
}

/** For a field that begins with what was typed ahead: the next letter goes behind it. */
export function focusAtEnd(field: HTMLInputElement | null): void {
  field?.focus({ preventScroll: true });
}
