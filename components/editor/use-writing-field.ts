'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { documentActions, useDocument } from '@/lib/document/react';
import { ui } from '../shell/ui-store';
import { whenQuiet } from './when-quiet';

/** What a plain text field hands over to an editor, so that the person notices nothing but the editor's own. */
export interface Handover {
  readonly text: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
  readonly focused: boolean;
  readonly scrollTop: number;
}

interface Editor {
  readonly setText: (text: string) => void;
  readonly setReadOnly: (readOnly: boolean) => void;
  readonly dispose: () => void;
}

/** One of the document's texts, in a plain field at first and in an editor as soon as that is loaded. */
export interface WritingField<E extends Editor> {
  readonly text: string;
  readonly change: (text: string) => void;
  /** Loads the editor's code; called where there is room and a keyboard. Must be the same function on every render. */
  readonly load: () => Promise<(element: HTMLElement, handover: Handover) => E>;
}

export interface WritingRefs<E> {
  /** For the plain field, to be shown while there is no editor. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** For the element the editor fills; hidden until then. */
  readonly host: RefObject<HTMLDivElement | null>;
  readonly editor: E | null;
}

/**
 * Ties a field to one of the document's texts. React does not own the plain field's value, so that keystrokes made
 * before the page is alive are never lost; the editor takes its place with the same text, caret and focus.
 */
export function useWritingField<E extends Editor>({ text, change, load }: WritingField<E>): WritingRefs<E> {
  const field = useRef<HTMLTextAreaElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<E | null>(null);
  const readOnly = useDocument((s) => s.readOnly);
  useEditorTakingOver(field, host, load, setEditor);
  usePlainText(field, editor === null, text, change);
  useEffect(() => editor?.setText(text), [editor, text]);
  useEffect(() => editor?.setReadOnly(readOnly), [editor, readOnly]);
  return { field, host, editor };
}

/** What every editor of the document's texts does with the page's own keys. */
export const pageCommands = {
  undo: documentActions.undo,
  redo: documentActions.redo,
  commands: () => ui.open('palette'),
};

/** Loads the editor where there is room and a keyboard, and swaps it in between two keystrokes. */
function useEditorTakingOver<E extends Editor>(
  field: RefObject<HTMLTextAreaElement | null>,
  host: RefObject<HTMLDivElement | null>,
  load: WritingField<E>['load'],
  setEditor: (editor: E | null) => void,
): void {
  useEffect(() => {
    if (!window.matchMedia('(min-width: 900px)').matches) return;
    let gone = false;
    let created: E | null = null;
    const swap = async () => {
      await whenQuiet();
      if (gone) return;
      const create = await load();
      const element = host.current;
      const from = field.current;
      if (gone || !element || !from) return;
      await composed(from);
      if (gone) return;
      element.hidden = false;
      created = create(element, {
        text: from.value,
        selectionStart: from.selectionStart,
        selectionEnd: from.selectionEnd,
        focused: document.activeElement === from,
        scrollTop: from.scrollTop,
      });
      setEditor(created);
    };
    swap().catch((error: unknown) => {
      // The plain field stays and everything still works; only the underlines and colours are missing.
      console.warn('The editor could not be loaded.', error);
    });
    return () => {
      gone = true;
      created?.dispose();
      setEditor(null);
    };
  }, [field, host, load, setEditor]);
}

/** Resolves when no character is being composed (an input method would lose it in the swap). */
function composed(field: HTMLTextAreaElement): Promise<void> {
  if (field.dataset.composing !== 'yes') return Promise.resolve();
  return new Promise((resolve) => field.addEventListener('compositionend', () => resolve(), { once: true }));
}

function usePlainText(
  field: RefObject<HTMLTextAreaElement | null>,
  plain: boolean,
  text: string,
  change: (text: string) => void,
): void {
  const readOnly = useDocument((s) => s.readOnly);
  const first = useRef(true);
  useEffect(() => {
    const element = plain ? field.current : null;
    if (!element) return;
    const changed = () => change(element.value);
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
  }, [field, plain, change]);
  useEffect(() => {
    const element = plain ? field.current : null;
    if (!element) return;
    element.readOnly = readOnly;
    if (first.current && element.value !== '' && text === '') change(element.value);
    else if (element.value !== text) element.value = text;
    first.current = false;
  }, [field, plain, text, change, readOnly]);
}
