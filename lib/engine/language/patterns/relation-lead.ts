import type { Claim } from '../claims';
import type { Context } from '../context';
import type { Clause, VerbGroup } from '../phrases/clauses';
import { itemsOf } from '../phrases/items';
import type { NounPhrase } from '../phrases/noun-phrase';
import type { Complement } from './complements';
import { couldBeThing, couldOwn, isFact, leadThings, made, mostlyFacts, sideOf } from './support';

/** "On a job parts are used, with a quantity and a price": of the link between the lead and the subject. */
export function leadLink(
  clause: Clause,
  context: Context,
  verb: VerbGroup,
  subjects: readonly NounPhrase[],
  complements: readonly Complement[],
): readonly Claim[] | undefined {
  const at = clause.rest[0]?.lower === ',' ? 1 : 0;
  if (clause.lead.length === 0 || !verb.passive || clause.rest[at]?.lower !== 'with') return undefined;
  if (complements.some((c) => c.preposition !== 'with' && !isFact(c.phrase.name))) return undefined;
  const facts = itemsOf(clause.rest.slice(at + 1)).items;
  const links = mostlyFacts(facts) ? withLead(clause, context, verb, subjects, true) : undefined;
  const [link] = links ?? [];
  if (link?.kind !== 'relate' || links?.length !== 1 || !link.right.plural) return undefined;
  return [{ ...link, left: { ...link.left, count: {} }, shape: 'manyToMany', facts }];
}

/** "During a visit treatments may be given": the lead is the other side. */
export function withLead(
  clause: Clause,
  context: Context,
  verb: VerbGroup,
  subjects: readonly NounPhrase[],
  plain = false,
): readonly Claim[] | undefined {
  const lead = leadThings(clause);
  const other = lead?.things[0];
  const left = other ? sideOf(other, context) : undefined;
  if (
    !lead ||
    !left ||
    !/^(?:for|in|during|at|on|within|under|per)$/.test(lead.word) ||
    isFact(left.name) ||
    !couldBeThing(left.name)
  )
    return undefined;
  const claims = subjects.flatMap((np): readonly Claim[] => {
    const right = sideOf(np, context);
    const named = np.plural && (np.count !== undefined || plain) && (couldOwn(np) || right?.name === 'part');
    if (!right || (!named && (isFact(right.name) || !couldBeThing(right.name)))) return [];
    const optional = verb.modal === 'may' || verb.modal === 'can' ? { optional: `${verb.modal} be ${verb.lemma}` } : {};
    return [
      {
        ...made('relation', clause),
        kind: 'relate',
        left,
        right,
        verb: verb.lemma,
        shape: 'open',
        weight: 1,
        ...optional,
      },
    ];
  });
  return claims.length > 0 ? claims : undefined;
}
