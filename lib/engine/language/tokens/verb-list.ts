import { singular } from '../../model/inflect';
import { nounVerbs, verbForms } from '../lexicon/verbs';
import { wordsAt } from './made-word';
import type { Token } from './token';

/** Verbs that stand in front of no other noun as part of its name, though they are nouns as well. */
const doing = new Set(
  'leave close open grade upload download rate like follow comment place post transfer cancel add submit share save search edit check pick drop send sign pay buy sell vote watch answer reply join borrow return lend review'.split(
    ' ',
  ),
);

/** Last words of names that begin with what could be a verb: "order items", "purchase prices". */
const named =
  /^(?:items?|lines?|forms?|details?|information|data|prices?|contracts?|jobs?|results?|cases?|hours?|lists?|records?|persons?|names?|titles?|types?|scores?|payments?|levels?|entr(?:y|ies)|files?|orders?|dates?|times?|numbers?|plans?|notes?|requests?|reports?|schedules?|cards?|codes?|status|statuses|history|rates?|points?|rooms?|methods?|logs?|boards?|cars?)$/;

/**
 * "Players can join teams, leave teams, and rate matches": several things done by the same, where only the first verb is
 * known by its place. The same words with each of them a verb behind "and"; the same words where none are listed.
 */
export function verbLists(t: readonly Token[]): readonly Token[] {
  const first = t.findIndex((x, i) => i > 0 && governs(t, i, x));
  if (first < 0 || !t.slice(first).some((x) => x.tag === 'conj')) return t;
  const starts = piecesBehind(t, first);
  const unsure = starts.filter((at) => (t[at] as Token).tag !== 'verb');
  if (unsure.length === 0 || !unsure.every((at) => isDone(t, at, first))) return t;
  return t.flatMap((x, i) => {
    if (!starts.includes(i)) return [x];
    const lemma = verbForms.get(x.lower)?.lemma ?? x.lower;
    const verb: Token = { text: x.text, lower: x.lower, start: x.start, end: x.end, tag: 'verb', lemma, form: 'base' };
    return t[i - 1]?.tag === 'conj' ? [verb] : [wordsAt(x.start)('and', 'conj'), verb];
  });
}

/** A verb behind a modal or the plural that does it, with what it is done to. */
function governs(t: readonly Token[], i: number, x: Token): boolean {
  if (x.tag !== 'verb' || x.form !== 'base' || !/^(?:noun|det|adj|poss|quant|num)$/.test(t[i + 1]?.tag ?? ''))
    return false;
  const before = t[i - 1];
  return before?.tag === 'modal' || (before?.tag === 'noun' && singular(before.lower) !== before.lower && i < 4);
}

/** Where the pieces behind the first one begin, if each begins with what may be a verb and the last stands behind "and". */
function piecesBehind(t: readonly Token[], first: number): readonly number[] {
  const out: number[] = [];
  for (let i = first + 1; i < t.length; i++) {
    const x = t[i] as Token;
    if (x.lower === '(' || x.tag === 'wh' || /^[.;:–—]$/.test(x.text)) return [];
    if (x.lower !== ',' && x.tag !== 'conj') continue;
    const joined = x.tag === 'conj' || t[i + 1]?.tag === 'conj';
    const at = x.lower === ',' && t[i + 1]?.tag === 'conj' ? i + 2 : i + 1;
    if (!couldBeVerb(t, at)) return [];
    out.push(at);
    if (joined) return out;
    i = at;
  }
  return [];
}

/** A base form with an object in front of it, and no other verb. */
function couldBeVerb(t: readonly Token[], at: number): boolean {
  const x = t[at];
  // "comment on videos".
  const from = doing.has(x?.lower ?? '') && /^(?:on|to|for)$/.test(t[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  const next = t[from];
  if (!x || !next || !/^(?:noun|det|adj|poss|quant|num|pron)$/.test(next.tag)) return false;
  if (x.lower !== 'like' && verbForms.get(x.lower)?.form !== 'base') return false;
  let end = from;
  while (/^(?:noun|det|adj|poss|quant|num)$/.test(t[end]?.tag ?? '')) end++;
  const last = t[end - 1];
  const behind = t[end];
  const several = last !== undefined && singular(last.lower) !== last.lower;
  return (
    (several || next.tag === 'det' || next.tag === 'poss') && !/^(?:verb|be|have|modal|do)$/.test(behind?.tag ?? '')
  );
}

/** Something done rather than the first word of a name, as in "order items, and order lines". */
function isDone(t: readonly Token[], at: number, first: number): boolean {
  const x = t[at] as Token;
  if (t.slice(first, at).some((y) => y.tag === 'noun' && singular(y.lower) === x.lower)) return false;
  if (x.lower === 'like' || doing.has(x.lower) || !nounVerbs.has(x.lower)) return true;
  let end = at + 1;
  while (/^(?:noun|det|adj|poss|quant|num)$/.test(t[end]?.tag ?? '')) end++;
  return /^(?:det|poss)$/.test(t[at + 1]?.tag ?? '') || !named.test(t[end - 1]?.lower ?? '');
}
