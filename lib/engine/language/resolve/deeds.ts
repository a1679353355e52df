import type { Claim } from '../claims';
import { doingOf, nominalises } from '../lexicon/nominals';
import { creatingVerbs, verbForms } from '../lexicon/verbs';
import type { ReadSentence } from '../read';
import { nameKey } from './names';

type Relate = Extract<Claim, { kind: 'relate' }>;
type Facts = Extract<Claim, { kind: 'facts' }>;

/** What these bring about is a thing of its own; when it was done is a fact of it. */
const creating = new Set([...creatingVerbs, 'register', 'release']);
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
    const read = claims.map((claim, i) =>
      claim.kind === 'facts' ? (ofDoing(claim, claims.slice(0, i)) ?? ofDeed(claim, near)) : claim,
    );
    const rows = read.filter((c, i) => c.kind === 'event' && claims[i]?.kind === 'facts');
    // A doing of three is a row, and ties no two of them besides.
    out.push(
      ...read.filter((c) => c.kind !== 'relate' || !rows.some((r) => r.kind === 'event' && r.name === doingOf(c.verb))),
    );
    if (claims.some((c) => c.kind !== 'ignored')) before = here;
  }
  return out;
}

/** The stated relations, one through a word for a deed as that of its ends: "users perform actions on positions". */
function relationsIn(claims: readonly Claim[]): readonly Relate[] {
  const all = claims.flatMap((c) => (c.kind === 'unique' ? doneOnce(c) : c.kind === 'relate' ? [c] : []));
  return all.map((c) => {
    if (!doing.test(c.verb) || !deeds.test(c.right.name)) return c;
    const on = all.find((d) => d.left.name === c.right.name && d.verb === c.verb);
    return on ? { ...c, right: on.right, verb: 'operate', shape: 'open' } : c;
  });
}

/** "A person can register for a conference only once": the doing relates the two. */
function doneOnce({ pattern, span, members, verb }: Extract<Claim, { kind: 'unique' }>): readonly Relate[] {
  const [left, right] = members.map((name) => ({ name, plural: false }));
  if (verb === undefined || !left || !right || members.length !== 2) return [];
  return [{ pattern, span, kind: 'relate', left, right, verb, shape: 'manyToMany', weight: 1 }];
}

/** What people and things have by themselves, whatever they do. */
const own =
  /(?:^| )(?:name|phone|mobile|email|e-mail|address|birth|birthday|gender|sex|title|number|code|id|identity card|password|username|contact information)$/;
/** These tell what is there, and are no doings. */
const state =
  /^(?:be|have|hold|own|contain|include|consist|comprise|belong|need|require|relate|correspond|depend|divide|group|manage|provide|offer|run|operate)$/;

/** "Guests reserve boats, and the day, the pier and the deposit are recorded": of each time it is done. */
function ofDoing(claim: Facts, before: readonly Claim[]): Claim | undefined {
  if (!/^(?:passive-record|record-list)$/.test(claim.pattern) || claim.weight > 1 || claim.items.length < 2)
    return undefined;
  const of = nameKey(claim.owner);
  const ties = before.filter((c) => c.kind === 'relate');
  const deed =
    ties.findLast((c) => c.shape !== 'manyToOne' && [c.left.name, c.right.name].some((n) => nameKey(n) === of)) ??
    ties.at(-1);
  const act = deed ? undefined : before.findLast((c) => c.kind === 'act');
  if (act?.kind === 'act') return upkeep(claim, act);
  if (!deed || state.test(deed.verb) || creating.has(deed.verb) || deed.facts || deed.left.name === deed.right.name)
    return undefined;
  if (deed.left.count !== undefined || deed.right.count !== undefined || claim.items.some((i) => own.test(i.name)))
    return undefined;
  const all = before.findLast((c) => c.kind === 'act' && c.verb === deed.verb);
  const several = all?.kind === 'act' && all.participants.length > 2 && !/^(?:assign|give|send)$/.test(deed.verb);
  if (several && all.participants.some((n) => nameKey(n) === of)) return eventOf(claim, all);
  if (!/^(?:open|manyToMany)$/.test(deed.shape) || !deed.left.plural) return undefined;
  if (![deed.left.name, deed.right.name].some((n) => nameKey(n) === of)) return undefined;
  return { ...deed, pattern: claim.pattern, span: claim.span, shape: 'manyToMany', facts: claim.items };
}

/** "Fitters service lifts, and the date and the result are recorded": of each service, as the verb is one of keeping up. */
function upkeep(claim: Facts, { verb, participants }: Extract<Claim, { kind: 'act' }>): Claim | undefined {
  if (!/^(?:maintain|inspect|check|clean|service|repair|calibrate|examine)$/.test(verb) || participants.length < 2)
    return undefined;
  if (!participants.some((n) => nameKey(n) === nameKey(claim.owner)) || claim.items.some((i) => own.test(i.name)))
    return undefined;
  return eventOf(claim, { verb, participants });
}

/** A row for each doing, with a key to everyone who takes part. */
function eventOf(
  { pattern, span, items }: Facts,
  { verb, participants }: { readonly verb: string; readonly participants: readonly string[] },
): Claim {
  const sides = participants.map((name) => ({ name, plural: false }));
  return { pattern, span, kind: 'event', name: doingOf(verb), participants: sides, items, weight: 2.5 };
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
  // "uploads up to five files, each with a name and the upload time".
  const each = deed.verb === 'upload' && claim.pattern === 'fragment-list' && deed.right.count?.max === 'many';
  if ((each || creating.has(deed.verb)) && deed.pattern !== 'unique-rule')
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
  if (first === '' || first === 'record') return false;
  // "registered at": when it was done.
  return (
    first === verb || nominalises(first, verb) || (/ (?:at|on)$/.test(fact) && verbForms.get(first)?.lemma === verb)
  );
}
