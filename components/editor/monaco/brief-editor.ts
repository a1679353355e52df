import type * as Monaco from 'monaco-editor/editor/editor.api';
import type { Design, ElementId, Schema, SourceSpan } from '@/lib/engine';
import { briefHint } from '../brief-hint';
import { elementsOf, markAt } from '../marks';
import type { Handover } from '../use-writing-field';
import { findingMarkers, markDecorations, placeDecorations } from './brief-decorations';
import { briefLanguageId } from './brief-language';
import { prepareMonaco } from './setup';
import { createWritingEditor, type WritingEditor, type WritingEvents } from './writing-editor';

export interface BriefEvents extends WritingEvents {
  readonly select: (ids: readonly ElementId[]) => void;
}

export interface BriefEditor extends Omit<WritingEditor, 'editor' | 'model'> {
  /** Underlines and findings; ignored while the text has moved on from the design's. Comes before {@link showPlaces}. */
  readonly showReading: (design: Design | null, schema: Schema) => void;
  readonly showPlaces: (selected: readonly SourceSpan[], hovered: readonly SourceSpan[]) => void;
}

/** Puts an editor for the brief into an element, in place of the plain text field. */
export function createBriefEditor(host: HTMLElement, handover: Handover, events: BriefEvents): BriefEditor {
  const writing = createWritingEditor(host, handover, events, briefLanguageId, briefOptions);
  const { editor, model } = writing;
  const reading = createReadingView(editor, model);
  const selectAt = (position: Monaco.Position | null) => {
    const ids = position ? reading.elementsAt(model.getOffsetAt(position)) : [];
    if (ids.length > 0) events.select(ids);
  };
  const { KeyCode, KeyMod } = prepareMonaco();
  editor.addCommand(KeyMod.Alt | KeyCode.Enter, () => selectAt(editor.getPosition()));
  editor.onMouseUp(({ target }) => editor.getSelection()?.isEmpty() && selectAt(target.position));
  return { ...writing, showReading: reading.show, showPlaces: reading.showPlaces };
}

type Editor = Monaco.editor.IStandaloneCodeEditor;
type Model = Monaco.editor.ITextModel;

/** What the engine read, drawn into the text. While the text is ahead of the reading, the marks of before move along. */
function createReadingView(editor: Editor, model: Model) {
  const marks = editor.createDecorationsCollection();
  const places = editor.createDecorationsCollection();
  let shown: { readonly design: Design; readonly schema: Schema } | null = null;
  const current = () => (shown?.design.brief.text === model.getValue() ? shown : null);
  return {
    show(design: Design | null, schema: Schema) {
      if (model.isDisposed()) return;
      if (design && design.brief.text !== model.getValue()) return;
      shown = design && { design, schema };
      marks.set(design ? markDecorations(model, design.conceptual.marks) : []);
      prepareMonaco().editor.setModelMarkers(model, 'flux', design ? findingMarkers(model, design.diagnostics) : []);
    },
    showPlaces(selected: readonly SourceSpan[], hovered: readonly SourceSpan[]) {
      if (model.isDisposed() || (shown && !current())) return;
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
  lineDecorationsWidth: 16,
  lineNumbersMinChars: 0,
  wrappingStrategy: 'advanced',
  autoClosingBrackets: 'never',
  autoClosingQuotes: 'never',
  autoIndent: 'keep',
};
