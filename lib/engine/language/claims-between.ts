import type { Claim } from './claims';
import { creatingVerbs } from './lexicon/verbs';
import { agentOf } from './patterns/doer';
import { couldBeThing, isFact } from './patterns/support';
import type { Clause } from './phrases/clauses';
import { lowerOf, type Token } from './tokens/token';

/** "Each farm can subscribe to several stations, recording the date": facts of the relation just stated. */
export function factsOfLink(
  clause: Clause,
  made: readonly Claim[],
  before: readonly Claim[],
  sentence: readonly Token[],
): Claim | undefined {
  const last = before[before.length - 1];
  const opening = sentence.filter((t) => t.end <= clause.span.start).pop()?.lower ?? '';
  const facts = made[0];
  if (
    clause.kind !== 'including' ||
    last?.kind !== 'relate' ||
    facts?.kind !== 'facts' ||
    [clause.antecedent?.name, facts.owner].includes(last.left.name) ||
    !/^(?:recording|storing|tracking|documenting|capturing)$/.test(opening)
  )
    return undefined;
  const { left, right, verb } = last;
  const counted = left.count !== undefined || right.count !== undefined || last.shape !== 'open';
  // "can evaluate the seller, recording a score": each time it is done.
  return { ...last, span: clause.span, facts: facts.items, ...(!counted && !ownDoing.has(verb) && together) };
}

const together = { shape: 'manyToMany' } as const;

/** What somebody makes, holds or puts somewhere is his alone. */
const ownDoing = new Set([
  ...creatingVerbs,
  ...['register', 'own', 'have', 'hold', 'upload', 'provide', 'give', 'enter', 'set', 'keep', 'manage', 'maintain'],
  ...['record', 'employ', 'include', 'contain'],
]);

/** "Each order can contain several books, and we record the quantity for each book": facts of an order's book. */
export function amountOfLink(made: readonly Claim[], before: readonly Claim[]): Claim | undefined {
  const facts = amountsIn(made);
  if (!facts) return degreeOfLink(made, before);
  const last = before.findLast((c) => c.kind !== 'act' && !(c.kind === 'relate' && c.verb === 'belong'));
  const noted = notedOfLink(facts, before);
  if (noted) return noted;
  const amounts = facts.items.filter((i) =>
    /(?:quantity|amount|number|count|price)$/.test(i.name.replace(/ (?:of|for) .*$/, '')),
  );
  if (amounts.length < facts.items.length) return undefined;
  const many = last?.kind === 'facts' ? last.items.find((i) => i.count?.max === 'many' && !isFact(i.name)) : undefined;
  const link =
    last?.kind === 'facts' && many
      ? { left: last.owner, right: many.name }
      : last?.kind === 'relate' && last.right.count?.max === 'many'
        ? { left: last.left.name, right: last.right.name }
        : undefined;
  if (!link || (facts.owner !== link.left && !` ${link.right}`.endsWith(` ${facts.owner}`))) return undefined;
  return {
    pattern: facts.pattern,
    span: facts.span,
    kind: 'relate',
    left: { name: link.left, plural: false },
    right: { name: link.right, plural: true, count: { max: 'many' } },
    verb: 'contain',
    shape: 'manyToMany',
    facts: facts.items,
    weight: 1,
  };
}

/** "A patient may be allergic to several medicines; the severity is mild or severe": of the two together. */
function degreeOfLink(made: readonly Claim[], before: readonly Claim[]): Claim | undefined {
  const said = made.length === 1 ? made[0] : undefined;
  if (said?.kind !== 'facets' || said.owner !== undefined || !degree.test(said.name)) return undefined;
  const last = before.findLast((c) => c.kind !== 'act');
  if (last?.kind !== 'relate' || last.right.count?.max !== 'many' || ownDoing.has(last.verb)) return undefined;
  const { pattern, span, name, facets } = said;
  return { ...last, pattern, span, shape: 'manyToMany', facts: [{ name, plural: false, facets, span }] };
}

/** What stands behind a semicolon and is told of the two things that the words before it tie together. */
export const ofTied = (claims: readonly Claim[], before: readonly Claim[] | undefined): readonly Claim[] =>
  before === undefined ? claims : claims.map((claim) => degreeOfLink([claim], before) ?? claim);

