import { phraseEnd, said, wordsAt } from './raw-words';
import type { RawToken } from './tokenize';

const entered =
  /^(?:also |then )?(?:added|entered|filled in|noted|recorded|kept|written down|put down|registered|supplied) (?:(?:only |as soon )?(?:once|when|as|if|after))(?: |$)/;
const noted = /^(?:also )?(?:noted|recorded|kept|stored|entered|given|stated|written down|registered) $/;

/**
 * ", every extension being noted with a date", ", for every layer being noted the depth", ", the end date being added once
 * it is known": said as statements, and the last as one more of the list. The same tokens where nothing of the kind is said.
 */
export function withoutAbsolutes(t: readonly RawToken[]): readonly RawToken[] {
  const being = t.findIndex((x, i) => x.lower === 'being' && i > 3);
  if (being < 0) return t;
  const comma = t.slice(0, being).findLastIndex((x) => x.lower === ',');
  if (comma < 2) return t;
  const place = t[comma] as RawToken;
  const front = [...t.slice(0, comma + 1), said('and', place)];
  // "the actual ones being filled in later": how it is done, and no one more of the list.
  if (/^(?:ones?|latter|former|others?)$/.test(t[being - 1]?.lower ?? '') && being < comma + 5) {
    const end = t.findIndex((x, i) => i > being && /^[.,;]$/.test(x.lower));
    // "the latter being left open in most cases": it may be empty.
    const empty = /^(?:left )?(?:open|empty|blank|out|optional|unknown)(?= |$)/.test(wordsAt(t, being + 1, being + 3));
    if (empty && t[being - 1]?.lower === 'latter') {
      const may = ['which', 'may', 'be', 'empty'].map((w) => said(w, t[being] as RawToken));
      return [...t.slice(0, comma + 1), ...may, ...t.slice(end < 0 ? t.length : end)];
    }
    return [...t.slice(0, comma), ...t.slice(end < 0 ? t.length : end)];
  }
  const lead = /^(?:for|of)$/.test(t[comma + 1]?.lower ?? '') ? comma + 2 : comma + 1;
  if (phraseEnd(t, lead) !== being || being === lead) return t;
  if (lead > comma + 1) {
    const did = [1, 2].find((n) => noted.test(`${wordsAt(t, being + 1, being + 1 + n)} `));
    if (did === undefined || !/^(?:each|every)$/.test(t[lead]?.lower ?? '')) return t;
    const kept = [',', 'we', 'record'].map((w) => said(w, t[being] as RawToken));
    return [...front, ...t.slice(comma + 1, being), ...kept, ...t.slice(being + 1 + did)];
  }
  const once = entered.exec(wordsAt(t, being + 1, being + 6));
  // "and a date of release": one more of the list in front, which is not known from the start.
  if (once && t[lead]?.lower === 'the') {
    const rest = t.slice(being + 1);
    const stop = rest.findIndex((x) => /^(?:[.;,])$/.test(x.lower));
    const tail = stop < 0 ? [] : rest.slice(stop);
    const known = ['if', 'known'].map((w) => said(w, t[being] as RawToken));
    return [...front, { ...(t[lead] as RawToken), lower: 'a' }, ...t.slice(lead + 1, being), ...known, ...tail];
  }
  // "the size being estimated at first": not what it is to begin with.
  if (/^(?:at first|first|initially)/.test(wordsAt(t, being + 2, being + 4))) return t;
  if (!/^(?:each|every|the)$/.test(t[lead]?.lower ?? '') || !/(?:ed|en|t|d)$/.test(t[being + 1]?.lower ?? '')) return t;
  const is = { ...(t[being] as RawToken), lower: 'is' };
  return [...front, ...t.slice(lead, being), is, ...t.slice(being + 1)];
}
