'use client';

import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { documentActions } from '@/lib/document/react';
import type { TableId } from '@/lib/engine';
import { parseColumnType } from '../model/column-type-text';
import { useTools } from '../state/canvas-context';
import { newColumnId } from '../state/new-ids';
import { focusAtEnd } from './inline-name';
import { TypeField } from './type-field';

/** A column being added under a table: name, Tab, type, Enter; then the next one, until Escape or an empty name. */
export function NewColumn({ table }: { table: TableId }) {
  const tools = useTools();
  const [name, setName] = useState('');
  const [type, setType] = useState('text');
  const [error, setError] = useState<string | null>(null);
  const nameField = useRef<HTMLInputElement>(null);

  // Before another key can come: what was typed until now is in the store, what follows goes into the field.
  useLayoutEffect(() => {
    setName(tools.store.getState().typedAhead);
    focusAtEnd(nameField.current);
  }, [tools]);

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
    const column = { id, name: name.trim(), type: parsed.type, nullable: false };
    const outcome = documentActions.edit({ kind: 'addColumn', table, ...column });
    if (!outcome.ok) setError(outcome.because);
    else tools.store.setState({ cursor: { table, column: id }, message: `Added column ${name.trim()}.` });
    return outcome.ok;
  };
  const add = (typed: string) => {
    if (name.trim() === '') return close();
    if (!save(typed)) return;
    setName('');
    setType('text');
    nameField.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') add(type);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };
  const onBlur = (event: FocusEvent<HTMLFieldSetElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    if (name.trim() !== '' && error === null) save(type);
    tools.store.setState({ editing: null });
  };
  return (
    <fieldset className="new-column nodrag nopan" aria-label="New column" onBlur={onBlur}>
      <input
        ref={nameField}
        className="inline-field"
        aria-label="Name of the new column"
        aria-invalid={error !== null}
        placeholder="Name"
        value={name}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setName(event.target.value);
          setError(null);
        }}
        onKeyDown={onKeyDown}
      />
      <TypeField
        text={type}
        onText={(next) => {
          setType(next);
          setError(null);
        }}
        error={error}
        onCommit={add}
        onCancel={close}
      />
    </fieldset>
  );
}
