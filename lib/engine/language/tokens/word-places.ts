import type { Tag, Token } from './token';

/** Parts of speech behind which a word that could be a verb is a noun. */
export const alwaysNounAfter: ReadonlySet<Tag> = new Set<Tag>(['det', 'poss', 'adj', 'gen', 'num', 'quant']);

/** Where one clause may end and another begin. */
export const isBoundary = (t: Token): boolean =>
  t.tag === 'wh' || t.tag === 'conj' || (t.tag === 'punct' && stops.has(t.text));

const stops = new Set([',', ';', ':', '—', '–', '(', ')', '-']);

/** The first word behind `i` that is no adverb. */
export function nextWord(all: readonly Token[], i: number): Token | undefined {
  for (let k = i + 1; k < all.length; k++) {
    const t = all[k] as Token;
    if (t.tag !== 'adv') return t;
  }
  return undefined;
}

/** "each bike need a lock": what follows is no part of a name. */
export const hasObject = (all: readonly Token[], i: number): boolean =>
  /^(?:det|poss)$/.test(all[i + 1]?.tag ?? '') || (all[i]?.lemma === 'need' && all[i + 1]?.tag === 'to');
