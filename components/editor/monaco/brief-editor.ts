import type * as Monaco from 'monaco-editor/editor/editor.api';
import type { Design, ElementId, Schema, SourceSpan } from '@/lib/engine';
import { elementsOf, markAt } from '../marks';
import { minimalEdit } from '../minimal-edit';
import { findingMarkers, markDecorations, placeDecorations, rangeOf } from './brief-decorations';
import { briefLanguageId } from './brief-language';
import { prepareMonaco, sharedOptions } from './setup';

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
  takeOver(editor, model, handover);
  const marks = editor.createDecorationsCollection();
  const places = editor.createDecorationsCollection();
  let shown: { design: Design; schema: Schema } | null = null;
  let fromOutside = false;

  model.onDidChangeContent(() => !fromOutside && events.changed(model.getValue()));
  // The document's undo covers the text too; the editor's own would leave it behind.
  editor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyZ, events.undo);
  editor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyMod.Shift | monaco.KeyCode.KeyZ, events.redo);
  editor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyY, events.redo);

  const selectAt = (offset: number) => {
    if (!shown || shown.design.brief.text !== model.getValue()) return;
    const mark = markAt(shown.design.conceptual.marks, offset);
    const ids = mark ? elementsOf(mark, shown.schema, shown.design.patterns) : [];
    if (ids.length > 0) events.select(ids);
  };
  editor.onMouseUp((event) => {
    if (event.target.position && editor.getSelection()?.isEmpty()) selectAt(model.getOffsetAt(event.target.position));
  });
  editor.addCommand(monaco.KeyMod.Alt | monaco.KeyCode.Enter, () => {
    const position = editor.getPosition();
    if (position) selectAt(model.getOffsetAt(position));
  });

  return {
    setText(given) {
      const text = given.replace(/\r\n?/g, '\n');
      // Places in the brief are counted in the text as it stands here, so both must have the same line ends.
      if (text !== given) events.changed(text);
      const edit = minimalEdit(model.getValue(), text);
      if (!edit) return;
      fromOutside = true;
      editor.pushUndoStop();
      model.pushEditOperations(
        null,
        [{ range: rangeOf(model, edit), text: edit.text, forceMoveMarkers: true }],
        () => null,
      );
      fromOutside = false;
    },
    showReading(design, schema) {
      if (design && design.brief.text !== model.getValue()) return;
      shown = design && { design, schema };
      marks.set(design ? markDecorations(model, design.conceptual.marks) : []);
      monaco.editor.setModelMarkers(model, 'flux', design ? findingMarkers(model, design.diagnostics) : []);
    },
    showPlaces(selected, hovered) {
      // While the text is ahead of the reading, the places of before stay and move along with it.
      if (shown && shown.design.brief.text !== model.getValue()) return;
      places.set([
        ...placeDecorations(model, hovered, 'place place-hovered'),
        ...placeDecorations(model, selected, 'place place-selected'),
      ]);
    },
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

const briefOptions: Monaco.editor.IStandaloneEditorConstructionOptions = {
  ariaLabel: 'Brief: describe your domain here',
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

function takeOver(editor: Monaco.editor.IStandaloneCodeEditor, model: Monaco.editor.ITextModel, from: Handover): void {
  const at = rangeOf(model, { start: from.selectionStart, end: from.selectionEnd });
  editor.setSelection(at);
  editor.setScrollTop(from.scrollTop);
  if (from.focused) editor.focus();
}
