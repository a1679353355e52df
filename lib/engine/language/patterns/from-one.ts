import type { Claim } from '../claims';
import type { Context } from '../context';
import { labelOf } from '../labels';
import { clausesOf } from '../phrases/clauses';
import { nounPhraseAt } from '../phrases/noun-phrase';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, isOrganisation } from './support';

export const fromOne: SentencePattern = {
  id: 'from-one',
  doc: '"A leg goes from one stop to another": the subject has two of them, which are not the same.',
  final: false,
  needs: /^another$/,
  examples: [
    {
      text: 'Each flight leg goes from one airfield to another.',
      reads: ['flight leg: from airfield, to airfield', 'flight leg: from airfield <> to airfield'],
    },
  ],
  match(context) {
    const t = context.sentence;
    const at = t.findIndex((x, i) => x.lower === 'from' && t[i + 1]?.lower === 'one');
    const np = at < 0 ? undefined : nounPhraseAt(t, at + 1);
    if (!np || np.plural || t[np.to]?.lower !== 'to' || t[np.to + 1]?.lower !== 'another') return undefined;
    const owner = ownerIn(context);
    const last = t[np.to + 1];
    if (owner === undefined || !last || owner === np.name || !couldBeThing(np.name) || isFact(np.name))
      return undefined;
    const base = { pattern: this.id, span: context.sentenceSpan };
    const span = { start: np.span.start, end: last.end };
    const [left, right] = [`from ${np.name}`, `to ${np.name}`];
    const items = [left, right].map((name) => ({ name, plural: false, facets: {}, span }));
    const claims: readonly Claim[] = [
      { ...base, kind: 'facts', owner, items, weight: 2 },
      { ...base, kind: 'differ', owner, left, right },
    ];
    return claims;
  },
};

/** The label, else the subject where it is no person or organisation that moves something, else what is talked about. */
function ownerIn(context: Context): string | undefined {
  const label = labelOf(context.sentence);
  if (label !== undefined) return label;
  const subject = clausesOf(context.sentence)[0]?.subjects[0];
  if (!subject || subject.pronoun || isOrganisation(subject)) return context.topic;
  return couldBeThing(subject.name) && !isFact(subject.name) ? subject.name : context.topic;
}
