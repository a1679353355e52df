import type { SourceSpan } from '@/lib/engine';

/** Longest quotation; a longer sentence is cut around the place. */
const longest = 220;

/** The sentence of a text that a place stands in, as the person wrote it, without its bullet; cut with "…" when long. */
export function sentenceAround(text: string, span: SourceSpan): string {
  const at = Math.min(span.start, text.length);
  const from = lastBreak(text.slice(0, at));
  const ending = /[.!?](?=\s|$)|\n/.exec(text.slice(Math.max(span.end - 1, at)));
  const to = ending ? Math.max(span.end - 1, at) + ending.index + (ending[0] === '\n' ? 0 : 1) : text.length;
  const sentence = text
    .slice(from, to)
    .replace(/^\s*(?:[-*•]|#+|\d+[.)])?\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (sentence.length <= longest) return sentence;
  const middle = Math.max(0, Math.min(sentence.length - longest, at - from - longest / 2));
  return `${middle > 0 ? '…' : ''}${sentence.slice(middle, middle + longest).trim()}…`;
}

/** Where the last sentence or line of a text starts. */
function lastBreak(before: string): number {
  let start = 0;
  for (const match of before.matchAll(/[.!?]\s+|\n/g)) start = match.index + match[0].length;
  return start;
}
