import { wordsIn } from '../lexicon/phrase-words';
import { ruleName, ruleNames } from '../phrases/rule-shape';
import { lowerOf } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing } from './support';

const name = '([a-z][a-z -]{1,40}?)';
const names = '([a-z][a-z ,-]{2,80}?)';
/** Where the general thing and its kinds stand in each wording; kinds that are one name may be joined by "and". */
const shapes: readonly (readonly [RegExp, number, readonly number[]])[] = [
  [
    new RegExp(
      `^some(?: of the)? ${name} are ${name},? (?:and|while|whereas|but)? ?(?:some|others|other ones|the rest|the others)(?: of them)?(?: are)? ${name}(?= ?(?:[:.;,]|$))`,
    ),
    1,
    [2, 3],
  ],
  [
    new RegExp(
      `^(?:both )?${names} are (?:all |both |two |three |different )*(?:kinds|types|sorts|forms|subtypes|sub-types|specialisations|specializations|special cases|variants) of ${name}(?= ?(?:[:.;,]|$))`,
    ),
    2,
    [1],
  ],
  [
    new RegExp(
      `^(?:an? |each |every )?${name} is (?:a |one )(?:special )?(?:kind|type|sort|form|subtype|sub-type|specialisation|specialization|special case|variant) of (?:an? )?${name}(?= ?(?:[:.;,]|$))`,
    ),
    2,
    [1],
  ],
  [
    new RegExp(
      `^there are (?:two|three|four|several|different) (?:kinds|types|sorts|forms) of ${name} ?(?:[:,-]|namely) ?${names}\\.?$`,
    ),
    1,
    [2],
  ],
  [
    new RegExp(
      `(?:different|various|several|multiple|two|three) (?:kinds|types|sorts) of ${name} ?,? (?:such as|including|like|namely) ${names}(?= ?(?:[:.;]|$))`,
    ),
    1,
    [2],
  ],
];

export const kindsStated: SentencePattern = {
  id: 'kinds-stated',
  doc: '"Some stages are tents and some are open-air", "captains and deckhands are kinds of employee": kinds of a thing.',
  final: false,
  needs: /^some$|kind|type|sort|form|special|variant/,
  examples: [
    { text: 'Some stages are tents and some are halls.', reads: ['stage is tent | hall'] },
    { text: 'Captain and Deckhand are kinds of Employee.', reads: ['employee is captain | deckhand'] },
  ],
  match(context) {
    const text = lowerOf(context.sentence.slice(0, 40));
    if (!/^some |kinds?|types?|sorts?|forms?|special|variants?/.test(text)) return undefined;
    for (const [shape, whole, at] of shapes) {
      const m = shape.exec(text);
      if (!m) continue;
      const of = ruleName(m[whole] ?? '');
      const kinds = at.flatMap((i) => ruleNames((m[i] ?? '').replace(/ ,/g, ',')));
      if (kinds.length === 0 || kinds.includes(of) || ![of, ...kinds].every((n) => couldBeThing(n) && wordsIn(n) < 4))
        continue;
      return [{ pattern: this.id, span: context.sentenceSpan, kind: 'kinds', of, kinds }];
    }
    return undefined;
  },
};
