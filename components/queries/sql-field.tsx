'use client';

import { useCallback, useEffect, useState } from 'react';
import { documentActions, useDocument } from '@/lib/document/react';
import type { SourceSpan } from '@/lib/engine';
import type { SqlEditor } from '../editor/monaco/sql-editor';
import { type Handover, pageCommands, useWritingField, type WritingRefs } from '../editor/use-writing-field';
import { useUi } from '../shell/ui-store';

const label = 'SQL your application runs';
const placeholder = 'SELECT * FROM orders\nWHERE customer_id = $1\nORDER BY placed_at DESC LIMIT 20;';
/** Pixels shown without scrolling: some for nothing, no more than leave room for what is below. */
const [least, most, lineHeight, padding] = [116, 300, 20, 20];

/** The application's own SQL: a plain field at first, then an editor with colours and with its findings underlined. */
export function SqlField() {
  const text = useDocument((s) => s.queries);
  const design = useDocument((s) => s.design);
  const [needed, setNeeded] = useState<number | null>(null);
  // One function for the field's whole life, as the swap of fields asks.
  const load = useCallback(() => loadEditor(setNeeded), []);
  const refs = useWritingField({ text, change: documentActions.setQueries, load });
  const { field, host, editor } = refs;
  useEffect(() => editor?.showFindings(design), [editor, design]);
  useRevealing(refs);
  const height = (editor ? needed : null) ?? (text.split('\n').length + 1) * lineHeight + padding;
  return (
    <div
      className="relative overflow-hidden rounded-md border border-control/50 bg-surface focus-within:border-accent"
      style={{ height: Math.min(most, Math.max(least, height)) }}
    >
      {!editor && (
        <textarea
          ref={field}
          aria-label={label}
          spellCheck={false}
          autoComplete="off"
          placeholder={placeholder}
          className="absolute inset-0 size-full resize-none bg-surface px-3 py-2 font-mono text-[16px] leading-5 outline-none desk:text-meta desk:leading-5"
        />
      )}
      <div ref={host} className="absolute inset-0" hidden={!editor} />
    </div>
  );
}

type Create = (element: HTMLElement, handover: Handover) => SqlEditor;

async function loadEditor(grew: (height: number) => void): Promise<Create> {
  const { createSqlEditor } = await import('../editor/monaco/sql-editor');
  return (element, handover) =>
    createSqlEditor(
      element,
      handover,
      { changed: documentActions.setQueries, grew, ...pageCommands },
      label,
      placeholder,
    );
}

/** Goes to the place another part of the page asks for. */
function useRevealing({ field, editor }: WritingRefs<SqlEditor>): void {
  const wanted = useUi((s) => s.revealedQuery);
  useEffect(() => {
    if (!wanted) return;
    if (editor) editor.select(wanted);
    else if (field.current) selectIn(field.current, wanted);
    useUi.setState({ revealedQuery: null });
  }, [editor, field, wanted]);
}

function selectIn(field: HTMLTextAreaElement, { start, end }: SourceSpan): void {
  field.focus();
  field.setSelectionRange(start, end);
}
