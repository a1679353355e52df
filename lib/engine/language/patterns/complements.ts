import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';
import { lowerOf } from '../tokens/token';

/** An object of a verb, bare or behind a preposition, with what makes it optional. */
export interface Complement {
  readonly preposition: string;
  readonly phrase: NounPhrase;
  readonly optional?: string;
  /** Joined to the one before by "or": only one of them holds. */
  readonly alternative?: boolean;
  /** "each with a role": tokens behind "with". */
  readonly facts?: readonly Token[];
}

/** The objects and prepositional objects behind a verb, in order. */
export function complementsOf(rest: readonly Token[]): readonly Complement[] {
  const out: Complement[] = [];
  let preposition = '';
  let optional: string | undefined;
  let alternative = false;
  let i = 0;
  while (i < rest.length) {
    const t = rest[i] as Token;
    if (t.lower === '(') {
      while (i < rest.length && rest[i]?.lower !== ')') i++;
      i++;
      continue;
    }
    if (
      i === 0 &&
      /^(?:out|off|away|back|up|down|over|on)$/.test(t.lower) &&
      rest[1] &&
      /^(?:det|noun|adj|quant|poss)$/.test(rest[1].tag)
    ) {
      i++;
      continue;
    }
    if (/^(?:after|up|out|off)$/.test(t.lower) && rest[i + 1]?.lower === 'by') {
      i++;
      continue;
    }
    const lateron =
      /^(?:who|which|that) (?:may|can|might) (?:also )?(?:be )?(?:assigned|added|set|chosen|named|appointed|left|missing|empty|absent|unknown|filled)/.exec(
        lowerOf(rest.slice(i, i + 6)),
      );
    if (lateron && out.length > 0) {
      out[out.length - 1] = { ...(out[out.length - 1] as Complement), optional: lateron[0] };
      while (i < rest.length && rest[i]?.lower !== ',') i++;
      continue;
    }
    if (/^(?:unless|if|until|once|when|after|while)$/.test(t.lower) && t.tag !== 'noun') {
      let end = i + 1;
      while (end < rest.length && rest[end]?.lower !== ',') end++;
      const reason = lowerOf(rest.slice(i, end));
      const last = out[out.length - 1];
      if (end < rest.length && rest[i - 1]?.lower === ',') optional = reason;
      else if (last) out[out.length - 1] = { ...last, optional: last.optional ?? reason };
      i = end + 1;
      continue;
    }
    if (t.lower === 'such' || t.lower === 'like') {
      while (i < rest.length && rest[i]?.lower !== ',') i++;
      continue;
    }
    if (t.lower === 'optionally') optional = 'optionally';
    if (t.lower === 'or' || t.lower === 'and/or') alternative = true;
    else if (t.lower === 'and') alternative = false;
    const atMost = t.lower === 'at' && /^(?:most|least)$/.test(rest[i + 1]?.lower ?? '');
    if ((t.tag === 'prep' || t.tag === 'to') && !atMost) {
      preposition = t.lower;
      alternative = false;
      i++;
      if (t.lower === 'with' && out.length > 0 && factsFollow(rest, i)) {
        const last = out[out.length - 1] as Complement;
        out[out.length - 1] = { ...last, facts: rest.slice(i) };
        return out;
      }
      continue;
    }
    if (t.lower === 'one' && /^(?:per|for)$/.test(rest[i + 1]?.lower ?? '')) break;
    const phrase =
      t.tag === 'adv' || t.tag === 'conj' || t.tag === 'punct' || t.lower === 'either'
        ? undefined
        : nounPhraseAt(rest, i);
    if (!phrase) {
      if (t.tag === 'wh') break;
      i++;
      continue;
    }
    out.push({
      preposition,
      phrase,
      ...(optional !== undefined && { optional }),
      ...(alternative && out.length > 0 && { alternative }),
    });
    optional = undefined;
    i = phrase.to;
    const next = rest[i];
    if (!next || !(next.tag === 'conj' || next.lower === ',')) preposition = next && next.tag === 'adj' ? '' : '?';
  }
  return out;
}

const factsFollow = (rest: readonly Token[], i: number): boolean =>
  rest[i] !== undefined &&
  rest[i]?.lower !== 'either' &&
  /^(?:det|noun|adj|poss|quant|num)$/.test((rest[i] as Token).tag);
