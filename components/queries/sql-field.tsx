'use client';

import { useEffect } from 'react';
import { documentActions, useDocument } from '@/lib/document/react';
import type { SourceSpan } from '@/lib/engine';
import type { SqlEditor } from '../editor/monaco/sql-editor';
import { type Handover, pageCommands, useWritingField, type WritingRefs } from '../editor/use-writing-field';
import { useUi } from '../shell/ui-store';

const label = 'SQL your application runs';
const placeholder = 'SELECT * FROM orders\nWHERE customer_id = $1\nORDER BY placed_at DESC LIMIT 20;';
/** Lines shown without scrolling: few for nothing, no more than leave room for what is below. */
const [fewest, most, lineHeight, padding] = [5, 14, 20, 20];

/** The application's own SQL: a plain field at first, then an editor with colours and with its findings underlined. */
export function SqlField() {
  const text = useDocument((s) => s.queries);
  const design = useDocument((s) => s.design);
  const refs = useWritingField({ text, change: documentActions.setQueries, load });
  const { field, host, editor } = refs;
  useEffect(() => editor?.showFindings(design), [editor, design]);
  useRevealing(refs);
  const lines = Math.min(most, Math.max(fewest, text.split('\n').length + 1));
  return (
    <div
      className="relative overflow-hidden rounded-md border border-control/50 bg-surface focus-within:border-accent"
      style={{ height: lines * lineHeight + padding }}
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

async function load(): Promise<(element: HTMLElement, handover: Handover) => SqlEditor> {
  const { createSqlEditor } = await import('../editor/monaco/sql-editor');
  return (element, handover) =>
    createSqlEditor(element, handover, { changed: documentActions.setQueries, ...pageCommands }, label, placeholder);
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
