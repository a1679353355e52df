import type * as Monaco from 'monaco-editor/editor/editor.api';
import type { SourceSpan } from '@/lib/engine';
import { minimalEdit } from '../minimal-edit';
import type { Handover } from '../use-writing-field';
import { rangeOf } from './brief-decorations';
import { fillHost, prepareMonaco, sharedOptions } from './setup';

/** What is done elsewhere on the page when a person writes. */
export interface WritingEvents {
  readonly changed: (text: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Control-K: without it the editor waits for a second key. */
  readonly commands: () => void;
}

/**
 * An editor of one of the document's texts, in place of a plain field. Once disposed of it does nothing more: when its
 * code is replaced under way, the page still speaks to it until its next render.
 */
export interface WritingEditor {
  readonly editor: Monaco.editor.IStandaloneCodeEditor;
  readonly model: Monaco.editor.ITextModel;
  /** Takes over a text from outside (undo, an example); the caret stays where it can. */
  readonly setText: (text: string) => void;
  readonly reveal: (spans: readonly SourceSpan[]) => void;
  readonly setReadOnly: (readOnly: boolean) => void;
  readonly focus: () => void;
  readonly dispose: () => void;
}

/** Puts an editor into an element, with the text, caret, focus and scroll of the plain field it replaces. */
export function createWritingEditor(
  host: HTMLElement,
  handover: Handover,
  events: WritingEvents,
  language: string,
  options: Monaco.editor.IStandaloneEditorConstructionOptions,
): WritingEditor {
  const monaco = prepareMonaco();
  const model = monaco.editor.createModel(handover.text, language);
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  const editor = monaco.editor.create(host, { ...sharedOptions, ...writingOptions, ...options, model });
  fillHost(editor, host);
  takeOver(editor, model, handover);
  bindKeys(editor, events);
  let fromOutside = false;
  model.onDidChangeContent(() => !fromOutside && events.changed(model.getValue()));
  return {
    editor,
    model,
    setText(given) {
      if (model.isDisposed()) return;
      const text = given.replace(/\r\n?/g, '\n');
      // Places in the text are counted as it stands here, so both must have the same line ends.
      if (text !== given) events.changed(text);
      const edit = minimalEdit(model.getValue(), text);
      if (!edit) return;
      fromOutside = true;
      const change = { range: rangeOf(model, edit), text: edit.text, forceMoveMarkers: true };
      model.pushEditOperations(null, [change], () => null);
      fromOutside = false;
    },
    reveal(spans) {
      const first = spans[0];
      if (first && !model.isDisposed()) editor.revealRangeInCenterIfOutsideViewport(rangeOf(model, first));
    },
    setReadOnly: (readOnly) => editor.updateOptions({ readOnly }),
    focus: () => editor.focus(),
    dispose() {
      editor.dispose();
      model.dispose();
    },
  };
}

const writingOptions: Monaco.editor.IStandaloneEditorConstructionOptions = {
  glyphMargin: false,
  folding: false,
  wordWrap: 'on',
  hover: { delay: 250, above: false },
  readOnlyMessage: { value: 'This design is shared read-only. Make a copy to change it.' },
};

/** The keys that must not be the editor's own: the document's undo covers the text too, and all else with it. */
function bindKeys(editor: Monaco.editor.IStandaloneCodeEditor, events: WritingEvents): void {
  const { KeyCode, KeyMod } = prepareMonaco();
  editor.addCommand(KeyMod.CtrlCmd | KeyCode.KeyZ, events.undo);
  editor.addCommand(KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, events.redo);
  editor.addCommand(KeyMod.CtrlCmd | KeyCode.KeyY, events.redo);
  editor.addCommand(KeyMod.CtrlCmd | KeyCode.KeyK, events.commands);
}

function takeOver(
  editor: Monaco.editor.IStandaloneCodeEditor,
  model: Monaco.editor.ITextModel,
  { selectionStart: start, selectionEnd: end, scrollTop, focused }: Handover,
): void {
  editor.setSelection(rangeOf(model, { start, end }));
  editor.setScrollTop(scrollTop);
  if (focused) editor.focus();
}
