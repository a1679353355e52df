import type { Claim, Side } from '../claims';
import type { Context } from '../context';
import type { Clause } from '../phrases/clauses';
import { lowerOf } from '../tokens/token';
import type { Pattern } from './pattern';
import { isFact, made, sideOf } from './support';

export const mutual: Pattern = {
  id: 'each-other',
  doc: '"Users can follow each other": many to many with themselves, in two parts.',
  needs: /other/,
  examples: [
    {
      text: 'Users can follow each other.',
      reads: ['..many user as follower follow ..many user as followed user [manyToMany]'],
    },
  ],
  match(clause, context) {
    if (clause.kind !== 'main' || !clause.verb || clause.verb.negated) return undefined;
    return eachOther(clause, context);
  },
};

/** "Users can follow each other": many to many with themselves, in two parts. */
function eachOther(clause: Clause, context: Context): readonly Claim[] | undefined {
  const { verb } = clause;
  const subject = clause.subjects[0] ? sideOf(clause.subjects[0], context) : undefined;
  const other = subject ? `other ${subject.name}` : '';
  const text = lowerOf(clause.rest);
  if (
    !verb ||
    !subject ||
    isFact(subject.name) ||
    !(
      /^(?:with |to )?each other\b|^(?:with |to )?one another\b/.test(text) ||
      (text.startsWith(other.slice(0, -1)) && verb.passive === false)
    )
  )
    return undefined;
  const stem = verb.lemma.replace(/e$/, '');
  const left: Side = { name: subject.name, plural: true, count: { max: 'many' }, role: `${stem}er` };
  const right: Side = { name: subject.name, plural: true, count: { max: 'many' }, role: `${stem}ed ${subject.name}` };
  return [
    { ...made('each-other', clause), kind: 'relate', left, right, verb: verb.lemma, shape: 'manyToMany', weight: 1 },
  ];
}
