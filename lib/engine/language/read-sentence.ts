import { actOf } from './act-of';
import { bulletFact, labelsStatement } from './bullet-fact';
import type { Claim } from './claims';
import { amountOfLink, factsOfLink, ofTied, periodOfLink, withVia } from './claims-between';
import type { Context } from './context';
import { calledByLabel, keptByLabel, managedBy, managedIn } from './label-names';
import { labelOf, withoutLabel } from './labels';
import { toldLater } from './later';
import { namesPerson, personNouns } from './lexicon/nouns';
import { nestedLists } from './nested-lists';
import { isOrganisation, mostlyFacts } from './patterns/support';
import { triedOn } from './patterns/tried';
import { type Clause, clausesOf } from './phrases/clauses';
import { itemsOf } from './phrases/items';
import type { NounPhrase } from './phrases/noun-phrase';
import { strayLists } from './stray-lists';
import type { Block } from './structure/blocks';
import { labelOfBlock } from './structure/labelled-block';
import { colonAt } from './tokens/colon';
import { lowerOf, type Token } from './tokens/token';
import { recordIn, recordSubject, thingOf, topicAfter } from './topics';

/** The claims of one sentence, its thing called as the label or heading that puts it under management calls it. */
export function readSentence(context: Context, block: Block): readonly Claim[] {
  const own = managedBy(context.sentence);
  const said = own === undefined ? context : behindManaged(context);
  const claims = ofTied(claimsOf(said, block), context.before);
  const label = own ?? (block.heading === undefined ? undefined : managedIn(block.heading));
  if (label === undefined) return claims;
  const called = calledByLabel(claims, label);
  const kept = claims.length > 0 || (context.role !== 'queries' && saysKept(context.sentence));
  return own === undefined || !kept || tellsOthers(called, own)
    ? called
    : [...called, ...keptByLabel(own, context.sentenceSpan)];
}

/** "Order management: When a user buys a ticket, ...": the statement, where the label would hide how it opens. */
function behindManaged(context: Context): Context {
  const body = withoutLabel(context.sentence);
  return body !== context.sentence && /^(?:when|whenever|if|after|once|upon|before)$/.test(body[0]?.lower ?? '')
    ? { ...context, sentence: body }
    : context;
}

/** "For sales management, customers place orders, and each order has a date": told of other things, and none is a sale. */
const tellsOthers = (claims: readonly Claim[], label: string): boolean =>
  claims.some((c) => c.kind === 'facts' && c.weight >= 2) &&
  claims.every((c) =>
    c.kind === 'facts'
      ? c.owner !== label
      : c.kind === 'relate'
        ? c.left.name !== label && c.right.name !== label
        : c.kind === 'act' || c.kind === 'facets',
  );

/** "Crew management: clerks can add and delete crews". */
const saysKept = (t: readonly Token[]): boolean =>
  t.some((x) => /^(?:manag|maintain|record|stor|add|creat|publish|edit|delet|modify)(?:e|s|es|ing)?$/.test(x.lower));

