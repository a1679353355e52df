import type { Claim, Side } from '../claims';
import { wordsIn } from '../lexicon/phrase-words';
import { itemsOf } from '../phrases/items';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { isFiniteVerb, lowerOf, type Token, withoutStop } from '../tokens/token';
import { thingsIn } from './each-time';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, isOrganisation } from './support';

const opening = /^(?:when|whenever|once|after|if)$/;
const happens = /^(?:(?:is|are|was|has been|have been|gets) [a-z-]+(?:ed|en|t|id|ld|ut)|[a-z]+s)(?: [a-z]+){0,2}$/;
const created =
  /^(?:is|are|gets?|will be|must be) (?:then |also |automatically )*(?:created|made|generated|issued|opened|raised|written|drawn up|added|recorded|started|logged|sent out|produced|set up)\b/;

export const createdWhen: SentencePattern = {
  id: 'created-when',
  doc: '"When a request is approved, a permit is issued with a number": what comes of a thing is of that one.',
  final: true,
  examples: [
    {
      text: 'When a request is approved, a permit is issued with a number and an expiry date.',
      reads: ['event permit of request: number, expiry date'],
    },
    {
      text: 'When a customer buys a lens, a sale is created with a date and a price.',
      reads: ['event sale of customer + lens: date, price'],
    },
    { text: 'Once an offer is accepted a contract is created.', reads: ['event contract of offer: '] },
  ],
  match(context) {
    const t = context.sentence;
    if (!opening.test(t[0]?.lower ?? '')) return undefined;
    const cause = nounPhraseAt(t, 1);
    if (!cause || !isOne(cause)) return undefined;
    const at = resultAt(t, cause.to);
    const result = at === undefined ? undefined : nounPhraseAt(t, at);
    if (at === undefined || !result || !isOne(result) || result.name === cause.name) return undefined;
    const between = t.slice(cause.to, t[at - 1]?.lower === ',' ? at - 1 : at);
    const made = created.exec(lowerOf(t.slice(result.to)));
    const others = doneTo(between).filter((s) => s.name !== cause.name && s.name !== result.name);
    if ((!happens.test(lowerOf(between)) && others.length === 0) || !made) return undefined;
    const all = withoutStop(t.slice(result.to + wordsIn(made[0])));
    const each = perEach(all);
    const rest = each ? all.slice(each.to) : all;
    const with_ = rest[0]?.lower === ',' && rest[1]?.lower === 'with' ? 2 : 1;
    const items = /^(?:with|:)$/.test(rest[with_ - 1]?.lower ?? '') ? itemsOf(rest.slice(with_)).items : [];
    const claim: Claim = {
      pattern: this.id,
      span: context.sentenceSpan,
      kind: 'event',
      name: result.name,
      participants: [
        { name: cause.name, plural: false },
        ...others,
        ...(each ? [{ name: each.name, plural: false }] : []),
      ],
      items,
      weight: 2,
    };
    return [claim];
  },
};

/** "is created per subscriber with ...": of each of those as well; `to`, where the rest begins. */
function perEach(t: readonly Token[]): { readonly name: string; readonly to: number } | undefined {
  const at = t[0]?.lower === 'per' ? 1 : t[0]?.lower === 'for' && /^(?:each|every)$/.test(t[1]?.lower ?? '') ? 1 : 0;
  const np = at > 0 ? nounPhraseAt(t, at) : undefined;
  return np && !np.pronoun && !isFact(np.name) && couldBeThing(np.name) ? { name: np.name, to: np.to } : undefined;
}

/** "buys a hearing aid": what somebody does it to. */
const doneTo = (between: readonly Token[]): readonly Side[] =>
  between.length < 8 && between[0] && isFiniteVerb(between[0]) ? thingsIn(between.slice(1)) : [];

/** "a permit": one new thing, and no fact. What is accepted as an application was handed in, and is no software. */
const isOne = (np: NounPhrase): boolean =>
  !np.pronoun &&
  !np.plural &&
  ((!isOrganisation(np) && couldBeThing(np.name)) || np.name === 'application') &&
  !isFact(np.name) &&
  /^(?:an?|one|the)$/.test(np.determiner ?? 'a');

/** Where what comes of it begins: an article behind the verb of the condition, and behind its comma where it has one. */
function resultAt(t: readonly Token[], from: number): number | undefined {
  const comma = t.findIndex((x, i) => i > from && i < from + 8 && x.lower === ',');
  const start = comma > 0 && t[comma + 1]?.tag === 'det' ? comma + 1 : from + 1;
  for (let i = start; i < t.length && i < start + 7; i++) if (/^(?:an?|one)$/.test(t[i]?.lower ?? '')) return i;
  return undefined;
}
