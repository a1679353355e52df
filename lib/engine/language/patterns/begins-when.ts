import type { Claim, Side } from '../claims';
import { clausesOf } from '../phrases/clauses';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token } from '../tokens/token';
import { complementsOf } from './complements';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, isOrganisation } from './support';

const when = /^(?:when|whenever|once)$/;
const begins =
  /^(?:starts|begins|opens|happens|occurs|arises|takes place|results|(?:is|gets) (?:created|opened|started|made|written|recorded|issued|raised|generated|logged|filed|registered|added))$/;

export const beginsWhen: SentencePattern = {
  id: 'begins-when',
  doc: '"A hire starts when a member unlocks a bicycle": what begins with a doing is a row with a key to everyone in it.',
  final: true,
  needs: when,
  examples: [
    { text: 'A hire starts when a member unlocks a bicycle.', reads: ['event hire of member + bicycle: '] },
    {
      text: 'A ticket is created whenever a customer reports a problem.',
      reads: ['event ticket of customer + problem: '],
    },
  ],
  match(context) {
    const t = context.sentence;
    const at = t.findIndex((x) => when.test(x.lower));
    if (at < 3 || !/^(?:an?|each|every)$/.test(t[0]?.lower ?? '')) return undefined;
    const what = nounPhraseAt(t, 0);
    if (!what || what.pronoun || isFact(what.name) || !couldBeThing(what.name)) return undefined;
    const verb = verbAt(t, what.to, at);
    if (verb === undefined) return undefined;
    const clause = clausesOf(t.slice(at + 1))[0];
    if (clause?.kind !== 'main' || !clause.verb || clause.verb.passive || clause.verb.negated) return undefined;
    const doers = clause.subjects.filter((np) => !np.pronoun && !isOrganisation(np));
    const objects = complementsOf(clause.rest).map((c) => c.phrase);
    const participants: readonly Side[] = [...doers, ...objects]
      .filter((np) => single(np) && np.name !== what.name)
      .map((np) => ({ name: np.name, plural: false }));
    if (doers.length === 0 || participants.length < 2) return undefined;
    const claim: Claim = {
      pattern: this.id,
      span: context.sentenceSpan,
      kind: 'event',
      name: what.name,
      participants,
      items: [],
      weight: 2,
    };
    return [claim];
  },
};

/** Where the beginning is said; the noun phrase may have taken its verb for a noun ("a ride starts"). */
function verbAt(t: readonly Token[], to: number, before: number): number | undefined {
  for (const from of [to, to - 1]) if (from > 0 && begins.test(lowerOf(t.slice(from, before)))) return from;
  return undefined;
}

const single = (np: NounPhrase): boolean =>
  !np.pronoun &&
  !np.plural &&
  couldBeThing(np.name) &&
  !isFact(np.name) &&
  /^(?:an?|one|the)$/.test(np.determiner ?? '');
