import type { Claim } from '../claims';
import { associationVerbs } from '../lexicon/verbs';
import type { Clause } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import type { Pattern } from './pattern';
import { relation } from './relation';
import { couldBeThing, couldOwn, isFact, made } from './support';

const listing = new Set([
  ...associationVerbs,
  ...'have include contain carry hold comprise consist feature list combine compare replace fill provide equip'.split(
    ' ',
  ),
]);

export const objectWith: Pattern = {
  id: 'object-with',
  doc: '"There are tariffs with a code and a price", "farmers sign a contract with a number and a start date": facts of the thing in front of "with".',
  needs: /^with$/,
  examples: [
    { text: 'There are tariffs with a code, a price and a start date.', reads: ['tariff: code, price, start date'] },
    {
      text: 'Farmers need a permit with a permit number and an expiry date.',
      reads: ['permit: permit number, expiry date', 'plural farmer need permit'],
    },
  ],
  match(clause, context) {
    const { verb, rest, lead } = clause;
    if (clause.kind !== 'main' || !verb || verb.passive || verb.negated || listing.has(verb.lemma)) return undefined;
    const there = verb.lemma === 'be' && clause.tokens[lead.length]?.lower === 'there';
    if (verb.lemma === 'be' && !there) return undefined;
    const object = nounPhraseAt(rest, 0);
    const items = object && thing(object) ? factsBehind(clause, object) : undefined;
    if (!object || !items || (there && lead.length > 0)) return undefined;
    const base = made(this.id, clause);
    const facts: Claim = { ...base, kind: 'facts', owner: object.name, items, weight: 2.5 };
    if (there) return [facts];
    const bare = rest.slice(0, object.to);
    const end = bare[bare.length - 1]?.end ?? clause.span.end;
    const short: Clause = { ...clause, rest: bare, tokens: clause.tokens.filter((t) => t.end <= end) };
    return [facts, ...(relation.match(short, context) ?? [])];
  },
};

const thing = (np: NounPhrase): boolean =>
  np.pronoun === undefined &&
  np.possessor === undefined &&
  couldBeThing(np.name) &&
  (np.plural || /^(?:an?|one)$/.test(np.determiner ?? '')) &&
  (!isFact(np.name) || couldOwn(np));

const telling = /(?:^| )(?:name|title|number|code|date|description|label|text|address|day|time|username|start|end)$/;

/** Nothing but facts behind "with", one of which tells it from others of its kind. */
function factsBehind({ rest }: Clause, { to }: NounPhrase): readonly Item[] | undefined {
  if (rest[to]?.lower !== 'with' || !/^(?:det|noun|adj)$/.test(rest[to + 1]?.tag ?? '')) return undefined;
  const { items } = itemsOf(rest.slice(to + 1));
  const facts = items.filter((i) => isFact(i.name) || i.facets.type !== undefined || i.facets.values || i.facets.unit);
  const factual = facts.length * 3 >= items.length * 2 && items.every((i) => !i.plural || facts.includes(i));
  const own = items.every((i) => !/^(?:their|his|her|its|our)$/.test(i.determiner ?? ''));
  return items.length > 1 && factual && own && items.some((i) => telling.test(i.name)) ? items : undefined;
}
