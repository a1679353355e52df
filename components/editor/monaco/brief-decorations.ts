import type * as Monaco from 'monaco-editor/editor/editor.api';
import type { Diagnostic, Mark, SourceSpan } from '@/lib/engine';
import { markKinds } from '../mark-kinds';

type Model = Monaco.editor.ITextModel;
type Decoration = Monaco.editor.IModelDeltaDecoration;

const labels = new Map(markKinds.map(({ kind, label }) => [kind, label]));

/** The range of a span in a model; a span beyond the end is cut at the end. */
export function rangeOf(model: Model, span: SourceSpan): Monaco.IRange {
  const from = model.getPositionAt(span.start);
  const to = model.getPositionAt(span.end);
  return {
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  };
}

/** One underline for each mark, in the style of its kind, with its reason on hover. */
export function markDecorations(model: Model, marks: readonly Mark[]): Decoration[] {
  return marks.map((mark) => ({
    range: rangeOf(model, mark.span),
    options: {
      inlineClassName: `mark mark-${mark.kind}`,
      hoverMessage: { value: `**${labels.get(mark.kind)}** · ${plain(mark.why)}` },
      // Grows neither way: what is typed beside a mark is not yet read.
      stickiness: 1,
    },
  }));
}

/** The places the selected or hovered elements came from. */
export function placeDecorations(model: Model, spans: readonly SourceSpan[], className: string): Decoration[] {
  return spans.map((span) => ({
    range: rangeOf(model, span),
    options: { className, stickiness: 1, zIndex: -1 },
  }));
}

/** As in monaco.MarkerSeverity. */
const severities = { critical: 8, warning: 4, info: 2 } as const;

/** A finding as Monaco's marker at a place; a place without length takes the character after it, so that it shows. */
export function markerOf(model: Model, finding: Diagnostic, { start, end }: SourceSpan): Monaco.editor.IMarkerData {
  return {
    ...rangeOf(model, { start, end: Math.max(end, start + 1) }),
    severity: severities[finding.severity],
    message: `${finding.message}\n${finding.hint}`,
    code: finding.code,
  };
}

/**
 * The findings that have a place in the text, as Monaco's markers. What is only worth knowing stays out of the text: it
 * is in the list.
 */
export const findingMarkers = (model: Model, findings: readonly Diagnostic[]): Monaco.editor.IMarkerData[] =>
  findings.flatMap((finding) =>
    finding.severity === 'info' ? [] : finding.spans.map((span) => markerOf(model, finding, span)),
  );

/** Words of the design as plain text in a Markdown hover. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&').replace(/\n/g, ' ');
