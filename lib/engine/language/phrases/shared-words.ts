import type { Token } from '../tokens/token';
import type { Chunk } from './chunks';

/** Pieces that leave out words they share with the piece before, with those words put back. */
export const withSharedWords = (chunks: readonly Chunk[]): readonly Chunk[] =>
  beforeAndAfter(sharedMoments(chunks.map(noteLast)));

/** "deletion (soft delete) timestamps": the note stands behind the whole name. */
function noteLast(chunk: Chunk): Chunk {
  const { tokens } = chunk;
  const open = tokens.findIndex((t) => t.lower === '(');
  const close = open < 1 ? -1 : tokens.findIndex((t, i) => i > open && t.lower === ')');
  const head = tokens[close + 1];
  if (close < 0 || !head || !saysWhen.test(head.lower)) return chunk;
  return {
    ...chunk,
    tokens: [...tokens.slice(0, open), head, ...tokens.slice(close + 2), ...tokens.slice(open, close + 1)],
  };
}

const saysWhen = /^(?:when|dates?|times?|moments?|days?|timestamps?)$/;

/** "when it was placed, shipped and delivered": each of them is a moment of its own. */
function sharedMoments(chunks: readonly Chunk[]): readonly Chunk[] {
  let opening: readonly Token[] | undefined;
  return chunks.map((chunk, i) => {
    const single = chunk.tokens.length === 1 ? chunk.tokens[0] : undefined;
    if (opening && single?.form === 'participle')
      return { ...chunk, tokens: [...opening, { ...single, tag: 'verb' as const }] };
    const next = chunks[i + 1];
    opening =
      next?.tokens.length === 1 && next.tokens[0]?.form === 'participle' ? momentOpening(chunk.tokens) : undefined;
    return opening ? { ...chunk, tokens: [...opening, chunk.tokens[chunk.tokens.length - 1] as Token] } : chunk;
  });
}

/** "the dates it was", in front of one last participle; the noun in the singular. */
function momentOpening(t: readonly Token[]): readonly Token[] | undefined {
  const from = t.findIndex((x) => x.tag !== 'det');
  const word = t[from];
  const last = t[t.length - 1];
  if (from < 0 || !word || !saysWhen.test(word.lower) || last?.form !== 'participle' || t.length - from !== 4)
    return undefined;
  if (t[from + 1]?.tag !== 'pron' || t[from + 2]?.tag !== 'be') return undefined;
  const one = word.lower === 'when' ? word.lower : word.lower.replace(/s$/, '');
  return [{ ...word, text: one, lower: one }, t[from + 1] as Token, t[from + 2] as Token];
}

/** "the level before and after": two levels. */
function beforeAndAfter(chunks: readonly Chunk[]): readonly Chunk[] {
  const out: Chunk[] = [];
  for (const chunk of chunks) {
    const previous = out[out.length - 1];
    const last = previous?.tokens[previous.tokens.length - 1];
    const only = chunk.tokens.length === 1 ? chunk.tokens[0] : undefined;
    const pair = `${last?.lower} ${only?.lower}`;
    if (!previous || !last || !only || previous.tokens.length < 2 || !/^(?:before after|after before)$/.test(pair)) {
      out.push(chunk);
      continue;
    }
    const head = previous.tokens.slice(0, -1);
    out[out.length - 1] = { ...previous, tokens: [...head, named(last)] };
    out.push({ ...chunk, tokens: [...head, named(only)] });
  }
  return out;
}

const named = (t: Token): Token => ({ ...t, tag: 'noun' });
