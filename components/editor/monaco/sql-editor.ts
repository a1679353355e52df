import type { Design, SourceSpan } from '@/lib/engine';
import type { Handover } from '../use-writing-field';
import { markerOf, rangeOf } from './brief-decorations';
import { prepareMonaco } from './setup';
import { createWritingEditor, type WritingEditor, type WritingEvents } from './writing-editor';

export interface SqlEvents extends WritingEvents {
  /** The text needs that many pixels to be seen whole. */
  readonly grew: (height: number) => void;
}

export interface SqlEditor extends Omit<WritingEditor, 'editor' | 'model'> {
  /** Findings at their places; those of before stay while the text is ahead of the design. */
  readonly showFindings: (design: Design | null) => void;
  /** Selects a stretch of the text and takes the focus. */
  readonly select: (span: SourceSpan) => void;
}

/** Puts an editor for SQL queries into an element, in place of the plain text field. */
export function createSqlEditor(
  host: HTMLElement,
  handover: Handover,
  events: SqlEvents,
  label: string,
  placeholder: string,
): SqlEditor {
  const writing = createWritingEditor(host, handover, events, 'pgsql', {
    ariaLabel: label,
    placeholder,
    fontFamily: 'var(--font-geist-mono), ui-monospace, monospace',
    fontSize: 12.5,
    lineHeight: 20,
    lineNumbersMinChars: 2,
    lineDecorationsWidth: 10,
    wrappingIndent: 'indent',
    padding: { top: 8, bottom: 8 },
  });
  const { editor, model } = writing;
  editor.onDidContentSizeChange(({ contentHeight }) => events.grew(contentHeight));
  events.grew(editor.getContentHeight());
  return {
    ...writing,
    showFindings(design) {
      if (model.isDisposed()) return;
      if (design && (design.brief.queries ?? '') !== model.getValue()) return;
      const markers = design?.diagnostics.flatMap((one) => (one.query ? markerOf(model, one, one.query) : [])) ?? [];
      prepareMonaco().editor.setModelMarkers(model, 'flux', markers);
    },
    select(span) {
      if (model.isDisposed()) return;
      const range = rangeOf(model, span);
      editor.setSelection(range);
      editor.revealRangeInCenterIfOutsideViewport(range);
      editor.focus();
    },
  };
}