/** The claims of one sentence: of the patterns over sentences, then of those over its clauses. */
function claimsOf(context: Context, block: Block): readonly Claim[] {
  const claims: Claim[] = [];
  let sentence = context.sentence;
  const tried = triedOn(sentence);
  for (const pattern of tried.sentence) {
    if (pattern.id === 'loose-list' && bulletFact(context, block)) continue;
    const made = pattern.match(context);
    if (!made || (pattern.id === 'query' && statesFacts(sentence, context))) continue;
    const again = made.find((c) => c.kind === 'restated');
    if (again?.kind === 'restated')
      return [...made.filter((c) => c !== again), ...readSentence({ ...context, sentence: again.tokens }, block)];
    claims.push(...made);
    if (made.some((c) => c.kind === 'ignored')) return claims.filter((c) => c.kind !== 'ignored');
    if (pattern.final && made.length > 0)
      return pattern.id === 'query' ? [...claims, ...strayLists(context, claims)] : claims;
    if (pattern.id === 'colon-list') sentence = sentence.slice(0, colonAt(sentence));
  }
  const label = sentence === context.sentence ? labelOf(sentence) : undefined;
  if (sentence === context.sentence) sentence = withoutLabel(sentence);
  if (claims.some((c) => c.kind === 'ignored')) return claims.filter((c) => c.kind !== 'ignored');
  const bullet = bulletFact(context, block);
  if (bullet) return [...claims, ...bullet];
  claims.push(...labelledThing(context, block));
  let local = placed(context, label, claims);
  const rules = claims.filter(isRule).map((c) => c.span);
  const goings = claims.filter((c) => c.kind === 'lifecycle').map((c) => c.span);
  for (const clause of clausesOf(sentence)) {
    if (rules.some((r) => r.start <= clause.span.start && r.end >= clause.span.end)) continue;
    if (goings.length > 1 && goings.some((r) => r.start <= clause.span.start && clause.span.start < r.end)) continue;
    if (clause.kind === 'purpose') {
      claims.push({ pattern: 'purpose', span: clause.span, kind: 'ignored', why: 'says what for, not what' });
      continue;
    }
    let read = false;
    const act = actOf(clause, local);
    if (act) claims.push(act);
    for (const pattern of tried.clause) {
      const made = pattern.match(clause, local);
      if (!made) continue;
      const before = context.before ? [...context.before, ...claims] : claims;
      const linked = factsOfLink(clause, made, claims, sentence) ?? amountOfLink(made, before);
      const period = linked ? undefined : periodOfLink(clause, made, claims, sentence);
      if (period) claims.splice(claims.indexOf(period.of), 1, ...period.claims);
      else if (linked) claims.push(linked);
      else claims.push(...made.map((claim) => withVia(claim, before, clause, sentence)));
      const next = topicAfter(made, local.topic);
      if (next !== undefined) local = { ...local, topic: next };
      read = true;
      break;
    }
    const subject = read ? undefined : thingOf(clause);
    if (subject !== undefined) local = { ...local, topic: subject };
    const record = recordIn(claims) ?? recordSubject(clause);
    if (record !== undefined) local = { ...local, lastRecord: record };
  }
  return [...toldLater(claims, context), ...nestedLists(claims), ...strayLists(context, claims)];
}

/** A label in front of a statement in a paragraph names something. */
function labelledThing(context: Context, block: Block): readonly Claim[] {
  if (block.kind !== 'paragraph' || !labelsStatement(context.sentence)) return [];
  const thing = labelOfBlock(context.sentence, false)?.thing;
  return thing === undefined
    ? []
    : [{ pattern: 'label', span: context.sentenceSpan, kind: 'mention', name: thing, weight: 1.5 }];
}

/** What the clauses of a sentence are about at first: its label's thing, or what a rule in it is of. */
function placed(context: Context, label: string | undefined, claims: readonly Claim[]): Context {
  if (label !== undefined) return { ...context, topic: label, label };
  const ruled = topicAfter(
    claims.filter((c) => c.pattern === 'fact-rule' || c.pattern === 'unique-rule'),
    undefined,
  );
  return ruled === undefined ? context : { ...context, topic: ruled };
}

