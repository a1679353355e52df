'use client';

import { useTheme } from 'next-themes';
import { useEffect, useMemo } from 'react';
import { currentDocument } from '@/lib/document/current';
import { documentActions, useDocument } from '@/lib/document/react';
import { useUi } from '../shell/ui-store';
import { briefHint } from './brief-hint';
import { placesOf } from './marks';
import type { BriefEditor } from './monaco/brief-editor';
import { type Handover, pageCommands, useWritingField } from './use-writing-field';

/**
 * The brief. A plain text field from the first paint; on a wide screen the editor with its underlines takes its place
 * as soon as it is loaded.
 */
export function BriefField() {
  const text = useDocument((s) => s.text);
  const { field, host, editor } = useWritingField({ text, change: documentActions.setText, load });
  useEditorState(editor);
  return (
    <div className="relative min-h-0 flex-1">
      {!editor && (
        <textarea
          ref={field}
          aria-label="Brief: describe your domain here"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the page is a tool for writing this text; UX: the cursor is in the brief
          autoFocus
          placeholder={briefHint}
          className="absolute inset-0 size-full resize-none bg-surface py-3 pr-6 pl-4 text-[16px] leading-6 outline-none desk:text-body desk:leading-6"
        />
      )}
      <div ref={host} className="absolute inset-0" hidden={!editor} />
    </div>
  );
}

async function load(): Promise<(element: HTMLElement, handover: Handover) => BriefEditor> {
  const { createBriefEditor } = await import('./monaco/brief-editor');
  return (element, handover) =>
    createBriefEditor(element, handover, {
      changed: documentActions.setText,
      select: documentActions.select,
      ...pageCommands,
    });
}

/** Keeps the editor showing what the document says. */
function useEditorState(editor: BriefEditor | null) {
  const design = useDocument((s) => s.design);
  const schema = useDocument((s) => s.schema);
  const selection = useDocument((s) => s.selection);
  const hovered = useDocument((s) => s.hovered);
  const reveal = useUi((s) => s.reveal);
  const { resolvedTheme } = useTheme();
  const selectedPlaces = useMemo(() => placesOf(selection, schema), [selection, schema]);
  const hoveredPlaces = useMemo(() => (hovered ? placesOf([hovered], schema) : []), [hovered, schema]);

  useEffect(() => editor?.showReading(design, schema), [editor, design, schema]);
  useEffect(() => editor?.showPlaces(selectedPlaces, hoveredPlaces), [editor, selectedPlaces, hoveredPlaces]);
  useEffect(() => {
    // On a new selection only: while the text is being written, nothing may scroll it.
    editor?.reveal(placesOf(selection, currentDocument.store.getState().schema));
  }, [editor, selection]);
  useEffect(() => {
    if (reveal) editor?.reveal(reveal.spans);
  }, [editor, reveal]);
  useEffect(() => {
    if (!editor || !resolvedTheme) return;
    void Promise.all([import('./monaco/setup'), import('./monaco/theme')]).then(([setup, theme]) =>
      theme.applyTheme(setup.monaco),
    );
  }, [editor, resolvedTheme]);
}
