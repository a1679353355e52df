import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import type { Context } from '../context';
import { typeByEnding } from '../lexicon/attribute-types';
import { personNouns } from '../lexicon/nouns';
import { chunksOf } from '../phrases/chunks';
import { type Clause, clausesOf } from '../phrases/clauses';
import { valuesFollow } from '../phrases/colon-values';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { closedSetHeads } from '../phrases/values';
import { aColon, colonAt } from '../tokens/colon';
import { isFiniteVerb, lowerOf, type Token, withoutStop } from '../tokens/token';
import { complementsOf } from './complements';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, isOrganisation, mostlyFacts, subjectOfFacts } from './support';
import { writtenBy } from './written-by';

/** "Members log ascents: which route, when, the style": facts of what is logged. */
function loggedThing(clause: Clause, items: readonly Item[]): string | undefined {
  if (
    !clause.verb ||
    clause.verb.passive ||
    !/^(?:log|record|write|submit|make|place|enter|create|file|fill|keep|hold|book|leave|post|have|take|draw|collect|do|give|carry|conduct|perform|issue|order|get|receive|maintain|manage|track|store|register|define|administer|save|plan|send|schedule|prepare|add|set|fix|arrange|print|report|raise|request|note|announce|suggest|propose)$/.test(
      clause.verb.lemma,
    )
  )
    return undefined;
  const last = complementsOf(clause.rest).find((c) => c.preposition === '')?.phrase;
  // "report a defect: what is broken, when": by its name a fact, by its own facts a thing.
  const several = items.length > 1 && mostlyFacts(items) && /^an?$/.test(last?.determiner ?? '');
  const thing = last && (!isFact(last.name) || (several && typeByEnding(last.name)?.type === 'text'));
  return thing && !last.pronoun && couldBeThing(last.name) && endsWith(clause, last) ? last.name : undefined;
}

/** "Attendance is recorded per member: present, excused or absent": the states of the subject. */
function statesOf(
  id: string,
  left: readonly Token[],
  body: readonly Token[],
  context: Context,
): readonly Claim[] | undefined {
  const chunks = chunksOf(withoutStop(body));
  const last = chunks[chunks.length - 1];
  const single = chunks.every(({ tokens }) => tokens.length === 1 && !isFact(tokens[0]?.lower ?? ''));
  const states = chunks.filter(({ tokens }) => /^(?:adj|verb)$/.test(tokens[0]?.tag ?? ''));
  const said = single && states.length * 2 > chunks.length;
  const subject = clausesOf(left)[0]?.subjects[0];
  if (chunks.length < 2 || last?.before !== 'or' || !said || !subject || isOrganisation(subject)) return undefined;
  const owner = subjectOfFacts(subject, context);
  if (owner === undefined || (isFact(owner) && !couldBeThing(owner))) return undefined;
  const facets = { values: { closed: true, list: chunks.map((c) => c.tokens[0]?.lower ?? '') } };
  const items = [{ name: 'status', plural: false, facets, span: context.sentenceSpan }];
  return [{ pattern: id, span: context.sentenceSpan, kind: 'facts', owner, items, weight: 2.5 }];
}

/** The object ends the statement; a place or a remark may stand behind one that is made there. */
const endsWith = (clause: Clause, np: NounPhrase): boolean =>
  np.to === clause.rest.length ||
  (/^(?:an?|one)$/.test(np.determiner ?? '') && /^(?:,|on|about|for|of|to)$/.test(clause.rest[np.to]?.lower ?? ''));

/** "record the wells, including ...": an order behind the colon is a statement of its own. */
const ordersKeeping = (body: readonly Token[]): boolean =>
  /^(?:record|store|manage|maintain|track|keep|save|register)$/.test(body[0]?.lower ?? '') &&
  /^(?:noun|adj|det|quant)$/.test(body[1]?.tag ?? '');

/** "The main requirements are: Manage wells: record the depth": what follows is said by itself. */
const announces =
  /\b(?:as follows|following|requirements?|functions?|features?|modules?|needs?|tasks?)(?: of (?:the )?\w+| \w+)?(?: (?:is|are|includes?|include))?(?: as follows)?$/;

const labelled = (body: readonly Token[]): boolean => {
  const next = colonAt(body);
  return next > 0 && next < 7;
};