/** "; the severity is ...": such a fact opens the statement. */
export const opensWithDegree = (t: readonly Token[]): boolean =>
  /^(?:the|its|their)$/.test(t[0]?.lower ?? '') && degree.test(t[1]?.lower ?? '');

const degree = /(?:^| )(?:severity|level|grade|mark|role|score|share|degree|proficiency|rank|quantity|amount)$/;

type Relate = Extract<Claim, { kind: 'relate' }>;

/** "A van is driven by one driver at a time, and we record the assignment period (start, end)": an assignment of the two, in the place of what was just said. */
export function periodOfLink(
  clause: Clause,
  made: readonly Claim[],
  before: readonly Claim[],
  sentence: readonly Token[],
): { readonly of: Relate; readonly claims: readonly Claim[] } | undefined {
  const facts = made.length === 1 ? made[0] : undefined;
  const last = before.findLast((c) => c.kind !== 'act');
  if (facts?.kind !== 'facts' || last?.kind !== 'relate' || last.right.count?.max !== 1) return undefined;
  if (facts.owner !== last.left.name || !facts.items.every((i) => ofPeriod.test(i.name)) || facts.items.length !== 2)
    return undefined;
  if (!/ at (?:a|any|one|any one|any given) (?:time|moment)\b/.test(lowerOf(sentence))) return undefined;
  const called = /(?:the|its|their|each|an?) ([a-z]+) (?:period|dates|times)\b/.exec(lowerOf(clause.tokens))?.[1];
  const { left, right } = last;
  const participants = [left, right].map((side) => ({ name: side.name, plural: false }));
  const name = called !== undefined && couldBeThing(called) ? called : `${left.name} ${right.name}`;
  const { pattern, span, items } = facts;
  return {
    of: last,
    claims: [
      { pattern, span: last.span, kind: 'mention', name: left.name, weight: 1 },
      { pattern, span, kind: 'event', name, participants, items, weight: 3 },
    ],
  };
}

const ofPeriod = /^(?:start|begin|end|finish|from|to|until|starting|ending)(?: |$)/;

/** Facts that people and things have by themselves, whatever they are tied to. */
const ownFact =
  /(?:name|phone|mobile|number|email|e-mail|address|birth|birthday|website|code|gender|sex|title|description)$/;

/** "Each guide speaks several languages, and we note the level": of the two together. */
function notedOfLink(facts: Extract<Claim, { kind: 'facts' }>, before: readonly Claim[]): Claim | undefined {
  const last = before.findLast((c) => c.kind !== 'act' && c.kind !== 'choose');
  if (last?.kind !== 'relate') return undefined;
  const passive = facts.pattern === 'passive-record' && facts.weight === 1;
  const many = last.right.count?.max === 'many' || (passive && last.right.plural);
  const shared = last.left.plural && last.right.plural && last.shape !== 'manyToOne' && !ownDoing.has(last.verb);
  if (!many && !(shared && facts.items[0]?.determiner === 'their')) return undefined;
  if (facts.owner !== last.left.name || !(facts.pattern === 'record-list' || passive)) return undefined;
  // What somebody brings about has the facts itself.
  if (passive && ownDoing.has(last.verb)) return undefined;
  if (facts.items.some((i) => /^(?:his|her|its)$/.test(i.determiner ?? '') || ownFact.test(i.name))) return undefined;
  return { ...last, pattern: facts.pattern, span: facts.span, shape: 'manyToMany', facts: facts.items };
}

/** The one claim of a list of amounts, also where it is named with what it is of: "the quantity of products". */
function amountsIn(made: readonly Claim[]): Extract<Claim, { kind: 'facts' }> | undefined {
  const only = made.length === 1 ? made[0] : undefined;
  if (only?.kind === 'facts' && only.pattern === 'passive-record' && only.items.some((i) => i.plural)) return undefined;
  if (only?.kind === 'facts') return /^(?:record-list|passive-record)$/.test(only.pattern) ? only : undefined;
  const m = only?.kind === 'mention' ? /^(quantity|amount|number) of (.+)$/.exec(only.name) : null;
  if (!m || !only || only.pattern !== 'record-list') return undefined;
  const items = [{ name: m[1] as string, plural: false, facets: {}, span: only.span }];
  return { pattern: only.pattern, span: only.span, kind: 'facts', owner: m[2] as string, items, weight: 1 };
}

