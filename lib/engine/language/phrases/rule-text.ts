import { headOf } from '../lexicon/phrase-words';
import { lowerOf, type Token } from '../tokens/token';

/** The words of a sentence or a stretch of one, one blank between them, spelt as the rules spell them. */
export const plainText = (tokens: readonly Token[]): string => normal(lowerOf(tokens));

function normal(text: string): string {
  return (text.includes('_') ? text.replace(/_/g, ' ') : text)
    .replace(/ '(s|re|ve)\b/g, "'$1")
    .replace(/\bcan not\b/g, 'cannot')
    .replace(/\bshall\b/g, 'must')
    .replace(/ ([,;])/g, '$1')
    .replace(/ \/ /g, '/');
}

const fillers =
  /^(?:[,;:–—*-]+|\d+(?:\.\d+)*\.?|\( ?\w{1,3} ?\)|§|article|note|rule|rules?:|and|but|so|or|also|then|naturally|of course|obviously|oh|well|yeah|yes|no,|where|whereas|while|because|although|though|moreover|furthermore|in addition|additionally|further|finally|please|as|since|the system must ensure that|the system ensures that|(?:please )?(?:make sure|ensure|note|remember)(?: that)?|it must be (?:ensured|guaranteed|made sure) that|it is (?:important|required|forbidden|not allowed|not possible) that|as a rule|in general|normally|usually|mostly|however|at the same time,|on the other hand|(?:until|before|till) (?:then|that)) ?[,:]? /;
const endings =
  / ?(?:,? (?:of course|obviously|you know|naturally|at all|though|please|always|ever|anyway|in any case|in time)|[.,;:*]+|\( ?\))$/;

/** "whatever the case", "capital letters or not": said of a comparison of texts. */
const caseTail =
  / ?,? ?(?:(?:regardless|irrespective|independent(?:ly)?) of|no matter|whatever|ignoring|without (?:regard to|care of|looking at|minding)|not minding|disregarding) (?:the |its |their )?(?:upper(?: (?:and|or) lower)?(?: case)?(?: letters?)?|lower(?: (?:and|or) upper)?(?: case)?(?: letters?)?|case|capitals?(?: letters?)?|capitali[sz]ation|spelling)\b| ?,? ?(?:capital letters|capitals|upper case|case)(?: letters)? or not\b| ?,? ?case[- ]insensitive(?:ly)?\b/g;

/** Without openings and endings that say nothing. */
export function trimmed(text: string): string {
  let out = /\b(?:case|capital|spelling|upper|lower)/.test(text) ? text.replace(caseTail, '') : text;
  if (out.includes('(')) out = out.replace(/\( [^)]* \)/g, ' ');
  if (out.includes('  ') || /[^\S ]/.test(out)) out = out.replace(/\s+/g, ' ');
  out = out.trim();
  for (let n = 0; n < 5; n++) {
    const next = `${out} `.replace(fillers, '').trim();
    if (next === out) break;
    out = next;
  }
  return endsIdly(out) ? out.replace(endings, '').trim() : out;
}

/** The last words and marks of `endings`: a look at them spares most stretches the search. */
const idle = new Set('course obviously know naturally all though please always ever anyway case time'.split(' '));
const endsIdly = (text: string): boolean => '.,;:*)'.includes(text.slice(-1)) || idle.has(headOf(text));