export const colonList: SentencePattern = {
  id: 'colon-list',
  doc: '"Baggage is checked in under a ticket: tag number (unique), weight in kg": a statement, then the facts of its subject.',
  final: false,
  needs: aColon,
  examples: [
    {
      text: 'Baggage is checked in under a ticket: tag number (unique), weight in kg.',
      reads: ['baggage: tag number (unique), weight (in kg)', 'baggage check ticket [manyToOne]'],
    },
    {
      text: 'The core requirements are: Manage well information: record basic well information, including depth and owner.',
      reads: ['mention well', 'well: depth, owner'],
    },
    { text: 'We store the following about each customer: name, phone.', reads: ['customer: name, phone'] },
    {
      text: 'I need a database for my bakery: customers, orders and products.',
      reads: ['mention customer', 'mention order', 'mention product'],
    },
    {
      text: 'The bank serves two kinds of customers: companies, associations and persons.',
      reads: ['customer is company | association | person'],
    },
  ],
  match(context) {
    const t = context.sentence;
    const colon = colonAt(t);
    if (colon < 2 || colon >= t.length - 1 || !t.slice(0, colon).some(isFiniteVerb)) return undefined;
    const left = t.slice(0, colon);
    const body = t.slice(colon + 1);
    if (announces.test(lowerOf(left.slice(-6))) && (ordersKeeping(body) || labelled(body)))
      return [{ pattern: this.id, span: context.sentenceSpan, kind: 'restated', tokens: body }];
    const list = itemsOf(withoutStop(body));
    if (valuesListed(t, colon)) return undefined;
    if (list.items.length < 1 || !(mostlyFacts(list.items) || list.items.length > 2)) return undefined;
    const states = statesOf(this.id, left, body, context);
    if (states) return states;
    const clause = clausesOf(left)[0];
    const statement = clausesOf(body)[0];
    if (statement && statesMore(statement, body)) return undefined;
    const ordered = left[0]?.tag === 'verb' && (body[0]?.tag === 'verb' || (statement?.subjects.length ?? 0) > 0);
    if (!clause || (ordered && statement?.kind === 'main')) return undefined;
    const kindsOf = kindsBehind(this.id, context, clause, body, list.items);
    if (kindsOf) return kindsOf;
    const named = thingsNamed(this.id, clause, context, list.items);
    if (named) return named;
    const subject = clause.subjects[0];
    const owner = wholeOf(clause) ?? paidWith(left) ?? ownerOf(left, subject, context);
    const base = { pattern: this.id, span: context.sentenceSpan };
    const kinds = /\b(?:types|kinds|categories) of ([a-z ]+)$/.exec(lowerOf(left))?.[1];
    if (kinds !== undefined && couldBeThing(singular(kinds)) && !mostlyFacts(list.items))
      return [{ ...base, kind: 'kinds', of: singular(kinds), kinds: list.items.map((i) => i.name) }];
    const last = clausesOf(left).findLast((c) => c.kind === 'main');
    const logged = loggedThing(clause, list.items) ?? (last && loggedThing(withoutEach(last), list.items));
    if (logged)
      return [
        { ...base, kind: 'facts', owner: logged, items: list.items, weight: 3 },
        ...writtenBy(base, clause, logged),
      ];
    if (!owner || (isFact(owner) && !(subject?.plural && mostlyFacts(list.items) && list.items.length > 1)))
      return undefined;
    return [{ ...base, kind: 'facts', owner, items: list.items, weight: 3 }];
  },
};

/** "writes a log for each of them": a log. */
function withoutEach(clause: Clause): Clause {
  const at = clause.rest.findIndex((t, i) => i > 0 && t.lower === 'for' && clause.rest[i + 1]?.lower === 'each');
  if (at < 0 || !/^(?:of (?:them|these|those)|one|)$/.test(lowerOf(clause.rest.slice(at + 2)))) return clause;
  const end = clause.rest[at]?.start ?? clause.span.end;
  return { ...clause, rest: clause.rest.slice(0, at), tokens: clause.tokens.filter((t) => t.end <= end) };
}

/** "a status: booked, arrived or done", "one of: ...": values of what stands before the colon, no facts beside it. */
function valuesListed(t: readonly Token[], colon: number): boolean {
  const left = t.slice(0, colon);
  if (closedSetHeads.has(t[colon - 1]?.lower ?? '') || valuesFollow(t, colon)) return true;
  if (t[colon + 1]?.lower === 'for') return true;
  // "with the course in which it is served: starter, main or dessert".
  const asked = left.slice(-8).some((x, i, near) => x.lower === 'which' && near[i - 1]?.tag === 'prep');
  if (asked && t.slice(colon + 1).some((x) => x.lower === 'or')) return true;
  return / (?:one of|either|any of)(?: (?:the|these)(?: following)?| following)?(?: [a-z]+)?$/.test(lowerOf(left));
}