/** Facts said with "each" of something the sentence has just put into a larger thing may be facts of that link. */
export function withVia(
  claim: Claim,
  before: readonly Claim[],
  clause: Clause,
  sentence: readonly Token[] = [],
): Claim {
  if (claim.kind !== 'facts') return claim;
  const forEach =
    /^(?:record-list|passive-record|there-is|has-list)$/.test(claim.pattern) && clause.lead[0]?.lower === 'for';
  // "the fee is set per prop", "owners, each of whom holds a share".
  const perEach = claim.pattern === 'passive-record' && clause.rest[0]?.lower === 'per';
  const ofWhom =
    claim.pattern === 'has-list' && clause.antecedent !== undefined && claim.owner === clause.antecedent.name;
  if (claim.pattern !== 'fragment-list' && !forEach && !perEach && !(ofWhom && eachOfWhom(clause, sentence)))
    return claim;
  const named = forEach ? listedMany(clause, before) : undefined;
  if (named) return { ...claim, ...named };
  const last = /^(?:them|these|those|it)$/.test(claim.owner) ? before.findLast((c) => c.kind === 'relate') : undefined;
  if (last?.kind === 'relate') return { ...claim, owner: last.right.name, via: last.left.name };
  for (const other of before) {
    if (!ofWhom && other.kind === 'facts' && other.items.some((i) => i.name === claim.owner))
      return { ...claim, via: other.owner };
    if (other.kind === 'relate' && forEach && degreesOf(other, claim))
      return { ...other, span: claim.span, shape: 'manyToMany', facts: claim.items };
    if (other.kind === 'relate' && other.right.name === claim.owner) return { ...claim, via: other.left.name };
    if (other.kind === 'relate' && addedTo(other, claim))
      return { ...other, span: claim.span, shape: 'manyToMany', facts: claim.items };
    // "is owned by several clients, and for each owner": the clients.
    if (other.kind === 'relate' && forEach && agentOf(other.verb) === claim.owner)
      return { ...claim, owner: other.right.name, via: other.left.name };
  }
  return claim;
}

/** "plays several instruments, and for each instrument the level is stored": of the two together. */
const degreesOf = ({ right, verb }: Relate, { owner, items }: Extract<Claim, { kind: 'facts' }>): boolean =>
  right.name === owner &&
  right.count?.max === 'many' &&
  !ownDoing.has(verb) &&
  items.every((i) => degree.test(i.name.replace(/ of .*$/, '')));

/** "Extras can be added to a stay, each with a quantity": many of many, and how many of each. */
const addedTo = (other: Relate, claim: Extract<Claim, { kind: 'facts' }>): boolean =>
  other.left.plural &&
  other.left.name === claim.owner &&
  claim.pattern === 'fragment-list' &&
  /^(?:add|put|attach|include|book|list|place|use|assign|order)$/.test(other.verb) &&
  claim.items.every((i) => /(?:quantity|amount|number of |count|price|times|position|dose)/.test(i.name));

/** "owners, each of whom holds a share": each of several. */
function eachOfWhom({ tokens }: Clause, sentence: readonly Token[]): boolean {
  const at = sentence.findIndex((t) => t.start === tokens[0]?.start);
  return at > 2 && /^each of (?:whom|which)$/.test(lowerOf(sentence.slice(at - 3, at)));
}

/** "can include many pumps, and for each we note the hours": the pumps, in what includes them. */
function listedMany(
  clause: Clause,
  before: readonly Claim[],
): { readonly owner: string; readonly via: string } | undefined {
  const lead = clause.lead
    .map((t) => t.lower)
    .join(' ')
    .replace(/ ,$/, '');
  if (!/^for each(?: one| of (?:them|these|those))?$/.test(lead)) return undefined;
  for (const other of [...before].reverse()) {
    const item =
      other.kind === 'facts' ? other.items.find((i) => i.count?.max === 'many' && !isFact(i.name)) : undefined;
    if (other.kind === 'facts' && item) return { owner: item.name, via: other.owner };
    if (other.kind === 'relate' && (other.right.plural || other.right.count?.max === 'many'))
      return { owner: other.right.name, via: other.left.name };
  }
  return undefined;
}
