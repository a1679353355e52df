import { singular } from '../../model/inflect';
import { typeByEnding } from '../lexicon/attribute-types';
import { lowerOf, type Token } from '../tokens/token';
import { type Facets, facetsOf, mergeFacets } from './facets';
import { flagWords } from './flag-words';
import type { Item } from './item';
import { asideValues, referenceIn, splitAsides, valueFacets } from './item-aside';
import type { ItemLead } from './item-lead';
import { nameEnd, nameOf } from './item-name';
import { ownIn } from './list-pieces';

/** Reads the entries of a list that stands inside an item. */
type ListReader = (tokens: readonly Token[]) => readonly Item[];

/** The item whose name begins behind `lead`: its name, and what is said of it behind the name and in parentheses. */
export function finished(
  tokens: readonly Token[],
  { at, facets: flags, determiner, count }: ItemLead,
  listOf: ListReader,
): Item | undefined {
  const end = nameEnd(tokens, at);
  let words: readonly Token[] = tokens.slice(at, end);
  if (words.length === 0 || !words.some((t) => /[\p{L}]/u.test(t.text))) return undefined;
  const rest = tokens.slice(end);
  const flagged = withoutFlags(words, flags);
  words = flagged.words;
  let { facets } = flagged;
  const { bare, asides, values } = splitAsides(rest);
  const own = ownIn(bare);
  if (!own) facets = mergeFacets(facets, facetsOf(lowerOf(bare)));
  let aside: readonly Item[] | undefined;
  for (const inside of asides) {
    const told = facetsOf(lowerOf(inside));
    const list = asideValues(inside, told, nameOf(words).name);
    if (list) facets = mergeFacets(facets, { ...told, ...valueFacets(list) });
    else facets = mergeFacets(facets, told);
    const reference = referenceIn(inside);
    if (reference) facets = mergeFacets(facets, { reference });
    aside = listOf(inside);
    const description = lowerOf(inside);
    if (!list && Object.keys(told).length === 0 && !reference && inside.length > 2)
      facets = mergeFacets(facets, { description });
  }
  if (values) facets = mergeFacets(facets, { values });
  const { name: said, possessor, held } = nameOf(words);
  const name = aside ? said : withoutInformation(said);
  if (name === '') return undefined;
  // "rate per word" is a price.
  if (bare[0]?.lower === 'per' && /(?:^| )rate$/.test(name)) facets = mergeFacets({ type: 'money' }, facets);
  facets = withoutStretch(name, facets);
  const last = tokens[tokens.length - 1] as Token;
  const first = tokens[at] as Token;
  // "each role has different hourly wages": one each, and not the same.
  const differs =
    tokens[0]?.lower === 'different' &&
    /^(?:money|decimal|integer|percentage|time|duration)$/.test(`${typeByEnding(name)?.type}`);
  const times = differs ? undefined : (count ?? (held && { max: 'many' as const }));
  const plural = singular(words[words.length - 1]?.lower ?? '') !== (words[words.length - 1]?.lower ?? '');
  const withFacts = linkFactsIn(bare, listOf);
  return {
    name,
    ...(possessor !== undefined && { possessor }),
    plural,
    ...(times && { count: times }),
    ...(determiner !== undefined && { determiner }),
    facets,
    ...(aside && aside.length > 0 && { aside }),
    ...(withFacts && { linkFacts: withFacts }),
    ...(own && { own }),
    ...(bare[0]?.lower === 'per' && bare[1]?.tag === 'noun' && { per: bare[1].lower }),
    span: { start: first.start, end: last.end },
  };
}

/** "phone information", "address details": the phone and the address, which are facts by themselves. */
function withoutInformation(name: string): string {
  const fact = / (?:information|info|details)$/.test(name) ? name.slice(0, name.lastIndexOf(' ')) : name;
  return plainFact.test(fact) ? fact : name;
}

const plainFact =
  /(?:^| )(?:phone|telephone|phone number|telephone number|email|e-mail|address|location|price|date|time|status|avatar|gender|age|title|position|salary|amount|quantity|description|version|size|weight)$/;

/** The name without the words that say something of the fact: "the probe's unique identifier", "price optional". */
function withoutFlags(
  all: readonly Token[],
  said: Facets,
): { readonly words: readonly Token[]; readonly facets: Facets } {
  let words = all;
  let facets = said;
  while (words.length > 1 && flagWords.has((words[words.length - 1] as Token).lower)) {
    facets = mergeFacets(facets, facetsOf((words[words.length - 1] as Token).lower));
    words = words.slice(0, -1);
  }
  const inside = words.findIndex((t, i) => i > 0 && words[i - 1]?.tag === 'gen' && flagWords.has(t.lower));
  if (inside > 0 && inside < words.length - 1) {
    facets = mergeFacets(facets, facetsOf((words[inside] as Token).lower));
    words = words.filter((_, i) => i !== inside);
  }
  return { words, facets };
}

const stretches = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?)$/;

/** "a due date (at most 12 months later)": how far it lies from another moment bounds no value of its own. */
function withoutStretch(name: string, facets: Facets): Facets {
  if (typeByEnding(name)?.type !== 'date' || facets.unit === undefined || !stretches.test(facets.unit)) return facets;
  const { unit: _, min: __, max: ___, ...rest } = facets;
  return rest;
}

/** "accounts with a name and a website": the facts behind "with". */
function linkFactsIn(bare: readonly Token[], listOf: ListReader): readonly Item[] | undefined {
  const at = bare.findIndex((t) => t.lower === 'with');
  if (at < 0 || at > 1) return undefined;
  const items = listOf(bare.slice(at + 1));
  return items.length > 0 ? items : undefined;
}
