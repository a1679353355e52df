import type * as Monaco from 'monaco-editor/editor/editor.api';
import type { Design, ElementId, Schema, SourceSpan } from '@/lib/engine';
import { briefHint } from '../brief-hint';
import { elementsOf, markAt } from '../marks';
import { minimalEdit } from '../minimal-edit';
import { findingMarkers, markDecorations, placeDecorations, rangeOf } from './brief-decorations';
import { briefLanguageId } from './brief-language';
import { fillHost, prepareMonaco, sharedOptions } from './setup';

/** What the plain text field hands over, so that the person notices nothing but the underlines. */
export interface Handover {
  readonly text: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
  readonly focused: boolean;
  readonly scrollTop: number;
}

export interface BriefEvents {
  readonly changed: (text: string) => void;
  readonly select: (ids: readonly ElementId[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Control-K: without it the editor waits for a second key. */
  readonly commands: () => void;
}

export interface BriefEditor {
  /** Takes over a text from outside (undo, an example); the caret stays where it can. */
  readonly setText: (text: string) => void;
  /** Underlines and findings; ignored while the text has moved on from the design's. Comes before {@link showPlaces}. */
  readonly showReading: (design: Design | null, schema: Schema) => void;
  readonly showPlaces: (selected: readonly SourceSpan[], hovered: readonly SourceSpan[]) => void;
  readonly reveal: (spans: readonly SourceSpan[]) => void;
  readonly setReadOnly: (readOnly: boolean) => void;
  readonly focus: () => void;
  readonly dispose: () => void;
}

/** Puts an editor for the brief into an element, in place of the plain text field. */
export function createBriefEditor(host: HTMLElement, handover: Handover, events: BriefEvents): BriefEditor {
  const monaco = prepareMonaco();
  const model = monaco.editor.createModel(handover.text, briefLanguageId);
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  const editor = monaco.editor.create(host, { ...sharedOptions, ...briefOptions, model });
  fillHost(editor, host);
  takeOver(editor, model, handover);
  const reading = createReadingView(editor, model);
  const selectAt = (position: Monaco.Position | null) => {
    const ids = position ? reading.elementsAt(model.getOffsetAt(position)) : [];
    if (ids.length > 0) events.select(ids);
  };
  bindKeys(editor, events, () => selectAt(editor.getPosition()));
  editor.onMouseUp(({ target }) => editor.getSelection()?.isEmpty() && selectAt(target.position));
  let fromOutside = false;
  model.onDidChangeContent(() => !fromOutside && events.changed(model.getValue()));

  return {
    setText(given) {
      const text = given.replace(/\r\n?/g, '\n');
      // Places in the brief are counted in the text as it stands here, so both must have the same line ends.
      if (text !== given) events.changed(text);
      const edit = minimalEdit(model.getValue(), text);
      if (!edit) return;
      fromOutside = true;
      const change = { range: rangeOf(model, edit), text: edit.text, forceMoveMarkers: true };
      model.pushEditOperations(null, [change], () => null);
      fromOutside = false;
    },
    showReading: reading.show,
    showPlaces: reading.showPlaces,
    reveal(spans) {
      const first = spans[0];
      if (first) editor.revealRangeInCenterIfOutsideViewport(rangeOf(model, first));
    },
    setReadOnly: (readOnly) => editor.updateOptions({ readOnly }),
    focus: () => editor.focus(),
    dispose() {
      editor.dispose();
      model.dispose();
    },
  };
}

type Editor = Monaco.editor.IStandaloneCodeEditor;
type Model = Monaco.editor.ITextModel;

/** The keys that must not be the editor's own: the document's undo covers the text too, and all else with it. */
function bindKeys(editor: Editor, events: BriefEvents, selectAtCaret: () => void): void {
  const { KeyCode, KeyMod } = prepareMonaco();
  editor.addCommand(KeyMod.CtrlCmd | KeyCode.KeyZ, events.undo);
  editor.addCommand(KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, events.redo);
  editor.addCommand(KeyMod.CtrlCmd | KeyCode.KeyY, events.redo);
  editor.addCommand(KeyMod.CtrlCmd | KeyCode.KeyK, events.commands);
  editor.addCommand(KeyMod.Alt | KeyCode.Enter, selectAtCaret);
}

/** What the engine read, drawn into the text. While the text is ahead of the reading, the marks of before move along. */
function createReadingView(editor: Editor, model: Model) {
  const marks = editor.createDecorationsCollection();
  const places = editor.createDecorationsCollection();
  let shown: { readonly design: Design; readonly schema: Schema } | null = null;
  const current = () => (shown?.design.brief.text === model.getValue() ? shown : null);
  return {
    show(design: Design | null, schema: Schema) {
      if (design && design.brief.text !== model.getValue()) return;
      shown = design && { design, schema };
      marks.set(design ? markDecorations(model, design.conceptual.marks) : []);
      prepareMonaco().editor.setModelMarkers(model, 'flux', design ? findingMarkers(model, design.diagnostics) : []);
    },
    showPlaces(selected: readonly SourceSpan[], hovered: readonly SourceSpan[]) {
      if (shown && !current()) return;
      places.set([
        ...placeDecorations(model, hovered, 'place-hovered'),
        ...placeDecorations(model, selected, 'place-selected'),
      ]);
    },
    /** What the words at an offset made; nothing while the text is ahead. */
    elementsAt(offset: number): readonly ElementId[] {
      const now = current();
      const mark = now && markAt(now.design.conceptual.marks, offset);
      return mark ? elementsOf(mark, now.schema, now.design.patterns) : [];
    },
  };
}

const briefOptions: Monaco.editor.IStandaloneEditorConstructionOptions = {
  ariaLabel: 'Brief: describe your domain here',
  placeholder: briefHint,
  fontFamily: 'var(--font-geist-sans), system-ui, sans-serif',
  fontSize: 14,
  lineHeight: 24,
  lineNumbers: 'off',
  glyphMargin: false,
  folding: false,
  lineDecorationsWidth: 16,
  lineNumbersMinChars: 0,
  wordWrap: 'on',
  wrappingStrategy: 'advanced',
  autoClosingBrackets: 'never',
  autoClosingQuotes: 'never',
  autoIndent: 'keep',
  hover: { delay: 250, above: false },
  readOnlyMessage: { value: 'This design is shared read-only. Make a copy to change it.' },
};

function takeOver(editor: Editor, model: Model, from: Handover): void {
  const at = rangeOf(model, { start: from.selectionStart, end: from.selectionEnd });
  editor.setSelection(at);
  editor.setScrollTop(from.scrollTop);
  if (from.focused) editor.focus();
}
