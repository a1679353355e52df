import { typeByEnding } from '../lexicon/attribute-types';
import { eventNouns } from '../lexicon/nouns';
import { wordsIn } from '../lexicon/phrase-words';
import { recordedFor } from './asked-of';
import { phraseEnd as closedEnd, said, wordsAt } from './raw-words';
import type { RawToken } from './tokenize';

const settled =
  'laid down|set down|set out|decided|agreed|fixed|established|determined|stated|specified|stipulated|settled|defined|set';
const told = `${settled}|written down|put down|put on record|noted|recorded|known|registered|entered|kept|documented`;
/** One of these stands in all that is read here. */
const hints = new Set([...told.split(/[| ]/), 'there', 'depends', 'varies', 'differs', 'per']);
const isFixed = new RegExp(`^(?:is|are|(?:has|have) to be|must be|will be|gets?) (?:also |then |always )?(?:${told}) `);
const beforehand = /^(?:in advance|in writing|beforehand|by decree|each year|every year|once a year|on paper) /;

const asks = /^(?:which|who|whom|whose|what|when|where|how|whether|since|from|until|in|on|at|to|by|if)$/;
const often = /^(?:daily|weekly|monthly|yearly)$/;

/** Where a noun phrase ends: in front of a question, and behind how often it is due. */
function phraseEnd(t: readonly RawToken[], at: number): number {
  const from = often.test(t[at + 1]?.lower ?? '') ? at + 2 : at;
  const end = closedEnd(t, from);
  const ask = t.slice(from, end).findIndex((x) => asks.test(x.lower));
  return ask < 0 ? end : from + ask;
}

/** How many words at `at` say that something is laid down; 0 where they do not. */
function settledAt(t: readonly RawToken[], at: number): number {
  if (!/^(?:is|are|has|have|must|will|gets?)$/.test(t[at]?.lower ?? '')) return 0;
  const m = isFixed.exec(`${wordsAt(t, at, at + 7)} `);
  if (!m) return 0;
  const took = wordsIn(m[0].trim());
  const how = beforehand.exec(`${wordsAt(t, at + took, at + took + 4)} `);
  return how ? took + wordsIn(how[0].trim()) : took;
}

interface Each {
  /** What it is kept of, each with its article: "each ward and shift type". */
  readonly words: readonly RawToken[];
  readonly to: number;
  readonly several: boolean;
}

/** "for each ward and shift type", "per ward and shift type". */
function eachAt(t: readonly RawToken[], at: number): Each | undefined {
  const per = t[at]?.lower === 'per';
  if (!per && !(/^(?:for|with|of)$/.test(t[at]?.lower ?? '') && /^(?:each|every)$/.test(t[at + 1]?.lower ?? '')))
    return undefined;
  const first = phraseEnd(t, at + 1);
  if (first === at + 1) return undefined;
  const place = t[at] as RawToken;
  const each = (words: readonly RawToken[]): readonly RawToken[] =>
    /^(?:each|every)$/.test(words[0]?.lower ?? '') ? words : [said('each', place), ...words];
  const one = each(t.slice(at + 1, first));
  const joint = t[first]?.lower ?? '';
  const from = /^(?:and|per)$/.test(joint) ? first + 1 : first;
  // "for each ward and the nurses": only another of which there are several belongs to it.
  if (from === first || /^(?:an?|the|its|their|which|how)$/.test(t[from]?.lower ?? ''))
    return { words: one, to: first, several: false };
  const second = phraseEnd(t, /^(?:for|per)$/.test(t[from]?.lower ?? '') ? from + 1 : from);
  if (second === from) return { words: one, to: first, several: false };
  const other = t.slice(/^(?:for|per)$/.test(t[from]?.lower ?? '') ? from + 1 : from, second);
  return { words: [...one, said('and', place), ...each(other)], to: second, several: true };
}

const granted =
  /^(?:(?:is|are) (?:also )?(?:given|assigned|awarded|allotted|granted|allocated)|gets|receives|obtains|is due) $/;

/** "In each race every runner is given a number and a time": for each race and runner we record these. */
export function givenInEach(t: readonly RawToken[]): readonly RawToken[] | undefined {
  if (!/^(?:in|at|on|during|within|for)$/.test(t[0]?.lower ?? '') || !/^(?:each|every)$/.test(t[1]?.lower ?? ''))
    return undefined;
  const first = phraseEnd(t, 1);
  const from = t[first]?.lower === ',' ? first + 1 : first;
  if (!/^(?:each|every)$/.test(t[from]?.lower ?? '')) return undefined;
  const second = t.findIndex((x, i) => i > from + 1 && /^(?:is|are|gets|receives|obtains)$/.test(x.lower));
  const took = [1, 2, 3].find((n) => granted.test(`${wordsAt(t, second, second + n)} `));
  if (second < 0 || second > from + 5 || took === undefined) return undefined;
  const at = second + took;
  if (!/^(?:an?|the|one|its|their)$/.test(t[at]?.lower ?? '')) return undefined;
  const place = t[0] as RawToken;
  const words = [...t.slice(1, first), said('and', place), ...t.slice(from, second)];
  return recordedFor(said('for', place), words, t.slice(at));
}

