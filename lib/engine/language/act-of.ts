import type { Claim } from './claims';
import { type Context, nameIn } from './context';
import { organisationNouns } from './lexicon/nouns';
import { complementsOf } from './patterns/complements';
import { couldBeSide, isFact } from './patterns/support';
import type { Clause } from './phrases/clauses';

/** Who and what take part in the clause's verb; an event named after the verb refers to them. */
export function actOf(clause: Clause, context: Context): Claim | undefined {
  if (
    clause.kind !== 'main' ||
    !clause.verb ||
    /^(?:be|have|do|include|contain|record|store|manage)$/.test(clause.verb.lemma)
  )
    return undefined;
  const objects = complementsOf(clause.rest).map((c) => c.phrase);
  const counted = new Set(
    objects.flatMap((np) => (np.count?.max === 'many' || (np.plural && np.determiner === undefined) ? [np.name] : [])),
  );
  const names = [...clause.subjects, ...objects].flatMap((np) => {
    const name = nameIn(np, context);
    return name !== undefined && couldBeSide(np, name) ? [name] : [];
  });
  const participants = [...new Set(names)].filter(
    (name) => (!isFact(name) || counted.has(name)) && !organisationNouns.has(name),
  );
  return participants.length > 0
    ? { pattern: 'act', span: clause.span, kind: 'act', verb: clause.verb.lemma, participants }
    : undefined;
}
