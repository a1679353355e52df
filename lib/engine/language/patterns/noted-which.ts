import type { Claim } from '../claims';
import { recordVerbs } from '../lexicon/verbs';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact } from './support';

const keeps = new Set([...recordVerbs, 'know', 'want', 'remember', 'say']);
const which = /^(?:which(?: one)?|which of them|that|it)(?: it was| they were)?(?: too| as well)?$/;

export const notedWhich: SentencePattern = {
  id: 'noted-which',
  doc: '"If a voucher was used, we note which one": what is talked about may refer to one.',
  final: true,
  needs: /^(?:if|when)$/,
  examples: [{ text: 'If a voucher was used, we note which one.', reads: [] }],
  match(context) {
    const t = context.sentence;
    if (!/^(?:if|when)$/.test(t[0]?.lower ?? '') || context.topic === undefined) return undefined;
    const np = nounPhraseAt(t, 1);
    const comma = t.findIndex((x) => x.text === ',');
    if (!np || np.pronoun || comma < np.to || !/^(?:an?|any|some|one)$/.test(np.determiner ?? 'a')) return undefined;
    if (isFact(np.name) && !np.name.includes(' ')) return undefined;
    if (!couldBeThing(np.name) || np.name === context.topic) return undefined;
    const verb = t.findIndex((x, i) => i > comma && i < comma + 5 && x.lemma !== undefined && keeps.has(x.lemma));
    const behind = lowerOf(t.slice(verb + 1)).replace(/ \.$/, '');
    if (verb < 0 || !which.test(behind)) return undefined;
    const claim: Claim = {
      pattern: this.id,
      span: context.sentenceSpan,
      kind: 'relate',
      left: { name: context.topic, plural: false },
      right: { name: np.name, plural: false, determiner: 'a' },
      verb: 'refer',
      shape: 'manyToOne',
      optional: lowerOf(t.slice(0, comma)),
      weight: 1,
    };
    return [claim];
  },
};
