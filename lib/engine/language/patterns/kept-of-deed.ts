import type { Claim, Side } from '../claims';
import type { Context } from '../context';
import { doingOf } from '../lexicon/nominals';
import { personNouns } from '../lexicon/nouns';
import { creatingVerbs, recordVerbs } from '../lexicon/verbs';
import { type Clause, clausesOf, type VerbGroup } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { aColon, colonAt } from '../tokens/colon';
import { type Token, withoutStop } from '../tokens/token';
import { complementsOf } from './complements';
import { thingsIn } from './each-time';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, isOrganisation, subjectOfFacts } from './support';

const keeps = new Set([...recordVerbs, 'file', 'hold', 'have', 'know', 'write', 'show', 'publish', 'need', 'want']);
/** What these bring about, or get, is a thing of its own. */
const creating = new Set([
  ...creatingVerbs,
  ...['get', 'receive', 'take', 'give', 'have', 'hold', 'do', 'fill', 'book', 'order'],
]);

export const keptOfDeed: SentencePattern = {
  id: 'kept-of-deed',
  doc: '"Members borrow skis: we note the day and the deposit": what is kept of a doing is a row with a key to everyone in it.',
  final: true,
  needs: aColon,
  examples: [
    {
      text: 'Members borrow skis: we note the day and the deposit.',
      reads: ['event loan of member + ski: day, deposit', 'plural member borrow plural ski [manyToMany]'],
    },
    {
      text: 'Every tenant signs a lease: we keep the start date and the rent.',
      reads: ['lease: start date, rent', 'each tenant sign lease'],
    },
    {
      text: 'A dose is given to a patient: we record the amount and the time.',
      reads: ['dose: amount, time', 'dose give patient [manyToOne]'],
    },
  ],
  match(context) {
    const t = context.sentence;
    const colon = colonAt(t);
    if (colon < 3) return undefined;
    const kept = keptBehind(t.slice(colon + 1));
    const left = t.slice(0, colon);
    const clause = kept && clausesOf(left)[0];
    if (!kept || clause?.kind !== 'main' || !clause.verb || clause.verb.negated) return undefined;
    const items = itemsOf(kept).items.map((item) => momentOf(item, clause.verb, left));
    if (items.length === 0) return undefined;
    const base = { pattern: this.id, span: context.sentenceSpan };
    const told = toldOf(clause, context);
    if (!told) return undefined;
    const claim: Claim =
      'owner' in told
        ? { ...base, kind: 'facts', owner: told.owner, items, weight: 3 }
        : { ...base, kind: 'event', ...told, items, weight: 3 };
    return [claim, { ...base, kind: 'restated', tokens: left }];
  },
};

/** "A ticket can be scanned once: we note when": scanned at, which is empty until then. */
function momentOf(item: Item, verb: VerbGroup | undefined, t: readonly Token[]): Item {
  const done = verb?.passive ? t[verb.to]?.lower : undefined;
  if (item.name !== 'happened at' || !verb || done === undefined) return item;
  const optional = verb.modal === undefined ? {} : { optional: `${verb.modal} be ${done}` };
  return { ...item, name: `${done} at`, facets: { ...optional, ...item.facets } };
}

/** "we note the day and the deposit", "and here they also record ...": the words of the list. */
function keptBehind(body: readonly Token[]): readonly Token[] | undefined {
  const at = body.findIndex((t) => t.tag === 'pron' && /^(?:we|i)$/.test(t.lower));
  const verb = body.findIndex((t, i) => i > at && i < at + 4 && t.lemma !== undefined && keeps.has(t.lemma));
  return at < 0 || at > 2 || verb < 0 ? undefined : withoutStop(body.slice(verb + 1));
}

type Told = { readonly owner: string } | { readonly name: string; readonly participants: readonly Side[] };

/** Of what somebody makes, of what somebody does to something, else of the subject. */
function toldOf(clause: Clause, context: Context): Told | undefined {
  const subject = clause.subjects[0];
  const { verb, rest } = clause;
  if (!subject || !verb) return undefined;
  const object = complementsOf(rest).find((c) => c.preposition === '')?.phrase;
  const made = object && !object.pronoun && !isFact(object.name) && couldBeThing(object.name) ? object : undefined;
  const own = made && creating.has(verb.lemma) && !personNouns.has(made.head);
  const singular = made && /^an?$/.test(made.determiner ?? '') && !personNouns.has(made.head) && !made.plural;
  if (made && !verb.passive && (own || (singular && subject.count?.each))) return { owner: made.name };
  const does = !verb.passive && !/^(?:be|have|contain|include|belong|consist)$/.test(verb.lemma);
  const doer = personNouns.has(subject.head) || doingOf(verb.lemma) !== `${verb.lemma} record` || subject.pronoun;
  if (does && doer) {
    const others = thingsIn(rest);
    const self = isOrganisation(subject) || subject.pronoun ? [] : [{ name: subject.name, plural: false }];
    const participants = [...self, ...others.filter((o) => o.name !== subject.name)];
    if (participants.length > 0) return { name: doingOf(verb.lemma), participants };
  }
  const owner = isOrganisation(subject) ? undefined : subjectOfFacts(subject, context);
  return owner === undefined || isFact(owner) ? undefined : { owner };
}
