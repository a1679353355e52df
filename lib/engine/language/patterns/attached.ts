import type { Claim } from '../claims';
import { chunksOf } from '../phrases/chunks';
import type { Clause } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { itemOf, itemsOf } from '../phrases/items';
import { lowerOf, particleOf } from '../tokens/token';
import { type Complement, complementsOf } from './complements';
import { isFact, made } from './support';

/** "for an amount greater than zero, with a reason": facts behind a preposition are the subject's. */
export function attachedFacts(id: string, clause: Clause, owner: string): readonly Claim[] {
  if (!clause.rest.some((t) => t.lower === ',')) return [];
  const list = factsBehindWith(clause);
  if (list.length > 1) {
    const own = objectNamed(clause, list[0] as Item);
    return [
      { ...made(id, clause), kind: 'facts', owner: own ?? owner, items: list, weight: own === undefined ? 1 : 2 },
    ];
  }
  const items = chunksOf(clause.rest).flatMap((chunk): readonly Item[] => {
    const first = chunk.tokens[0];
    if (
      !first ||
      chunk.before !== ',' ||
      !/^(?:with|for|at|on)$/.test(first.lower) ||
      !/^an?$/.test(chunk.tokens[1]?.lower ?? '')
    )
      return [];
    const item = itemOf(chunk.tokens.slice(1));
    return item && isFact(item.name) ? [{ ...item, name: happening(clause, item.name) }] : [];
  });
  return items.length > 0 ? [{ ...made(id, clause), kind: 'facts', owner, items, weight: 0.5 }] : [];
}

/** "publish articles for sale, with article title and price": of what the first of them is named after. */
const objectNamed = ({ rest }: Clause, first: Item): string | undefined =>
  complementsOf(rest).find(({ phrase }) => !phrase.pronoun && first.name.startsWith(`${phrase.head} `))?.phrase.name;

/** "happens on a route, at a time": the moment is named after the happening. */
const happening = ({ verb }: Clause, name: string): string =>
  name === 'time' && /^(?:happen|occur)$/.test(verb?.lemma ?? '') ? 'happened at' : name;

/** "A crate is of one firm, with a crate number, the weight and the arrival date": the list behind a comma and "with". */
function factsBehindWith({ rest }: Clause): readonly Item[] {
  let depth = 0;
  const at = rest.findIndex((t, i) => {
    depth += t.lower === '(' ? 1 : t.lower === ')' ? -1 : 0;
    return depth === 0 && i > 0 && t.lower === 'with' && rest[i - 1]?.lower === ',';
  });
  if (at < 0 || !/^(?:det|noun|adj|poss)$/.test(rest[at + 1]?.tag ?? '')) return [];
  const { items } = itemsOf(rest.slice(at + 1));
  const facts = items.filter((i) => isFact(i.name) || i.facets.values || i.facets.type);
  return facts.length * 3 >= items.length * 2 ? facts : [];
}

/** "takes place at a start time", "is sold at a unit price": a fact behind a preposition is one of the subject's. */
export function adjunctFacts(
  id: string,
  clause: Clause,
  owner: string,
  complements: readonly Complement[],
): readonly Claim[] {
  const items = complements.flatMap(({ preposition, phrase }): readonly Item[] => {
    const dated = momentOf(clause, preposition, phrase) ?? spanOf(clause, preposition, phrase);
    if (dated) return [dated];
    const named = phrase.name.includes(' ') && isFact(phrase.name) && /^an?$/.test(phrase.determiner ?? '');
    if (!named || phrase.plural || phrase.pronoun || !/^(?:at|on|for|until|from)$/.test(preposition)) return [];
    return [{ name: phrase.name, plural: false, facets: {}, span: phrase.span }];
  });
  return items.length > 0 ? [{ ...made(id, clause), kind: 'facts', owner, items, weight: 0.5 }] : [];
}

/** "is received at one warehouse on a date": the moment is named after what is done. */
function momentOf(clause: Clause, preposition: string, phrase: Complement['phrase']): Item | undefined {
  const { verb } = clause;
  if (!verb?.passive || !/^(?:on|at)$/.test(preposition) || !/^(?:date|day|time|moment)$/.test(phrase.name))
    return undefined;
  if (!/^an?$/.test(phrase.determiner ?? '')) return undefined;
  // "to one tenant at a time" is no moment.
  const said = lowerOf(clause.tokens);
  if (/\b(?:one|two|single|only|several|more)\b.* at a time\b/.test(said) && phrase.name === 'time') return undefined;
  const done = clause.tokens.find((t) => t.form === 'participle' && t.lemma === verb.lemma);
  if (!done) return undefined;
  const joint = /^(?:date|day)$/.test(phrase.name) ? 'on' : 'at';
  return {
    name: `${done.lower}${particleOf(clause.tokens, done)} ${joint}`,
    plural: false,
    facets: {},
    span: phrase.span,
  };
}

/** "is granted for one calendar year", "is drawn up for one ward and one month": which one is a fact. */
function spanOf(
  { verb }: Clause,
  preposition: string,
  { name, count, span, plural }: Complement['phrase'],
): Item | undefined {
  if (!verb?.passive || plural || count?.min !== 1 || count.max !== 1) return undefined;
  if (
    !/^(?:for|in|on)$/.test(preposition) ||
    !/^(?:(?:calendar |school |tax )?year|month|week|quarter|day|season)$/.test(name)
  )
    return undefined;
  return { name, plural: false, facets: {}, span };
}

/** "either a deal or a contact": one of the two; "from an X to a Y, which must be different": not the same. */
export function pairRules(
  id: string,
  clause: Clause,
  owner: string,
  complements: readonly Complement[],
): readonly Claim[] {
  const out: Claim[] = [];
  const either = complements.filter((c, i) => c.alternative || complements[i + 1]?.alternative);
  if (either.length > 1)
    out.push({
      ...made(id, clause),
      kind: 'choose',
      owner,
      members: either.map((c) => c.phrase.name),
      count: 'exactlyOne',
    });
  const text = lowerOf(clause.tokens);
  const [left, right] = complements.slice(-2);
  if (
    left &&
    right &&
    left !== right &&
    /\b(?:must|should|may|can|have to) ?(?:not )?(?:be )?(?:different|differ|distinct|the same)\b/.test(text)
  ) {
    out.push({ ...made(id, clause), kind: 'differ', owner, left: left.phrase.name, right: right.phrase.name });
  }
  return out;
}
