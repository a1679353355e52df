import { singular } from '../../model/inflect';
import type { Token } from '../tokens/token';
import type { Chunk } from './chunks';

/** Pieces that leave out words they share with the piece before, with those words put back. */
export const withSharedWords = (chunks: readonly Chunk[]): readonly Chunk[] =>
  beforeAndAfter(sharedMoments(twoByTwo(chunks).map(noteLast)));

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

const planned =
  /^(?:planned|expected|scheduled|estimated|budgeted|forecast|intended|projected|agreed|target|minimum|old)$/;
const achieved = /^(?:actual|real|effective|realised|realized|achieved|maximum|new)$/;

/** "the expected and actual arrival and departure times": each of the two is expected, and actual. */
function twoByTwo(chunks: readonly Chunk[]): readonly Chunk[] {
  const at = chunks.findIndex((c) => contrast(c.tokens[c.tokens.length - 1]) !== undefined);
  const [one, two, three] = chunks.slice(at, at + 3);
  const [first, second] = [one?.tokens[one.tokens.length - 1], two?.tokens[two.tokens[0]?.tag === 'det' ? 1 : 0]];
  if (at < 0 || !one || !first || !two || !second || !three || three.before !== 'and' || three.pause) return chunks;
  if (one.tokens.filter((t) => t.tag !== 'det').length !== 1 || contrast(first) === contrast(second)) return chunks;
  const left = two.tokens.slice(two.tokens.indexOf(second) + 1);
  const behind = three.tokens.findIndex((t) => t.tag !== 'noun');
  const right = behind < 0 ? three.tokens : three.tokens.slice(0, behind);
  if (contrast(second) === undefined || left.length !== 1 || right.length < 1 || right.length > 2) return chunks;
  const head = right.length === 2 ? [singularOf(right[1] as Token)] : [];
  const named = [...left, ...head];
  const also = [right[0] as Token, ...head];
  const four = [
    { ...one, tokens: [first, ...named] },
    { ...two, tokens: [second, ...named] },
    { ...two, tokens: [first, ...also] },
    { ...three, tokens: [second, ...also, ...three.tokens.slice(right.length)] },
  ];
  return [...chunks.slice(0, at), ...four, ...chunks.slice(at + 3)];
}

const contrast = (t: Token | undefined): 'planned' | 'achieved' | undefined =>
  t === undefined ? undefined : planned.test(t.lower) ? 'planned' : achieved.test(t.lower) ? 'achieved' : undefined;

const singularOf = (t: Token): Token => ({ ...t, text: singular(t.text), lower: singular(t.lower) });

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
