import { typeByEnding } from '../lexicon/attribute-types';
import { wordsIn } from '../lexicon/phrase-words';
import { verbForms } from '../lexicon/verbs';
import { recordedFor } from './asked-of';
import { phraseEnd, said, wordsAt } from './raw-words';
import { closedTag } from './rough-tag';
import type { RawToken } from './tokenize';
import { ownedBefore, states } from './told-enough';

const next = /^(?:then|and then|next|also|now|and also|plus)$/;
const onlyWords =
  /^, (?:(?:just|only|simply|mostly|mainly|basically|well|again|there|so|nothing but|,) ?)*(?:(?:we|i) (?:just |only |always )?(?:need|want|keep|store|record|take|note)(?: down)? )?/;

/** "The supplier, just the company and a phone", "then the piece itself, what it is, how old": what is kept of it. */
export function thingThenFacts(t: readonly RawToken[]): readonly RawToken[] | undefined {
  let from = 0;
  while (from < 3 && /^(?:and|then|next|also|now|plus|so|well|ok|okay|oh|,)$/.test(t[from]?.lower ?? '')) from++;
  if (!/^(?:the|our|each|every)$/.test(t[from]?.lower ?? '')) return undefined;
  const end = phraseEnd(t, from);
  if (end < from + 2 || typeByEnding(t[end - 1]?.lower ?? '') !== undefined || t.slice(from, end).some(actsOrParts))
    return undefined;
  const itself = /^(?:itself|themselves)$/.test(t[end]?.lower ?? '') ? 1 : 0;
  const at = end + itself;
  const m = t[at]?.lower === ',' ? onlyWords.exec(`${wordsAt(t, at, at + 9)} `) : null;
  if (!m) return undefined;
  const list = t.slice(at + wordsIn(m[0].trim()));
  const led = m[0].length > 2 || itself > 0 || next.test(wordsAt(t, Math.max(0, from - 1), from)) || factsOnly(list);
  const more = list.some((x) => /^(?:,|and)$/.test(x.lower));
  if (!led || !more || list.length < 2 || statesAtOnce(list) || setOff.test(wordsAt(list, 0, 3))) return undefined;
  const place = t[from] as RawToken;
  return recordedFor(said('for', place), t.slice(from, end), list);
}

/** "every animal, identified by a tag, ...": the verb of the animal comes behind it. */
const setOff = /^(?:with|having|who|which|including)\b|^[a-z ]+ed by\b/;

/** "the shop sells ties": a verb in what looks like a name; "the number of pieces": part of a list. */
const actsOrParts = (x: RawToken): boolean => x.lower === 'of' || verbForms.get(x.lower)?.form === 'third';

/** "the name, the breed and the age": a list that begins with a fact and states nothing. */
function factsOnly(list: readonly RawToken[]): boolean {
  const end = list.findIndex((x) => x.lower === ',' || x.lower === 'and');
  return end > 0 && typeByEnding(list[end - 1]?.lower ?? '') !== undefined && !list.some(states);
}

