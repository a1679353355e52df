'use client';

import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { documentActions } from '@/lib/document/react';
import type { TableId } from '@/lib/engine';
import { parseColumnType } from '../../column-type/column-type-text';
import { TypeCombobox } from '../../column-type/type-combobox';
import { useTools } from '../state/canvas-context';
import { newColumnId } from '../state/new-ids';
import { InlineError } from './inline-error';
import { focusAtEnd } from './inline-name';

/** A column being added under a table: name, Tab, type, Enter; then the next one, until Escape or an empty name. */
export function NewColumn({ table }: { table: TableId }) {
  const { name, type, error, write, add, close, leave } = useAdding(table);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => focusAtEnd(field.current), []);
  const addTyped = (typed: string) => {
    if (add(typed)) field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') addTyped(type);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };
  const onBlur = (event: FocusEvent<HTMLFieldSetElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) leave();
  };
  return (
    <fieldset className="new-column nodrag nopan" aria-label="New column" onBlur={onBlur}>
      <input
        ref={field}
        className="inline-field"
        aria-label="Name of the new column"
        aria-invalid={error !== null}
        placeholder="Name"
        value={name}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => write({ name: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <TypeCombobox
        className="inline-field is-type"
        eager
        text={type}
        onText={(typed) => write({ type: typed })}
        invalid={error !== null}
        above={error && <InlineError error={error} />}
        onCommit={addTyped}
        onCancel={close}
      />
    </fieldset>
  );
}

const fresh = { name: '', type: 'text' };

/** A column as it is typed, and what becomes of it. */
function useAdding(table: TableId) {
  const tools = useTools();
  const [draft, setDraft] = useState(fresh);
  const [error, setError] = useState<string | null>(null);
  // Before another key can come: what was typed until now is in the store, what follows goes into the field.
  useLayoutEffect(() => setDraft({ ...fresh, name: tools.store.getState().typedAhead }), [tools]);
  const name = draft.name.trim();

  const close = () => {
    tools.store.setState({ editing: null });
    tools.view.focus();
  };
  /** Whether the column was added; otherwise what is wrong is shown. */
  const save = (typed: string): boolean => {
    const parsed = parseColumnType(typed, tools.document.schema.enums);
    if (!parsed.ok) {
      setError(parsed.error);
      return false;
    }
    const id = newColumnId(table);
    const outcome = documentActions.edit({ kind: 'addColumn', table, id, name, type: parsed.type, nullable: false });
    if (!outcome.ok) setError(outcome.because);
    else tools.store.setState({ cursor: { table, column: id }, message: `Added column ${name}.` });
    return outcome.ok;
  };
  /** Adds the column and begins the next; an empty name ends it. Whether there is a next one. */
  const add = (typed: string): boolean => {
    if (name === '') {
      close();
      return false;
    }
    if (!save(typed)) return false;
    setDraft(fresh);
    return true;
  };
  const write = (typed: Partial<typeof fresh>) => {
    setDraft({ ...draft, ...typed });
    setError(null);
  };
  const leave = () => {
    if (name !== '' && error === null) save(draft.type);
    tools.store.setState({ editing: null });
  };
  return { ...draft, error, write, add, close, leave };
}
