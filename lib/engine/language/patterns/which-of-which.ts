import type { Claim } from '../claims';
import { eventNouns } from '../lexicon/nouns';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { isFiniteVerb, lowerOf, type Token, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isOrganisation } from './support';

const told = /^(?:know|track|record|store|note|keep|see|log|document|down|remember|save|register|specify|say|of)$/;

/** "we know which", "they tell us which". */
const toldBefore = (t: readonly Token[], at: number): boolean =>
  told.test(t[at - 1]?.lower ?? '') ||
  (/^(?:third|participle)$/.test(t[at - 1]?.form ?? '') && told.test(t[at - 1]?.lemma ?? '')) ||
  (/^(?:us|me)$/.test(t[at - 1]?.lower ?? '') &&
    /^(?:tell|say|show|let|inform)$/.test(t[at - 2]?.lemma ?? t[at - 2]?.lower ?? ''));

export const whichOfWhich: SentencePattern = {
  id: 'which-of-which',
  doc: '"We need to know which artist plays on which stage": each pair of the two, with what is asked of it besides.',
  final: true,
  needs: /^which$/,
  examples: [
    {
      text: 'We have to know which artist plays on which stage and how many songs.',
      reads: ['plural artist play plural stage [manyToMany]'],
    },
    {
      text: 'It is recorded which musicians attended which rehearsal.',
      reads: ['plural musician attend plural rehearsal [manyToMany]'],
    },
    { text: 'We note which fitter did which inspection.', reads: ['inspection did fitter [manyToOne]'] },
  ],
  match(context) {
    const t = withoutStop(context.sentence);
    const first = t.findIndex((x) => x.lower === 'which');
    if (first < 1 || context.role === 'queries' || !toldBefore(t, first)) return undefined;
    const second = t.findIndex((x, i) => i > first + 2 && i < first + 12 && x.lower === 'which');
    if (second < 0 || t.slice(first, second).some((x) => x.tag === 'punct')) return undefined;
    const left = nounPhraseAt(t, first + 1);
    const right = nounPhraseAt(t, second + 1);
    if (!left || !right || ![left, right].every(couldTake) || left.name === right.name) return undefined;
    const verb = t.slice(left.to, second).findLast((x) => isFiniteVerb(x) || x.form === 'participle');
    if (!verb) return undefined;
    const base = { pattern: this.id, span: context.sentenceSpan };
    const does = verb.lemma ?? verb.lower;
    const done = eventNouns.has(right.head) || eventNouns.has(left.head);
    const [of, by] = eventNouns.has(right.head) ? [right, left] : [left, right];
    const facts = factsBehind(t.slice(right.to));
    const claim: Claim =
      done && facts.length === 0 && !together(by, does)
        ? { ...base, kind: 'relate', left: one(of), right: one(by), verb: does, shape: 'manyToOne', weight: 1.5 }
        : {
            ...base,
            kind: 'relate',
            left: { name: left.name, plural: true },
            right: { name: right.name, plural: true },
            verb: does,
            shape: 'manyToMany',
            weight: 1.5,
            ...(facts.length > 0 && { facts }),
          };
    return [claim];
  },
};

const one = (np: NounPhrase) => ({ name: np.name, plural: false });

/** "which musicians attended which rehearsal": several of them at once. */
const together = (by: NounPhrase, verb: string): boolean =>
  by.plural || /^(?:attend|join|enter|take|participate|visit|play|compete)$/.test(verb);

/** Whatever it is called elsewhere, what is asked for with "which" on both sides is a thing. */
const couldTake = (np: NounPhrase): boolean => !np.pronoun && couldBeThing(np.name) && !isOrganisation(np);

/** "and how many", "and since when", "with the date": what is known of each pair. */
export function factsBehind(t: readonly Token[]): readonly Item[] {
  // "which child eats which meal on which day".
  const more = /^(?:on|at|in|for) (?:which|what) ([a-z]+)$/.exec(lowerOf(t.slice(0, 3)));
  if (more && (t.length === 3 || t[3]?.tag === 'punct' || t[3]?.tag === 'conj')) return itemsOf(t.slice(2, 3)).items;
  let from = 0;
  while (/^(?:,|and|with|plus|also|together)$/.test(t[from]?.lower ?? '')) from++;
  const rest = t.slice(from);
  const first = rest[0];
  const last = rest[rest.length - 1];
  if (from === 0 || !first || !last) return [];
  const asked = askedOf.find(([shape]) => shape.test(lowerOf(rest)));
  if (asked) return [{ ...asked[1], plural: false, span: { start: first.start, end: last.end } }];
  return rest.some(isFiniteVerb) && first.tag !== 'wh' ? [] : itemsOf(rest).items;
}

const askedOf: readonly (readonly [RegExp, Pick<Item, 'name' | 'facets'>])[] = [
  [/^how (?:many|much)(?: of (?:them|it|each))?$/, { name: 'quantity', facets: { type: 'integer' } }],
  [/^how many [a-z]+$/, { name: 'quantity', facets: { type: 'integer' } }],
  [/^(?:for )?how long$/, { name: 'duration', facets: {} }],
  [/^(?:since|from) when$/, { name: 'since', facets: { type: 'date' } }],
  [/^when$/, { name: 'date', facets: { type: 'date' } }],
];
