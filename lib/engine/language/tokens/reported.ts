import { phraseEnd, said } from './raw-words';
import type { RawToken } from './tokenize';

const reporting =
  /^(?:explained|added|said|says|reported|noted|mentioned|pointed|told|confirmed|agreed|suggested|stressed|emphasised|emphasized|remarked|stated|insisted|proposed|decided|think|thinks|believe|believes|know|knows|mean|means|see|assume|assumes)$/;
const labels =
  /^(?:agreed|decided|outcome|conclusion|resolved|summary|addition|new|added|decision|note|nb|n\.b|important|remember|reminder|remark|assumption|constraint|hint|caveat|exception|fyi|attention|careful|warning|also|question|answer|ok|okay)$/;

/** "Ruth explained that each room has a name", "Agreed: no double bookings": what is said, without who says it or how. */
export function withoutReport(t: readonly RawToken[]): readonly RawToken[] {
  if (t[1]?.lower === ':' && labels.test(t[0]?.lower ?? '')) return t.slice(2);
  const first = t[0]?.lower ?? '';
  // "Then rehearsals: date, place": the next label.
  if (/^(?:then|next|also|plus|finally)$/.test(first) && t.slice(2, 5).some((x) => /^[:–—-]$/.test(x.lower)))
    return t.slice(1);
  if (t[1]?.lower === 'that' && /^(?:agreed|decided|noted|resolved|confirmed)$/.test(first)) return t.slice(2);
  const settled = first === 'it' || first === 'agreed' || first === 'decided' ? settledThat(t) : undefined;
  if (settled) return settled;
  const told = toldOf(t);
  if (told) return told;
  for (let i = 1; i < 4 && i < t.length - 3; i++) {
    if (!reporting.test(t[i]?.lower ?? '')) continue;
    const that = t[i + 1]?.lower === 'that' ? i + 1 : t[i + 2]?.lower === 'that' ? i + 2 : -1;
    if (that > 0 && (speaker.test(t[i - 1]?.lower ?? '') || /^\p{Lu}/u.test(t[i - 1]?.text ?? '')))
      return t.slice(that + 1);
  }
  return t;
}

/** "It was agreed that ...", "it was decided to keep ...", "agreed to keep ...": what was settled. */
function settledThat(t: readonly RawToken[]): readonly RawToken[] | undefined {
  const from = t[0]?.lower === 'it' ? 2 : 0;
  if (from > 0 && !/^(?:was|is|has)$/.test(t[1]?.lower ?? '')) return undefined;
  const at = from + (/^(?:been|also|further)$/.test(t[from]?.lower ?? '') ? 1 : 0);
  const verb = t[at]?.lower ?? '';
  if (!/^(?:agreed|decided|resolved|noted|suggested|proposed|confirmed|planned)$/.test(verb)) return undefined;
  if (t[at + 1]?.lower === 'that') return t.slice(at + 2);
  const keeps = /^(?:keep|record|store|note|track|save|log|document|register|have)$/.test(t[at + 2]?.lower ?? '');
  return t[at + 1]?.lower === 'to' && keeps ? [said('we', t[at] as RawToken), ...t.slice(at + 2)] : undefined;
}

/** "Ms Okoro explained what a recording is for the archive: a title, a length": the recording, and the list. */
function toldOf(t: readonly RawToken[]): readonly RawToken[] | undefined {
  const at = t.findIndex((x, i) => i < 5 && reporting.test(x.lower));
  const asks = /^(?:what|how)$/.test(t[at + 1]?.lower ?? '');
  const colon = at > 0 && asks ? t.findIndex((x) => x.lower === ':') : -1;
  if (colon < at + 3 || colon > at + 14) return undefined;
  const end = phraseEnd(t, at + 2);
  const is = /^(?:is|are|has|have|needs|need|looks|works|means|contains|consists)$/.test(t[end]?.lower ?? '');
  return end > at + 2 && end < colon && is ? [...t.slice(at + 2, end), ...t.slice(colon)] : undefined;
}

const speaker =
  /^(?:he|she|they|we|i|who|also|has|have|everyone|everybody|all|it|group|team|client|customer|user|manager|owner)$/;