/** "Each print carries a mark, a format and a length": the list of a thing's facts, whatever the thing is called. */
function statesFacts(sentence: readonly Token[], context: Context): boolean {
  if (context.role === 'queries') return false;
  const [first, next] = clausesOf(sentence);
  const subject = first?.subjects[0];
  if (first?.kind === 'main' && listsFacts(first)) return true;
  // "An invoice belongs to a client and shows its number, a date and a total".
  const more = next?.kind === 'main' && !isPerson(next.subjects[0]) && !first?.subjects[0]?.pronoun;
  if (more && next.lead.length === 0 && listsFacts(next)) return true;
  // "It lists a number of dishes": what is talked about does.
  // "It covers a month and shows the net amount and the tax" as well.
  if (subject?.pronoun === 'it' && isOf(context.topic)) {
    if (/^(?:list|show|state)$/.test(first?.verb?.lemma ?? '')) return true;
    if (next?.kind === 'main' && next.lead.length === 0 && listsFacts({ ...next, subjects: [] }, true)) return true;
  }
  if (first && (listedWith(first) || listedInMany(first))) return true;
  if (first?.kind !== 'main' || !subject || subject.pronoun || first.verb?.passive) return false;
  if (first.lead.length > 0)
    return first.verb?.lemma === 'provide' && next?.kind === 'including' && lowerOf(first.rest) === 'information';
  if (
    /^(?:record|store|track|keep|maintain|save|capture|document|collect|provide|include|contain)$/.test(
      first.verb?.lemma ?? '',
    ) &&
    first.rest.filter((t) => t.lower === ',').length > 1
  )
    return true;
  const one = subject.count?.each === true || /^an?$/.test(subject.determiner ?? '');
  if (!one || personNouns.has(subject.head)) return false;
  return (
    /^(?:have|carry|contain|include|state|bear|hold|list|show|comprise)$/.test(first.verb?.lemma ?? '') &&
    !/ by /.test(lowerOf(first.rest))
  );
}

const isPerson = (np: NounPhrase | undefined): boolean => np !== undefined && personNouns.has(np.head);

/** What is talked about is neither somebody nor the software. */
const isOf = (topic: string | undefined): boolean =>
  topic !== undefined &&
  !namesPerson(topic) &&
  !/(?:page|screen|view|report|app|dashboard|portal|website|site|list)$/.test(topic);

/** "The invoice shows a number, a date and a total", "for each job we keep the start and end times": a list of facts. */
function listsFacts({ lead, subjects, verb, rest }: Clause, ofTopic = false): boolean {
  const subject = subjects[0];
  if (ofTopic)
    return verb !== undefined && !verb.passive && showing.test(verb.lemma) && mostlyFacts(itemsOf(rest).items);
  if (!verb || verb.passive || !subject || personNouns.has(subject.head)) return false;
  const kept = subject.pronoun !== undefined && /^(?:for|of|per|at|on)$/.test(lead[0]?.lower ?? '');
  const shown = !subject.pronoun && !isOrganisation(subject) && lead.length === 0;
  if (!(kept && keeping.test(verb.lemma)) && !(shown && showing.test(verb.lemma))) return false;
  const { items } = itemsOf(rest);
  return kept
    ? items.length > 0
    : items.length > 2 && mostlyFacts(items) && !items.some((i) => i.possessor !== undefined);
}

/** "Doses are listed with the time, the amount and the nurse who gave it"; "with their country" may only be shown. */
function listedWith({ verb, rest }: Clause): boolean {
  if (!verb?.passive || verb.lemma !== 'list' || rest[0]?.lower !== 'with') return false;
  const { items } = itemsOf(rest.slice(1));
  return mostlyFacts(items) || (items.length > 2 && rest[1]?.tag === 'det');
}

/** "An article can be listed in many catalogues": where it is, and not who reads it. */
function listedInMany({ verb, rest, subjects }: Clause): boolean {
  if (!verb?.passive || verb.lemma !== 'list' || rest[0]?.lower !== 'in' || subjects[0]?.plural !== false) return false;
  return /^(?:in (?:many|several|multiple|one or more|any number of|more than one|various)) /.test(
    `${lowerOf(rest.slice(0, 5))} `,
  );
}

const keeping = /^(?:record|store|track|keep|maintain|save|capture|document|note|log|register)$/;
const showing = /^(?:have|carry|contain|include|state|bear|hold|list|show|comprise|display|give)$/;

/** What is read as a rule is not a statement of facts as well; a choice is both. */
const isRule = (claim: Claim): boolean =>
  /^(?:unique|compare|differ|noOverlap|lifecycle)$/.test(claim.kind) || claim.pattern === 'fact-rule';
