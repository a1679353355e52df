import { lowerOf, type Token } from '../tokens/token';
import type { Item } from './item';

const stillThere =
  / still (?:with (?:us|the \w+)|here|there|around|in (?:use|business|service|operation|force)|employed|working|works? (?:here|for us)|running|valid|alive|open for business)\b/;

/** "whether it is active", "whether they are still with us": a yes-or-no fact. */
export function flagItem(tokens: readonly Token[]): Item | undefined {
  let rest = tokens
    .slice(1)
    .filter((t) => t.tag !== 'pron' && t.tag !== 'be' && t.tag !== 'det' && t.tag !== 'to' && t.tag !== 'poss');
  const stop = rest.findIndex((t) => t.tag === 'punct' || t.tag === 'conj' || (t.tag === 'prep' && t.lower !== 'of'));
  if (stop > 0) rest = rest.slice(0, stop);
  const first = tokens[0] as Token;
  const here = stillThere.test(lowerOf(tokens));
  const words = here
    ? ['active']
    : rest.filter((t) => t.tag !== 'have' && t.tag !== 'modal' && t.tag !== 'not').map((t) => t.lower);
  if (words.length === 0) return undefined;
  // "whether the patient was there".
  if (words[words.length - 1] === 'there') words.splice(0, words.length, 'present');
  const last = tokens[tokens.length - 1] as Token;
  return {
    name: words.slice(0, 4).join(' '),
    plural: false,
    facets: { type: 'boolean' },
    span: { start: first.start, end: last.end },
  };
}

/** "is cover", "has screen": a note of a yes-or-no fact. */
export function noteFlag(tokens: readonly Token[]): Item | undefined {
  const [first, next] = tokens;
  if (!first || !next || tokens.length > 4 || !/^(?:is|has|was|can)$/.test(first.lower)) return undefined;
  if (!tokens.slice(1).every((t) => t.tag === 'noun' || t.tag === 'adj' || t.tag === 'verb')) return undefined;
  const last = tokens[tokens.length - 1] as Token;
  const name = tokens.map((t) => t.lower).join(' ');
  return { name, plural: false, facets: { type: 'boolean' }, span: { start: first.start, end: last.end } };
}

/** What marks something as so or not. */
export const flagNouns: ReadonlySet<string> = new Set(['flag', 'indicator', 'marker']);

/** "a flag for hazardous goods", "an indicator of fragility": a yes-or-no fact called by what it marks. */
export function markedItem(tokens: readonly Token[], at: number): Item | undefined {
  const noun = tokens[at];
  if (!noun || !flagNouns.has(noun.lower) || !/^(?:for|of)$/.test(tokens[at + 1]?.lower ?? '')) return undefined;
  const marked = namesWholly(tokens.slice(at + 2));
  if (!marked) return undefined;
  return {
    name: marked.map((t) => t.lower).join(' '),
    plural: false,
    facets: { type: 'boolean' },
    span: { start: noun.start, end: (tokens[tokens.length - 1] as Token).end },
  };
}

/** A name of at most three words behind an article and nothing else. */
function namesWholly(tokens: readonly Token[]): readonly Token[] | undefined {
  const words = tokens[0]?.tag === 'det' ? tokens.slice(1) : tokens;
  const named = words.length > 0 && words.length < 4 && words.every((t) => t.tag === 'noun' || t.tag === 'adj');
  return named ? words : undefined;
}
