'use client';

import { useRef, useState } from 'react';
import { documentActions } from '@/lib/document/react';
import type { ColumnId, TableId } from '@/lib/engine';
import { parseColumnType } from '../../column-type/column-type-text';
import { TypeCombobox } from '../../column-type/type-combobox';
import { useTools } from '../state/canvas-context';
import { InlineError } from './inline-error';
import { focusAndSelect } from './inline-name';

/** The type of a column being typed in its place. A text that is no type stays, with what is wrong under it. */
export function InlineType({ table, column, text: before }: { table: TableId; column: ColumnId; text: string }) {
  const tools = useTools();
  const [text, setText] = useState(before);
  const [error, setError] = useState<string | null>(null);
  const done = useRef(false);

  const close = () => {
    done.current = true;
    tools.store.setState({ editing: null });
    tools.view.focus();
  };
  const commit = (typed: string) => {
    if (typed.trim() === before) return close();
    const parsed = parseColumnType(typed, tools.document.schema.enums);
    if (!parsed.ok) return setError(parsed.error);
    const outcome = documentActions.edit({ kind: 'retypeColumn', table, column, type: parsed.type });
    if (!outcome.ok) return setError(outcome.because);
    tools.store.setState({ message: `Type is now ${typed.trim()}.` });
    close();
  };
  return (
    <TypeCombobox
      ref={focusAndSelect}
      className="inline-field is-type"
      eager
      text={text}
      onText={(next) => {
        setText(next);
        setError(null);
      }}
      invalid={error !== null}
      above={error && <InlineError error={error} />}
      onCommit={commit}
      onCancel={close}
      onLeave={() => {
        if (!done.current) tools.store.setState({ editing: null });
      }}
    />
  );
}
