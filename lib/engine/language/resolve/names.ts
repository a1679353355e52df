import { remembered } from '../../model/remembered';
import { adjectives } from '../lexicon/adjectives';
import { typeByEnding } from '../lexicon/attribute-types';
import { areReadings, recordHeads } from '../lexicon/nouns';
import { verbForms } from '../lexicon/verbs';
import { couldBeThing } from '../patterns/support';

export { keyBase } from '../lexicon/keys';

/** British and American spellings under one key, and hyphens as blanks, so that both find the same concept. */
const variants =
  /[-_]|our|is(?:e|ation)\b|re\b|programme|catalogue|cheque|fulfilment|licence|grey|ll(?:ing|ed|er|ation)|enroll?ment/;

export const nameKey: (name: string) => string = remembered((name) =>
  variants.test(name)
    ? name
        .replace(/[-_]/g, ' ')
        .split(' ')
        .map((w) => spelling(w))
        .join(' ')
    : name,
);

/** Most words are spelt one way only; one test spares them the replacements. */
const spelledTwice = /(?:ment$|isation$|our$|ise$|re$|^programme$|gue$|que$|ll(?:ing|ed|er|ation)$|nce$|^grey$)/;

function spelling(word: string): string {
  if (!spelledTwice.test(word)) return word;
  return word
    .replace(/^enroll?ment$/, 'enrolment')
    .replace(/^(.*)isation$/, '$1ization')
    .replace(/^(.*[a-z]{2})our$/, '$1or')
    .replace(/^(.*)ise$/, '$1ize')
    .replace(/^(cent|theat|met|lit|fib)re$/, '$1er')
    .replace(/^programme$/, 'program')
    .replace(/^catalogue$/, 'catalog')
    .replace(/^cheque$/, 'check')
    .replace(/^fulfilment$/, 'fulfillment')
    .replace(/^(travel|cancel|label|model)l(ing|ed|er|ation)$/, '$1$2')
    .replace(/^licence$/, 'license')
    .replace(/^grey$/, 'gray');
}

/** Modifiers that tell a state of a thing rather than another thing: "delivered order" is an order. */
export function isStateWord(word: string): boolean {
  return (
    adjectives.has(word) ||
    verbForms.get(word)?.form === 'participle' ||
    /(?:ed|ing)$/.test(word) ||
    /^(?:other|new|own|same|original|given|respective)$/.test(word)
  );
}

/** "the visitor's account" is the visitor, where accounts are no things of their own. */
export const whoseAccount = (name: string): string | undefined =>
  /^(.+?)'s? (?:user )?(?:account|profile|record|entry)$/.exec(name)?.[1];

/** "the damage report" is the damage, where only damages are kept. */
export const reportOf = (name: string): string | undefined =>
  /^(.+) (?:report|record|entry|sheet|form|case)$/.exec(name)?.[1];

/** "order record" is the order where orders are a thing of their own. */
export function withoutRecordHead(name: string): string | undefined {
  const at = name.lastIndexOf(' ');
  return at > 0 && recordHeads.has(name.slice(at + 1)) ? name.slice(0, at) : undefined;
}

/** "product information" is the product: the same concept, whoever says it. */
export const withoutInformation: (name: string) => string = remembered((name) => {
  const m =
    /^(.+?)(?:(?: (?:basic|detailed|personal|relevant))* (?:information|info|details?|data|datum)| management(?: module| function)?)$/.exec(
      name,
    );
  return m?.[1] && couldBeThing(m[1]) && !typeByEnding(m[1]) && !areReadings(name) ? withoutInformation(m[1]) : name;
});
