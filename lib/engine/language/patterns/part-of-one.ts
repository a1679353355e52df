import type { Claim } from '../claims';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { eachOne, wordsAt } from '../tokens/made-word';
import { isFiniteVerb, lowerOf, type Token, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, couldOwn, isFact, isOrganisation } from './support';

/** What is of something larger: a piece of it, a place in it, a stretch of its time. */
const pieces =
  /^(?:part|piece|portion|section|segment|stretch|share|slice|fraction|half|area|zone|subdivision|division|unit|place|spot|position|space|stage|phase|period|session|sitting|instance|copy|occurrence|group|batch|run|side|strip|corner|row)$/;

export const partOfOne: SentencePattern = {
  id: 'part-of-one',
  doc: '"A leg is the part of a voyage that one crew sails": what is a piece of something larger is of one of those, and what follows is told of it.',
  final: false,
  needs: pieces,
  examples: [
    { text: 'A berth is a place in a harbour.', reads: ['berth belong harbour [manyToOne]'] },
    {
      text: 'A beat is the area of a district that has a name and a code.',
      reads: ['beat belong district [manyToOne]', 'beat: name, code'],
    },
  ],
  match(context) {
    const t = withoutStop(context.sentence);
    if (!/^(?:an?|each|every|one)$/.test(t[0]?.lower ?? '')) return undefined;
    const what = nounPhraseAt(t, 0);
    const be = what && t[what.to]?.lower === 'is' ? what.to : -1;
    if (
      !what ||
      be < 0 ||
      what.pronoun ||
      !couldBeThing(what.name) ||
      !/^(?:the|an?|one|that)$/.test(t[be + 1]?.lower ?? '')
    )
      return undefined;
    const piece = nounPhraseAt(t, be + 1);
    if (!piece || piece.plural || !pieces.test(piece.head)) return undefined;
    const inside = /^(?:in|on|within|inside|at)$/.test(t[piece.to]?.lower ?? '')
      ? nounPhraseAt(t, piece.to + 1)
      : undefined;
    const whole = piece.of ?? inside;
    if (!whole || !oneOfMany(whole) || whole.name === what.name) return undefined;
    const base = { pattern: this.id, span: context.sentenceSpan };
    const left = { name: what.name, plural: false };
    const right = { name: whole.name, plural: false, determiner: 'a' };
    const belongs: Claim = { ...base, kind: 'relate', left, right, verb: 'belong', shape: 'manyToOne', weight: 1.5 };
    const told = toldBehind(t.slice(whole.to + (whole === inside ? 0 : piece.to - whole.to)), what.name);
    return [
      belongs,
      told ? { ...base, kind: 'restated', tokens: told } : { ...base, kind: 'ignored', why: 'says what it is' },
    ];
  },
};

const oneOfMany = (np: NounPhrase): boolean =>
  !np.plural &&
  np.pronoun === undefined &&
  /^(?:an?|one)$/.test(np.determiner ?? (np.count?.max === 1 ? 'one' : '')) &&
  couldBeThing(np.name) &&
  (!isFact(np.name) || couldOwn(np)) &&
  !isOrganisation(np);

/** "that is paid on one date", "that one officer patrols", "with a length", "between two ports": told of the piece. */
function toldBehind(t: readonly Token[], name: string): readonly Token[] | undefined {
  const tail = t[0]?.lower === ',' ? t.slice(1) : t;
  const [first, second] = tail;
  if (!first || !second) return undefined;
  const word = wordsAt(first.start);
  const each = eachOne(name, first.start);
  if (/^(?:that|which)$/.test(first.lower))
    return isFiniteVerb(second)
      ? [...each, ...tail.slice(1)]
      : [...tail.slice(1), ...eachOne(name, tail[tail.length - 1]?.end ?? 0)];
  if (/^(?:with|having)$/.test(first.lower)) return [...each, word('has', 'have', { lemma: 'have' }), ...tail.slice(1)];
  const ends = /^between two $/.test(`${lowerOf(tail.slice(0, 2))} `) ? nounPhraseAt(tail, 2) : undefined;
  if (!ends || ends.to < tail.length) return undefined;
  const end = (said: string): readonly Token[] => [
    word('a', 'det'),
    ...[said, ...ends.name.split(' ')].map((w) => word(w, 'noun')),
  ];
  return [...each, word('has', 'have', { lemma: 'have' }), ...end('start'), word('and', 'conj'), ...end('end')];
}