const asksFor = /^(?:charges|demands|asks|gets|pays|quotes|sets|names|has|gives|receives)$/;

/** "delivers many parts and charges a price for each of them": and we record a price. */
export function askedForEach(t: readonly RawToken[]): readonly RawToken[] | undefined {
  const at = t.findIndex(
    (x, i) => i > 6 && x.lower === 'for' && /^(?:each of (?:them|these)|each one)\b/.test(wordsAt(t, i + 1, i + 4)),
  );
  if (at < 0) return undefined;
  const verb = t.slice(0, at).findLastIndex((x) => asksFor.test(x.lower));
  if (verb < at - 7 || t[verb - 1]?.lower !== 'and' || phraseEnd(t, verb + 1) !== at) return undefined;
  const place = t[verb] as RawToken;
  return [...t.slice(0, verb), said('we', place), said('record', place), ...t.slice(verb + 1)];
}

/** "for each role and language it is laid down which actor speaks it": for each we record which. */
export function settledForEach(t: readonly RawToken[]): readonly RawToken[] | undefined {
  if (!t.some((x) => hints.has(x.lower))) return undefined;
  const lead = eachAt(t, 0);
  if (!lead) return settledOfEach(t);
  let at = t[lead.to]?.lower === ',' ? lead.to + 1 : lead.to;
  const first = said('for', t[0] as RawToken);
  if (t[at]?.lower === 'there') {
    const one = /^(?:is|must be) (?:also )?(?:an?|one) $/.exec(`${wordsAt(t, at + 1, at + 3)} `);
    const end = one ? phraseEnd(t, at + 2) : at;
    // "for each lot there is an invoice with a number": a thing of its own, which is told of otherwise.
    const facts = /^(?:[.,;]|that|which|in|from|per)$/.test(t[end]?.lower ?? '.');
    const happening = eventNouns.has(lead.words[lead.words.length - 1]?.lower ?? '');
    return one && (lead.several || happening) && facts && end > at + 3 - 1
      ? recordedFor(first, lead.words, t.slice(at + 2))
      : undefined;
  }
  if (/^(?:it|we|they)$/.test(t[at]?.lower ?? '')) {
    const took = t[at]?.lower === 'it' ? settledAt(t, at + 1) : 0;
    if (took === 0) return undefined;
    at += 1 + took;
    const more = eachAt(t, at);
    const words = more ? [...lead.words, said('and', t[at] as RawToken), ...more.words] : lead.words;
    if (more) at = behindExamples(t, more.to);
    if (!asks.test(t[at]?.lower ?? '') && (!(more || lead.several) || t[at]?.lower === 'that')) return undefined;
    return recordedFor(first, words, t.slice(at));
  }
  const list = keptWithQuestion(t, at);
  if (list) return recordedFor(first, lead.words, list);
  // "for every species and year a total quota is fixed".
  const end = /^(?:an?|the|one)$/.test(t[at]?.lower ?? '') && lead.several ? phraseEnd(t, at) : at;
  const per = t[0]?.lower === 'per' && lead.several ? [first, ...lead.words, ...t.slice(lead.to)] : undefined;
  if (end === at) return per;
  const unit = t[end]?.lower === 'in' ? phraseEnd(t, end + 1) : end;
  const took = settledAt(t, unit);
  return took > 0 && ends(t, unit + took)
    ? recordedFor(first, lead.words, [...t.slice(at, unit), ...t.slice(unit + took)])
    : per;
}

/** "the airline they fly for has a code": the airline has; who does what with it is told elsewhere. */
export function theOneTheyHave(t: readonly RawToken[]): readonly RawToken[] | undefined {
  if (t[0]?.lower !== 'the') return undefined;
  const who = t.findIndex((x, i) => i > 1 && i < 4 && /^(?:they|it|he|she)$/.test(x.lower));
  const has = t.findIndex((x, i) => i > who + 1 && i < who + 4 && x.lower === 'has');
  return who < 0 || has < 0 ? undefined : [said('each', t[0] as RawToken), ...t.slice(1, who), ...t.slice(has)];
}

