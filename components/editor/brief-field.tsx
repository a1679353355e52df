'use client';

import { useTheme } from 'next-themes';
import { useEffect, useMemo, useRef, useState } from 'react';
import { currentDocument } from '@/lib/document/current';
import { documentActions, useDocument } from '@/lib/document/react';
import { ui, useUi } from '../shell/ui-store';
import { briefHint } from './brief-hint';
import { placesOf } from './marks';
import type { BriefEditor } from './monaco/brief-editor';

/**
 * The brief. A plain text field from the first paint; on a wide screen the editor with its underlines takes its place
 * as soon as it is loaded, with the same text, caret and focus.
 */
export function BriefField() {
  const field = useRef<HTMLTextAreaElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<BriefEditor | null>(null);
  useEditorTakingOver(field, host, setEditor);
  usePlainText(field, editor === null);
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

/** Loads the editor where there is room and a keyboard, and swaps it in between two keystrokes. */
function useEditorTakingOver(
  field: React.RefObject<HTMLTextAreaElement | null>,
  host: React.RefObject<HTMLDivElement | null>,
  setEditor: (editor: BriefEditor | null) => void,
) {
  useEffect(() => {
    if (!window.matchMedia('(min-width: 900px)').matches) return;
    let gone = false;
    let created: BriefEditor | null = null;
    const swap = async () => {
      const { createBriefEditor } = await import('./monaco/brief-editor');
      const element = host.current;
      const from = field.current;
      if (gone || !element || !from) return;
      await composed(from);
      if (gone) return;
      element.hidden = false;
      created = createBriefEditor(
        element,
        {
          text: from.value,
          selectionStart: from.selectionStart,
          selectionEnd: from.selectionEnd,
          focused: document.activeElement === from,
          scrollTop: from.scrollTop,
        },
        {
          changed: documentActions.setText,
          select: documentActions.select,
          undo: documentActions.undo,
          redo: documentActions.redo,
          commands: () => ui.open('palette'),
        },
      );
      setEditor(created);
    };
    swap().catch((error: unknown) => {
      // The plain field stays and everything still works; only the underlines are missing.
      console.warn('The editor could not be loaded.', error);
    });
    return () => {
      gone = true;
      created?.dispose();
      setEditor(null);
    };
  }, [field, host, setEditor]);
}

/** Resolves when no character is being composed (an input method would lose it in the swap). */
function composed(field: HTMLTextAreaElement): Promise<void> {
  if (field.dataset.composing !== 'yes') return Promise.resolve();
  return new Promise((resolve) => field.addEventListener('compositionend', () => resolve(), { once: true }));
}

/** Ties the plain field to the document without React owning its value, so that early keystrokes are never lost. */
function usePlainText(field: React.RefObject<HTMLTextAreaElement | null>, plain: boolean) {
  const text = useDocument((s) => s.text);
  const readOnly = useDocument((s) => s.readOnly);
  const first = useRef(true);
  useEffect(() => {
    const element = plain ? field.current : null;
    if (!element) return;
    const changed = () => documentActions.setText(element.value);
    const composing = (event: Event) => {
      element.dataset.composing = event.type === 'compositionend' ? 'no' : 'yes';
    };
    element.addEventListener('input', changed);
    element.addEventListener('compositionstart', composing);
    element.addEventListener('compositionend', composing);
    return () => {
      element.removeEventListener('input', changed);
      element.removeEventListener('compositionstart', composing);
      element.removeEventListener('compositionend', composing);
    };
  }, [field, plain]);
  useEffect(() => {
    const element = plain ? field.current : null;
    if (!element) return;
    element.readOnly = readOnly;
    if (first.current && element.value !== '' && text === '') documentActions.setText(element.value);
    else if (element.value !== text) element.value = text;
    first.current = false;
  }, [field, plain, text, readOnly]);
}

/** Keeps the editor showing what the document says. */
function useEditorState(editor: BriefEditor | null) {
  const text = useDocument((s) => s.text);
  const design = useDocument((s) => s.design);
  const schema = useDocument((s) => s.schema);
  const readOnly = useDocument((s) => s.readOnly);
  const selection = useDocument((s) => s.selection);
  const hovered = useDocument((s) => s.hovered);
  const reveal = useUi((s) => s.reveal);
  const { resolvedTheme } = useTheme();
  const selectedPlaces = useMemo(() => placesOf(selection, schema), [selection, schema]);
  const hoveredPlaces = useMemo(() => (hovered ? placesOf([hovered], schema) : []), [hovered, schema]);

  useEffect(() => editor?.setText(text), [editor, text]);
  useEffect(() => editor?.showReading(design, schema), [editor, design, schema]);
  useEffect(() => editor?.showPlaces(selectedPlaces, hoveredPlaces), [editor, selectedPlaces, hoveredPlaces]);
  useEffect(() => {
    // On a new selection only: while the text is being written, nothing may scroll it.
    editor?.reveal(placesOf(selection, currentDocument.store.getState().schema));
  }, [editor, selection]);
  useEffect(() => editor?.setReadOnly(readOnly), [editor, readOnly]);
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