/** A finite verb before the first joint, where no question holds it: a statement rather than a list. */
function statesAtOnce(list: readonly RawToken[]): boolean {
  for (const x of list) {
    if (/^(?:,|and|plus|\(|:)$/.test(x.lower)) return false;
    if (/^(?:what|how|when|who|which|where|whether|if)$/.test(x.lower)) return false;
    const tag = closedTag(x.lower);
    if (tag === 'be' || tag === 'have' || tag === 'modal' || tag === 'do' || tag === 'pron') return true;
  }
  return false;
}

/** "That's the fabric, how many metres, and then my hours": what was told of has these. */
export function thatIsList(t: readonly RawToken[]): readonly RawToken[] | undefined {
  let from = 0;
  while (from < 3 && /^(?:and|so|then|well|,)$/.test(t[from]?.lower ?? '')) from++;
  if (!/^(?:that|it|this|which)$/.test(t[from]?.lower ?? '') || !/^(?:is|'s|are)$/.test(t[from + 1]?.lower ?? ''))
    return undefined;
  if (!/^(?:the|an?|my|our|how|what|when|who)$/.test(t[from + 2]?.lower ?? '')) return undefined;
  const list = t.slice(from + 2);
  const comma = list.findIndex((x) => x.lower === ',');
  if (comma < 1 || comma > 6 || !list.some((x) => x.lower === 'and') || list.some((x) => x.lower === ':'))
    return undefined;
  if (statesAtOnce(list) || list.some((x) => /^(?:because|but|where|which|that|so|if|or)$/.test(x.lower)))
    return undefined;
  const place = t[from] as RawToken;
  const items = list.filter((x) => !/^(?:then|my|also)$/.test(x.lower));
  return [said('it', place), said('has', place), ...items];
}

const anybody = /^(?:somebody|someone|we|i|they|people|it|he|she|you)$/;

/** "Somebody goes there once a week, so date, who went, and a note": what is kept of what was told of before. */
export function soFacts(t: readonly RawToken[]): readonly RawToken[] | undefined {
  const at = t.findIndex((x, i) => i > 2 && x.lower === ',' && t[i + 1]?.lower === 'so');
  if (at < 0 || !t.slice(0, at).some((x) => anybody.test(x.lower))) return undefined;
  const list = t.slice(at + 2);
  const comma = list.findIndex((x) => x.lower === ',' || x.lower === 'and');
  if (comma < 1 || comma > 4 || list.length < 4 || statesAtOnce(list)) return undefined;
  const fact =
    typeByEnding(list[comma - 1]?.lower ?? '') !== undefined || /^(?:who|when|what|how)$/.test(list[0]?.lower ?? '');
  if (!fact || list.some((x) => /^(?:we|i|they|it|is|are|must|can|need)$/.test(x.lower))) return undefined;
  const place = t[at + 1] as RawToken;
  return [said('we', place), said('record', place), ...list];
}

const possible =
  /^(?:and |also |oh |, )*(?:would it (?:also )?be possible to|is it (?:also )?possible to|can we|could we|can you|could you|can i|could i|might we|would it be ok to) (?:also |please |maybe |perhaps )*(?:have|add|include|track|keep|store|record|do|support) (?:also )?/;

/** "Would it be possible to also have deliveries?": what is named or kept besides. */
export function alsoWished(t: readonly RawToken[]): readonly RawToken[] | undefined {
  if (t[t.length - 1]?.lower !== '?' || t.length > 40) return undefined;
  const m = possible.exec(`${wordsAt(t, 0, 12)} `);
  if (!m) return undefined;
  const from = wordsIn(m[0].trim());
  const rest = t.slice(from, -1).filter((x) => x.lower !== 'too' && x.lower !== 'as' && x.lower !== 'well');
  if (rest.length === 0) return undefined;
  const place = t[from] as RawToken;
  const end = t[t.length - 1] as RawToken;
  const dot = { ...end, text: '.', lower: '.' };
  return rest.length < 4 ? [...rest, dot] : [said('we', place), said('record', place), ...rest, dot];
}

/** "For every delivery the cabin, the date and the supplier", "for material is important name, unit": we record. */
export function forEachFacts(t: readonly RawToken[]): readonly RawToken[] | undefined {
  const from = /^(?:and|then|also|so)$/.test(t[0]?.lower ?? '') ? 1 : 0;
  if (!/^(?:for|per|about|of)$/.test(t[from]?.lower ?? '')) return undefined;
  const end = phraseEnd(t, from + 1);
  if (end < from + 2) return undefined;
  const important =
    /^(?:is|are) (?:also )?(?:important|needed|necessary|required|interesting|relevant) (?:for us )?/.exec(
      `${wordsAt(t, end, end + 5)} `,
    );
  const list = t.slice(important ? end + wordsIn(important[0].trim()) : end);
  const each =
    /^(?:each|every)$/.test(t[from + 1]?.lower ?? '') && /^(?:the|an?|its|their)$/.test(list[0]?.lower ?? '');
  if (!important && (!each || !list.some((x) => x.lower === ',') || list.some(finite))) return undefined;
  const place = t[from] as RawToken;
  return list.length < 2 ? undefined : recordedFor({ ...place, lower: 'for' }, t.slice(from + 1, end), list);
}

const finite = (x: RawToken): boolean =>
  /^(?:be|have|modal|do)$/.test(closedTag(x.lower) ?? '') ||
  verbForms.get(x.lower)?.form === 'third' ||
  /^(?:we|i|they|you|it)$/.test(x.lower);

/** "We've got two vans, just the plate and how much they carry": what is kept of what is had. */
export function ownedJust(t: readonly RawToken[]): readonly RawToken[] | undefined {
  const at = t.findIndex(
    (x, i) => i > 2 && /^(?:,|-|–|—)$/.test(x.lower) && /^(?:just|only)$/.test(t[i + 1]?.lower ?? ''),
  );
  const owned = at < 0 ? undefined : ownedBefore(t, t.length);
  const first = t[0];
  if (!owned || !first || owned.list.length < 3 || t[at - 1] !== owned.thing[owned.thing.length - 1]) return undefined;
  return recordedFor(said('for', first), owned.thing, owned.list.slice(1));
}
