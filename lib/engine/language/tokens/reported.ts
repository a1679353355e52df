import type { RawToken } from './tokenize';

const reporting =
  /^(?:explained|added|said|says|reported|noted|mentioned|pointed|told|confirmed|agreed|suggested|stressed|emphasised|emphasized|remarked|stated|insisted|proposed|decided|think|thinks|believe|believes|know|knows|mean|means|see|assume|assumes)$/;
const labels =
  /^(?:agreed|decided|decision|note|nb|n\.b|important|remember|reminder|remark|assumption|constraint|hint|caveat|exception|fyi|attention|careful|warning|also|question|answer|ok|okay)$/;

/** "Ruth explained that each room has a name", "Agreed: no double bookings": what is said, without who says it or how. */
export function withoutReport(t: readonly RawToken[]): readonly RawToken[] {
  if (t[1]?.lower === ':' && labels.test(t[0]?.lower ?? '')) return t.slice(2);
  for (let i = 1; i < 4 && i < t.length - 3; i++) {
    if (!reporting.test(t[i]?.lower ?? '')) continue;
    const that = t[i + 1]?.lower === 'that' ? i + 1 : t[i + 2]?.lower === 'that' ? i + 2 : -1;
    if (that > 0 && (speaker.test(t[i - 1]?.lower ?? '') || /^\p{Lu}/u.test(t[i - 1]?.text ?? '')))
      return t.slice(that + 1);
  }
  return t;
}

const speaker =
  /^(?:he|she|they|we|i|who|also|has|have|everyone|everybody|all|it|group|team|client|customer|user|manager|owner)$/;
