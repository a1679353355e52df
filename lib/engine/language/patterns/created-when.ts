import type { Claim } from '../claims';
import { itemsOf } from '../phrases/items';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token, withoutStop } from '../tokens/token';
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
    if (!happens.test(lowerOf(between)) || !made) return undefined;
    const rest = withoutStop(t.slice(result.to + made[0].split(' ').length));
    const with_ = rest[0]?.lower === ',' && rest[1]?.lower === 'with' ? 2 : 1;
    const items = /^(?:with|:)$/.test(rest[with_ - 1]?.lower ?? '') ? itemsOf(rest.slice(with_)).items : [];
    const claim: Claim = {
      pattern: this.id,
      span: context.sentenceSpan,
      kind: 'event',
      name: result.name,
      participants: [{ name: cause.name, plural: false }],
      items,
      weight: 2,
    };
    return [claim];
  },
};

/** "a permit": one new thing, and no fact. What is accepted as an application was handed in, and is no software. */
const isOne = (np: NounPhrase): boolean =>
  !np.pronoun &&
  !np.plural &&
  ((!isOrganisation(np) && couldBeThing(np.name)) || np.name === 'application') &&
  !isFact(np.name) &&
  /^(?:an?|one|the)$/.test(np.determiner ?? '');

/** Where what comes of it begins: an article behind the verb of the condition. */
function resultAt(t: readonly Token[], from: number): number | undefined {
  for (let i = from + 1; i < t.length && i < from + 8; i++) if (/^(?:an?|one)$/.test(t[i]?.lower ?? '')) return i;
  return undefined;
}
