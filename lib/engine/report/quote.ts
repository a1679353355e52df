import type { Design } from '../model/design';
import type { SourceSpan } from '../model/origin';

/** The sentences of the brief that the places stand in, each once, on one line; empty for none. */
export const quoteOf = ({ brief }: Design, spans: readonly SourceSpan[]): string =>
  [...new Set(spans.map((span) => sentenceAround(brief.text, span)))].filter((words) => words !== '').join(' … ');

/** A longer sentence than this is not evidence but the whole text: then the place alone is quoted. */
const LONGEST = 320;

/** The sentence or line a place stands in, on one line. */
function sentenceAround(text: string, { start, end }: SourceSpan): string {
  const before = text.slice(0, start).search(/[^.!?\n]*$/);
  const after = text.slice(end).search(/[.!?](\s|$)|\n/);
  const full = /[.!?]\s*$/.test(text.slice(start, end)) ? end : after < 0 ? text.length : end + after + 1;
  const [from, to] = full - before > LONGEST ? [start, end] : [before, full];
  return text.slice(from, to).replace(/\s+/g, ' ').trim();
}
