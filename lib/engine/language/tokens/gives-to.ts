import { typeByEnding } from '../lexicon/attribute-types';
import { personNouns } from '../lexicon/nouns';
import { phraseEnd, said, wordsAt } from './raw-words';
import type { RawToken } from './tokenize';

const gives = /^(?:gives|grants|allots|assigns|awards|allocates|allows|promises|guarantees|entitles)$/;
const amount = /^(?:an? |one |the )(?:[a-z]+ )?(?:number|amount|share|quantity|sum|percentage|part|total|quota)$/;

/** "Each allocation gives a vessel a number of tonnes of one species for one year": it is of the vessel, and has the rest. */
export function givesTo(t: readonly RawToken[]): readonly RawToken[] | undefined {
  if (!/^(?:an?|each|every)$/.test(t[0]?.lower ?? '')) return undefined;
  const verb = t.findIndex((x, i) => i > 1 && i < 5 && gives.test(x.lower));
  if (verb < 0 || personNouns.has(t[verb - 1]?.lower ?? '')) return undefined;
  const place = t[verb] as RawToken;
  const parts: (readonly RawToken[])[] = [];
  let at = verb + 1;
  while (parts.length < 5 && at < t.length && !/^[.;,:]$/.test(t[at]?.lower ?? '')) {
    const from = parts.length > 0 && /^(?:of|for|in|at|on)$/.test(t[at]?.lower ?? '') ? at + 1 : at;
    if (!/^(?:an?|one|the|each)$/.test(t[from]?.lower ?? '')) return undefined;
    const end = endOfOne(t, from);
    if (end < from + 2) return undefined;
    parts.push([said('a', place), ...t.slice(from + 1, end)]);
    at = end;
  }
  // Whom it is given, and how much: one of them is a thing and the other a fact of it.
  const second = parts[1];
  if (!second || typeByEnding(parts[0]?.[parts[0].length - 1]?.lower ?? '') !== undefined) return undefined;
  if (!amount.test(wordsAt(second, 0, 2)) && !amount.test(wordsAt(second, 0, 3)) && !isFact(second)) return undefined;
  const told = parts.slice(1);
  const joint = (i: number): string => (i === 0 ? 'has' : i === told.length - 1 ? 'and' : ',');
  const list = told.flatMap((part, i) => [said(joint(i), place), ...part]);
  const belongs = ['belongs', 'to'].map((w) => said(w, place));
  return [
    ...t.slice(0, verb),
    ...belongs,
    ...(parts[0] as readonly RawToken[]),
    said('and', place),
    ...list,
    ...t.slice(at),
  ];
}

const isFact = (words: readonly RawToken[]): boolean =>
  typeByEnding(words[words.length - 1]?.lower ?? '') !== undefined;

/** Where a phrase ends: in front of the next one's article, also behind "of". */
function endOfOne(t: readonly RawToken[], from: number): number {
  const end = phraseEnd(t, from);
  const next = t.slice(from + 1, end).findIndex((x) => /^(?:an?|one|the|each)$/.test(x.lower));
  if (next < 0) return end;
  const at = from + 1 + next;
  return t[at - 1]?.lower === 'of' ? at - 1 : at;
}
