import { singular } from '../model/inflect';
import type { Claim } from './claims';
import type { Context } from './context';
import { couldBeThing, isFact, isOrganisation, mostlyFacts, subjectOfFacts } from './patterns/support';
import { antecedentBefore, containerBefore } from './phrases/antecedent';
import type { Item } from './phrases/item';
import { itemsOf } from './phrases/items';
import { closing, type NounPhrase, nounPhraseAt } from './phrases/noun-phrase';
import { isFiniteVerb, lowerOf, type Token } from './tokens/token';

/**
 * Lists of facts that no pattern read: "products (number, name, price)", "with transaction records including a date and
 * an amount". Each goes to the thing right before it.
 */
export function strayLists(context: Context, claims: readonly Claim[]): readonly Claim[] {
  const tokens = context.sentence;
  if (tokens.length < 6) return [];
  const read = spansRead(claims);
  const out: Claim[] = [];
  // "Including the date and a note.", as a sentence: of what was told of before.
  const alone = claims.length === 0 && tokens[0]?.lower === 'including' && context.topic !== undefined;
  for (let i = alone ? 0 : 1; i < tokens.length - 2; i++) {
    const list = listAt(tokens, i);
    if (!list) continue;
    const facts = list.items.filter((item) => isFact(item.name));
    const first = list.items[0];
    const covered = first === undefined || read.some((s) => s.start <= first.span.start && s.end >= first.span.start);
    if (!covered && (facts.length > 1 || i === 0) && mostlyFacts(list.items)) {
      const owner = i === 0 ? context.topic : ownerBefore(tokens.slice(0, i), i, context);
      if (owner !== undefined)
        out.push({
          pattern: 'stray-list',
          span: context.sentenceSpan,
          kind: 'facts',
          owner,
          items: list.items,
          weight: 2.5,
        });
    }
    i = list.end;
  }
  return out;
}

/** The entries of lists and of what is ignored, where they stand in the text. */
const spansRead = (claims: readonly Claim[]) =>
  claims.flatMap((c) =>
    c.kind === 'facts' || c.kind === 'event'
      ? c.items.map((i) => i.span)
      : c.kind === 'relate'
        ? (c.facts ?? []).map((i) => i.span)
        : [],
  );

const values = /^(?:such as|like|e\.g|for example|for instance|i\.e|either|one of)\b/;
const opener = /^(?:including|includes?|containing|comprising|namely|covering)$/;

/** The list that opens at token `i`: in parentheses, or behind "including". `end` is its last token. */
function listAt(
  tokens: readonly Token[],
  i: number,
): { readonly items: readonly Item[]; readonly end: number } | undefined {
  const t = tokens[i] as Token;
  if (t.lower === '(') {
    const close = closing(tokens, i);
    if (close < i + 3) return undefined;
    const inside = tokens.slice(i + 1, close);
    return values.test(lowerOf(inside.slice(0, 2))) ? undefined : { items: itemsOf(inside).items, end: close };
  }
  if (!opener.test(t.lower)) return undefined;
  const end = listEnd(tokens, i + 1);
  return { items: itemsOf(tokens.slice(i + 1, end)).items, end: end - 1 };
}

/** Where a list stops: at a verb, a relative word, or what it is for. */
function listEnd(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let k = from; k < tokens.length; k++) {
    const t = tokens[k] as Token;
    if (t.lower === '(') depth++;
    else if (t.lower === ')') depth--;
    else if (depth > 0) continue;
    else if (isFiniteVerb(t) || t.tag === 'wh' || t.lower === ';' || opener.test(t.lower)) return k;
    else if (t.tag === 'to' && tokens[k + 1]?.form === 'base') return k;
    else if (t.lower === ',' && /^(?:ensuring|allowing|enabling|so|while|thus)$/.test(tokens[k + 1]?.lower ?? ''))
      return k;
  }
  return tokens.length;
}

/** The thing that stands right before token `i`. */
function ownerBefore(tokens: readonly Token[], i: number, context: Context): string | undefined {
  const at = tokens[i - 1]?.lower === ',' ? i - 1 : i;
  const before = tokens[at - 1];
  if (before?.tag === 'quote' && couldBeThing(singular(before.lower))) return singular(before.lower);
  const kept = at < i ? containerBefore(tokens, i) : undefined;
  const near = kept ?? antecedentBefore(tokens, at);
  for (const np of [near, ...phrasesBefore(tokens, at)]) {
    if (!np || np.pronoun || isOrganisation(np)) continue;
    const name = subjectOfFacts(np, context);
    if (name !== undefined && couldBeThing(name) && !isFact(name)) return name;
  }
  return undefined;
}

/** The noun phrases of the last words before token `i`, nearest first. */
function phrasesBefore(tokens: readonly Token[], i: number): readonly NounPhrase[] {
  const out: NounPhrase[] = [];
  for (let at = Math.max(0, i - 14); at < i; ) {
    const np = nounPhraseAt(tokens, at);
    if (np && np.to <= i) out.unshift(np);
    at = np && np.to > at ? np.to : at + 1;
  }
  return out;
}