/** "the type and the date on which it expires are kept": the list, where a clause in it would hide what it is the subject of. */
function keptWithQuestion(t: readonly RawToken[], at: number): readonly RawToken[] | undefined {
  const stop = t[t.length - 1]?.lower === '.' ? t.length - 1 : t.length;
  const be = /^(?:is|are)$/.test(t[stop - 2]?.lower ?? '') ? stop - 2 : stop - 3;
  if (!/^(?:an?|the)$/.test(t[at]?.lower ?? '') || be < at + 4 || !isFixed.test(`${wordsAt(t, be, stop)} `))
    return undefined;
  const list = t.slice(at, be);
  return list.some((x) => /^(?:which|who|whom)$/.test(x.lower)) ? [...list, ...t.slice(stop)] : undefined;
}

const ends = (t: readonly RawToken[], at: number): boolean => /^(?:[.,;]|and)$/.test(t[at]?.lower ?? '.');

/** ", for instance fuelling or cleaning,": examples of what there is one of each of. */
function behindExamples(t: readonly RawToken[], at: number): number {
  if (t[at]?.lower !== ',') return at;
  if (!/^(?:for (?:instance|example)|such as|e\.g\.|say) $/.test(`${wordsAt(t, at + 1, at + 3)} `)) return at + 1;
  const or = t.findIndex((x, i) => i > at + 2 && i < at + 12 && /^(?:or|and)$/.test(x.lower));
  const close = or < 0 ? -1 : t.findIndex((x, i) => i > or && i < or + 5 && x.lower === ',');
  return close < 0 ? at + 1 : close + 1;
}

/** Said of what is laid down rather than of how it came about: "is agreed per telephone". */
const fixing = /(?:laid|set|fixed|established|determined|stated|specified|stipulated|defined|settled)\b/;

/** "it is laid down for every ward and type how many ...", "the premium is fixed per kind and year", "the limit depends on the substance and the product". */
function settledOfEach(t: readonly RawToken[]): readonly RawToken[] | undefined {
  const from = /^(?:and|also|then|but)$/.test(t[0]?.lower ?? '') ? 1 : 0;
  const first = said('for', t[from] ?? (t[0] as RawToken));
  if (t[from]?.lower === 'it') {
    const took = settledAt(t, from + 1);
    const lead = took > 0 ? eachAt(t, from + 1 + took) : undefined;
    if (took > 0 && !lead && /^(?:which|who)$/.test(t[from + 1 + took]?.lower ?? ''))
      return [said('we', first), said('record', first), ...t.slice(from + 1 + took)];
    const at = lead ? behindExamples(t, lead.to) : -1;
    return lead && asks.test(t[at]?.lower ?? '') ? recordedFor(first, lead.words, t.slice(at)) : undefined;
  }
  if (!/^(?:an?|the)$/.test(t[from]?.lower ?? '')) return undefined;
  const end = phraseEnd(t, from);
  if (end === from) return undefined;
  const on = t.findIndex((x, i) => i > from + 1 && i <= end && /^(?:depends|varies|differs)$/.test(x.lower));
  if (on > 0) return ofBothTheThings(t, from, on);
  if (!/^(?:is|are|gets?|has|must)$/.test(t[end]?.lower ?? '') || !fixing.test(wordsAt(t, end + 1, end + 5)))
    return undefined;
  const took = settledAt(t, end);
  const lead = took > 0 ? eachAt(t, end + took) : undefined;
  if (!lead?.several) return undefined;
  const as = t[lead.to]?.lower === 'as' ? phraseEnd(t, lead.to + 1) : lead.to;
  return ends(t, as) ? recordedFor(first, lead.words, [...t.slice(from, end), ...t.slice(as)]) : undefined;
}

/** "depends on the substance and the product": on each of the two. */
function ofBothTheThings(t: readonly RawToken[], from: number, at: number): readonly RawToken[] | undefined {
  if (!/^(?:on|by|with|upon)$/.test(t[at + 1]?.lower ?? '')) return undefined;
  const on = at + 2;
  const one = phraseEnd(t, on);
  const other = t[one]?.lower === 'and' ? phraseEnd(t, one + 1) : one;
  const both = t[on]?.lower === 'the' && t[one + 1]?.lower === 'the' && other > one + 2 && one > on + 1;
  if (!both || !/^(?:[.;]|)$/.test(t[other]?.lower ?? '')) return undefined;
  // "on the weight and the zone": of what is weighed.
  if ([one, other].some((end) => typeByEnding(t[end - 1]?.lower ?? '') !== undefined)) return undefined;
  const place = t[on] as RawToken;
  const each = said('each', place);
  const words = [each, ...t.slice(on + 1, one), said('and', place), each, ...t.slice(one + 2, other)];
  return recordedFor(said('for', t[from] as RawToken), words, [...t.slice(from, at), ...t.slice(other)]);
}
