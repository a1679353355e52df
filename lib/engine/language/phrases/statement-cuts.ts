import { typeByEnding } from '../lexicon/attribute-types';
import type { Token } from '../tokens/token';
import type { Cut } from './cut';
import { factsThenVerb, leadOf, subjectThenVerb } from './lead';
import { nounPhraseAt } from './noun-phrase';
import { listThenKept, oneOfSeries } from './series-cuts';

const stops = new Set([',', ';', ':', '–', '—', '-']);

/** A conjunction or comma with a new subject and verb, or with a verb of the same subject. */
export function statementCut(t: readonly Token[], i: number, token: Token): Cut | undefined {
  const joint =
    token.tag === 'conj' ||
    (token.tag === 'punct' && stops.has(token.text)) ||
    token.lower === 'while' ||
    token.lower === 'but' ||
    token.lower === 'whereas';
  if (!joint) return undefined;
  let from = i + 1;
  while (
    t[from] &&
    (t[from]?.tag === 'conj' || /^(?:then|also|while|whereas|but|,|where|additionally)$/.test(t[from]?.lower ?? ''))
  )
    from++;
  if (subjectThenVerb(t, from) || factsThenVerb(t, from) || (token.lower !== 'or' && listThenKept(t, i, from)))
    return { at: i, from, kind: 'main' };
  if (t[from]?.lower === 'there' && /^(?:be|modal)$/.test(t[from + 1]?.tag ?? '')) return { at: i, from, kind: 'main' };
  // ", and for each warehouse we record the hours": an adjunct stands before the new subject.
  const one =
    /^(?:an?|one)$/.test(t[from + 1]?.lower ?? '') &&
    t.slice(from + 2, from + 7).some((x) => /^(?:there|we)$/.test(x.lower));
  const each = t[from]?.lower === 'for' && (one || /^(?:each|every)$/.test(t[from + 1]?.lower ?? ''));
  if (each && leadOf(t.slice(from, from + 16)) > 0) return { at: i, from, kind: 'main' };
  let verbAt = from;
  while (t[verbAt]?.tag === 'adv') verbAt++;
  const verb = t[verbAt];
  const after = t[verbAt + 1];
  if (
    verb &&
    (isVpStart(verb, after) || worksIn(t, i, verbAt)) &&
    token.lower !== 'or' &&
    t[i + 1]?.lower !== 'or' &&
    (token.tag === 'conj' ||
      t[i + 1]?.tag === 'conj' ||
      verb.tag !== 'verb' ||
      oneOfSeries(t, i, verb) ||
      (verb.form === 'base' && /^(?:belong|consist|refer|depend)$/.test(verb.lemma ?? '') && pluralSubject(t)) ||
      (verb.form === 'third' && after !== undefined && /^(?:noun|adj|det|quant|num|poss|prep|to)$/.test(after.tag)))
  )
    return { at: i, from, kind: 'inherit' };
  return undefined;
}

/** "The vehicles bear a plate, belong to a depot": verbs without an -s go on about several. */
const pluralSubject = (t: readonly Token[]): boolean => nounPhraseAt(t, 0)?.plural === true;

const isVpStart = (verb: Token, after: Token | undefined): boolean =>
  verb.tag === 'be' ||
  verb.tag === 'have' ||
  verb.tag === 'modal' ||
  (verb.tag === 'verb' &&
    verb.form !== 'ing' &&
    after !== undefined &&
    after.tag !== 'punct' &&
    after.tag !== 'conj') ||
  (verb.tag === 'noun' && verb.form === 'base' && after !== undefined && /^(?:det|quant|poss)$/.test(after.tag));

/** ", and works at one site", ", drives one van": a noun by its looks, a verb by what stands around it. */
const worksIn = (t: readonly Token[], i: number, from: number): boolean => {
  const verb = t[from];
  if (verb?.tag !== 'noun' || !/^(?:third|base)$/.test(verb.form ?? '')) return false;
  const joined = t[from - 1]?.tag === 'conj';
  const listed = t[i]?.tag === 'conj' || (t[i]?.lower === ',' && !joined);
  if (!(joined && t[i]?.lower === ',') && !(listed && oneByOne(t, i) && !typeByEnding(verb.lower))) return false;
  const next = t[from + 1];
  const behind = next?.tag === 'prep' && /^(?:det|quant|num|poss)$/.test(t[from + 2]?.tag ?? '');
  const counted = listed && /^(?:one|many|several|exactly|up|at)$/.test(next?.lower ?? '');
  const subject = behind || counted ? nounPhraseAt(t, 0) : undefined;
  return subject !== undefined && subject.plural === (verb.form === 'base');
};

/** "has a title and a number, ...": what is listed in front has an article each, so a bare word is none of it. */
const oneByOne = (t: readonly Token[], i: number): boolean => {
  const has = t.findIndex((x) => x.tag === 'have' || (x.tag === 'verb' && x.form !== 'ing'));
  return has > 0 && has < i && /^an?$/.test(t[has + 1]?.lower ?? '');
};
