import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import type { Context } from '../context';
import { conceptName } from '../phrases/concept-name';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { eachOne, wordsAt } from '../tokens/made-word';
import type { Token } from '../tokens/token';
import { complementsOf } from './complements';
import type { SentencePattern } from './pattern';
import { couldBeThing, couldOwn, isFact, isOrganisation } from './support';

const means = /^(?:means?|denotes?|designates?|signifies|stands|refers?|is|describes?)$/;

export const definition: SentencePattern = {
  id: 'definition',
  doc: '"“Rental” means the taking of one bicycle by one rider": a term of a glossary names a thing, and what follows says more about it.',
  final: false,
  needs: means,
  examples: [
    {
      text: '“Rental” means the taking of one bicycle by one rider.',
      reads: ['mention rental', 'plural rental of bicycle [manyToOne]', 'plural rental of rider [manyToOne]'],
    },
    {
      text: '“Stall” means a pitch within a market, identified by its stall number.',
      reads: ['mention stall', 'plural stall of market [manyToOne]'],
    },
    { text: '"Station" means a place with docks.', reads: ['mention station'] },
  ],
  match(context) {
    const [term, verb] = context.sentence;
    if (term?.tag !== 'quote' || !verb || !means.test(verb.lower)) return undefined;
    const name = singular(conceptName(term.lower.split(/\s+/)));
    const np = nounPhraseAt(context.sentence, 2);
    if (!couldBeThing(name) || isFact(name) || (verb.lower === 'is' && !np)) return undefined;
    const base = { pattern: this.id, span: context.sentenceSpan };
    const claims: readonly Claim[] = [
      { ...base, kind: 'mention', name, weight: 2 },
      ...linksOf(base, name, context, np),
    ];
    const told = toldBehind(context.sentence, name);
    return [
      ...claims,
      told ? { ...base, kind: 'restated', tokens: told } : { ...base, kind: 'ignored', why: 'defines a term' },
    ];
  },
};

type Base = Pick<Claim, 'pattern' | 'span'>;

/** "a place within a harbour", "the boat of the member", "the taking of one bicycle by one rider": what it is of. */
function linksOf(base: Base, name: string, context: Context, np: NounPhrase | undefined): readonly Claim[] {
  if (!np || np.pronoun || /^(?:one|any|each)$/.test(np.head) || context.sentence[2]?.lower === 'one') return [];
  const stop = context.sentence.findIndex(
    (t, i) => i > 2 && (t.tag === 'punct' || t.tag === 'wh' || t.form === 'participle'),
  );
  const behind = complementsOf(context.sentence.slice(np.to, stop < 0 ? undefined : stop));
  const wholes = [
    ...(np.of ? [np.of] : []),
    ...behind.filter((c) => /^(?:of|within|in|inside|on|at|by|between|for)$/.test(c.preposition)).map((c) => c.phrase),
  ];
  return wholes.flatMap((whole): readonly Claim[] => {
    const right = { name: whole.name, plural: false };
    const thing =
      !whole.plural &&
      !whole.pronoun &&
      couldBeThing(whole.name) &&
      (!isFact(whole.name) || couldOwn(whole)) &&
      !isOrganisation(whole);
    return thing && whole.name !== name
      ? [{ ...base, kind: 'relate', left: { name, plural: true }, right, verb: 'of', shape: 'manyToOne', weight: 1 }]
      : [];
  });
}

/** ", identified by its code", ", which has a length": what is told of the term behind what it means. */
function toldBehind(t: readonly Token[], name: string): readonly Token[] | undefined {
  const at = t.findIndex((x, i) => i > 3 && x.lower === ',');
  const next = t[at + 1];
  if (at < 0 || !next) return undefined;
  const place = next.start;
  const word = wordsAt(place);
  if (next.form === 'participle' && t[at + 2]?.lower === 'by')
    return [...eachOne(name, place), word('is', 'be', { lemma: 'be' }), ...t.slice(at + 1)];
  if (/^(?:which|that|who)$/.test(next.lower) && /^(?:have|be|modal|verb)$/.test(t[at + 2]?.tag ?? ''))
    return [...eachOne(name, place), ...t.slice(at + 2)];
  if (/^(?:with|having|bearing|including)$/.test(next.lower))
    return [...eachOne(name, place), word('has', 'have', { lemma: 'have' }), ...t.slice(at + 2)];
  return undefined;
}
