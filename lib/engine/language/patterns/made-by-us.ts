import type { Claim } from '../claims';
import { itemsOf } from '../phrases/items';
import { nounPhraseAt } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';
import { complementsOf } from './complements';
import type { Pattern } from './pattern';
import { couldBeThing, isFact, isOrganisation, made, mostlyFacts, sideOf } from './support';

const makes =
  /^(?:create|file|open|make|issue|send|write|raise|generate|prepare|produce|start|set|draw|fill|sign|add|hand|work|put)$/;
/** What is made out for somebody, and told of next. */
const papers =
  /^(?:quote|quotation|estimate|offer|invoice|bill|contract|ticket|receipt|report|proposal|voucher|certificate|permit|order)$/;
const particle = /^(?:up|out|in|down)$/;

export const madeByUs: Pattern = {
  id: 'made-by-us',
  doc: '"We file a report with a description and a photo", "we send an invoice to the owner": what whoever runs it makes is a thing, with its facts and whom it is for.',
  examples: [
    {
      text: 'We file an incident report with a description, a photo and the cost of the damage.',
      reads: ["incident report: description, photo, damage's cost"],
    },
    {
      text: 'The company shall issue one or more vouchers under each policy.',
      reads: ['1..many voucher of each policy [manyToOne]'],
    },
    { text: 'After the tour we send a bill to the guest.', reads: ['bill of guest [manyToOne]'] },
  ],
  match(clause, context) {
    const { verb, rest, subjects } = clause;
    if (clause.kind !== 'main' || !verb || verb.passive || verb.negated || !makes.test(verb.lemma)) return undefined;
    if (!isOrganisation(subjects[0])) return undefined;
    const from = particle.test(rest[0]?.lower ?? '') ? 1 : 0;
    const object = nounPhraseAt(rest, from);
    if (!object || object.pronoun || !couldBeThing(object.name)) return undefined;
    if (!/^an?$/.test(object.determiner ?? '') && object.count === undefined) return undefined;
    const behind = rest.slice(object.to);
    const with_ = behind.findIndex((t) => t.lower === 'with');
    const { items } = itemsOf(with_ < 0 ? [] : behind.slice(with_ + 1));
    const facts = items.length > 0 && mostlyFacts(items) ? items : [];
    const base = made(this.id, clause);
    const left = sideOf(object, context);
    if (!left) return undefined;
    const told = [...during(clause.lead), ...linksIn(with_ < 0 ? behind : behind.slice(0, with_))];
    const links = told.flatMap((c): readonly Claim[] => {
      const right = sideOf(c.phrase, context);
      const thing = right && right.name !== left.name && couldBeThing(right.name) && !isFact(right.name);
      return thing && !right.plural
        ? [{ ...base, kind: 'relate', left, right, verb: 'of', shape: 'manyToOne', weight: 1 }]
        : [];
    });
    if (facts.length === 0 && links.length === 0)
      return papers.test(object.head) && object.determiner !== undefined
        ? [{ ...base, kind: 'mention', name: left.name, weight: 1.5 }]
        : undefined;
    // "a defect note with a description and a deadline": by its name a fact, by its own facts a thing.
    if (isFact(object.name) && facts.length < 2) return undefined;
    return facts.length === 0
      ? links
      : [{ ...base, kind: 'facts', owner: left.name, items: facts, weight: 3 }, ...links];
  },
};

/** "If a defect is found during an inspection": of the inspection. */
const during = (lead: readonly Token[]) =>
  /^(?:if|when|whenever|once|where)$/.test(lead[0]?.lower ?? '') && lead.length < 14
    ? complementsOf(lead.slice(2)).filter((c) => /^(?:during|at|in|on|about)$/.test(c.preposition))
    : [];

/** "to the owner", "under each licence": whom or what it is made for. */
const linksIn = (t: readonly Token[]) =>
  complementsOf(t).filter(
    (c) => /^(?:to|for|under|against|about|of)$/.test(c.preposition) && !isOrganisation(c.phrase),
  );
