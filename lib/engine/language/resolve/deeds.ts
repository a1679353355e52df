import type { Claim } from '../claims';
import { nominalises } from '../lexicon/nominals';
import type { ReadSentence } from '../read';
import { nameKey } from './names';

type Relate = Extract<Claim, { kind: 'relate' }>;
type Facts = Extract<Claim, { kind: 'facts' }>;

/** What these bring about is a thing of its own; when it was done is a fact of it. */
const creating =
  /^(?:post|publish|create|submit|write|place|make|send|leave|add|generate|register|open|file|issue|launch|release|raise|draft)$/;
/** These only say that something is done; what, stands behind them. */
const doing = /^(?:perform|conduct|execute|carry|do|make|take)$/;
const deeds = /^(?:action|operation|activity)$/;

/**
 * The claims of the sentences in order, with the facts of a deed on the link between those who take part in it: "users can
 * borrow books; the system records the borrow time" tells of a user's book, not of a user or a book.
 */
export function withDeeds(sentences: readonly ReadSentence[]): readonly Claim[] {
  const out: Claim[] = [];
  let before: readonly Relate[] = [];
  for (const { claims } of sentences) {
    const here = relationsIn(claims);
    const near = [...here, ...before];
    for (const claim of claims) out.push(claim.kind === 'facts' ? ofDeed(claim, near) : claim);
    if (claims.some((c) => c.kind !== 'ignored')) before = here;
  }
  return out;
}

/** The stated relations, one through a word for a deed as that of its ends: "users perform actions on positions". */
function relationsIn(claims: readonly Claim[]): readonly Relate[] {
  const all = claims.filter((c) => c.kind === 'relate');
  return all.map((c) => {
    if (!doing.test(c.verb) || !deeds.test(c.right.name)) return c;
    const on = all.find((d) => d.left.name === c.right.name && d.verb === c.verb);
    return on ? { ...c, right: on.right, verb: 'operate', shape: 'open' } : c;
  });
}

function ofDeed(claim: Facts, near: readonly Relate[]): Claim {
  if (!/^(?:record-list|passive-record|fragment-list|stray-list)$/.test(claim.pattern)) return claim;
  const deed = near.find(
    (r) =>
      (r.left.name !== r.right.name || r.left.role !== undefined) &&
      claim.items.some((i) => i.name.includes(' ') && isOfDeed(i.name, r.verb)) &&
      (claim.weight <= 1 || [r.left.name, r.right.name].some((n) => nameKey(n) === nameKey(claim.owner))),
  );
  if (!deed) return claim;
  if (creating.test(deed.verb))
    return nameKey(claim.owner) === nameKey(deed.left.name) && deed.shape === 'manyToOne'
      ? claim
      : { ...claim, owner: deed.right.name };
  return {
    ...deed,
    pattern: claim.pattern,
    span: claim.span,
    shape: deed.shape === 'open' ? 'manyToMany' : deed.shape,
    facts: claim.items,
  };
}

/** Whether a fact is named after the doing of a verb: the borrow time, the sharing time, the subscription date. */
export function isOfDeed(fact: string, verb: string): boolean {
  const of = fact.indexOf(' of ');
  const first = of > 0 && !fact.slice(of + 4).includes(' ') ? fact.slice(of + 4) : fact.slice(0, fact.indexOf(' '));
  return first !== '' && first !== 'record' && (first === verb || nominalises(first, verb));
}