/** "A vehicle is one of three: a car, a van or a bus": what is listed are kinds of the subject. */
function kindsBehind(
  id: string,
  context: Context,
  { subjects }: Clause,
  body: readonly Token[],
  items: readonly Item[],
): readonly Claim[] | undefined {
  const base = { pattern: id, span: context.sentenceSpan };
  const subject = subjects[0];
  if (!subject || items.length < 2 || !couldBeThing(subject.name)) return undefined;
  const oneOf = items[items.length - 1]?.alternative === true && !isOrganisation(subject);
  const each = chunksOf(withoutStop(body)).every((c) => /^an?$/.test(c.tokens[0]?.lower ?? ''));
  if (oneOf && each && !items.some((i) => isFact(i.name) || i.plural))
    return [{ ...base, kind: 'kinds', of: subject.name, kinds: items.map((i) => i.name) }];
  const named = items.every(
    (i) => (i.plural || i.name.includes(' of ')) && i.count === undefined && !i.determiner && !i.facets.type,
  );
  return subject.plural && named && items.filter((i) => i.plural).length > 1
    ? [{ ...base, kind: 'kinds', of: subject.name, kinds: items.map((i) => singular(i.name)) }]
    : undefined;
}

/** "I need a database for my bakery: customers, orders, products": what is listed are the things it is about. */
function thingsNamed(
  id: string,
  clause: Clause,
  context: Context,
  items: readonly Item[],
): readonly Claim[] | undefined {
  const subject = clause.subjects[0];
  const ours = subject?.pronoun !== undefined && /^(?:i|we)$/.test(subject.pronoun);
  const things = items.every((i) => i.plural && !isFact(i.name) && couldBeThing(singular(i.name)));
  if (!ours || items.length < 2 || !things) return undefined;
  return items.map((i) => ({
    pattern: id,
    span: context.sentenceSpan,
    kind: 'mention' as const,
    name: singular(i.name),
    weight: 2,
  }));
}

/** Behind the colon stands a statement of its own: "damaged tools are repaired: each repair shows the tool and the cost". */
function statesMore({ kind, verb, rest }: Clause, body: readonly Token[]): boolean {
  if (kind !== 'main' || !verb || rest.length < 3 || !/^(?:an?|each|every|the|all)$/.test(body[0]?.lower ?? ''))
    return false;
  if (/^(?:have|be|carry|include|contain)$/.test(verb.lemma) && !verb.passive) return true;
  const subject = nounPhraseAt(body, 0);
  const done = subject && body[subject.to];
  const passive = done?.tag === 'be' && body[(subject?.to ?? 0) + 1]?.form === 'participle';
  return !!done && subject?.plural === false && (passive || (done.tag === 'verb' && done.form === 'third'));
}

/** "Doctors and nurses are staff: name, ...": the facts of what they all are. */
function wholeOf({ verb, subjects, rest }: Clause): string | undefined {
  if (verb?.lemma !== 'be' || verb.passive || subjects.length < 2) return undefined;
  const whole = nounPhraseAt(rest, 0);
  return whole?.to === rest.length && !isFact(whole.name) && couldBeThing(whole.name) ? whole.name : undefined;
}

/** "An order is paid with one payment: provider, amount": the facts of what stands right before the colon. */
function paidWith(left: readonly Token[]): string | undefined {
  const at = left.findLastIndex((t) => t.lower === 'with');
  const np = at > 1 && left[at - 1]?.form === 'participle' ? nounPhraseAt(left, at + 1) : undefined;
  const one = np && !np.plural && (np.count?.max === 1 || /^(?:an?|one)$/.test(np.determiner ?? ''));
  const thing = one && np.to === left.length && !personNouns.has(np.head) && !isFact(np.name);
  return thing && couldBeThing(np.name) ? np.name : undefined;
}

/** Whose facts the list is: the subject's, those of what the words before the colon are about, the topic's. */
function ownerOf(left: readonly Token[], subject: NounPhrase | undefined, context: Context): string | undefined {
  if (subject && !isOrganisation(subject)) return subjectOfFacts(subject, context);
  const about = /\b(?:about|of|for|on) (?:each |every |an? |the |its |our )?([a-z ]+)$/.exec(lowerOf(left))?.[1];
  return about !== undefined && couldBeThing(singular(about)) ? singular(about) : context.topic;
}
