import { typeByEnding } from '../lexicon/attribute-types';
import { wordsIn } from '../lexicon/phrase-words';
import { lowerOf, type Token } from '../tokens/token';
import { type Chunk, chunksOf } from './chunks';
import { conceptName } from './concept-name';
import type { Facets } from './facets';
import { closing } from './noun-phrase';
import { valueText } from './values';

/** What follows a name, with what stands in parentheses or brackets apart. */
export function splitAsides(rest: readonly Token[]): {
  bare: readonly Token[];
  asides: readonly (readonly Token[])[];
  values?: NonNullable<Facets['values']>;
} {
  const bare: Token[] = [];
  const asides: (readonly Token[])[] = [];
  for (let i = 0; i < rest.length; i++) {
    const t = rest[i] as Token;
    if (t.lower !== '(' && t.lower !== '[') {
      bare.push(t);
      continue;
    }
    const close = t.lower === '(' ? closing(rest, i) : rest.findIndex((x, k) => k > i && x.lower === ']');
    if (close < 0) continue;
    asides.push(rest.slice(i + 1, close));
    i = close;
  }
  return { bare, asides };
}

/** "(a user)", "(user)": what kind of thing it is. */
export function referenceIn(inside: readonly Token[]): string | undefined {
  const first = inside[0];
  if (first?.tag !== 'det' || first.lower === 'the' || inside.length > 3) return undefined;
  return conceptName(inside.slice(1).map((t) => t.lower));
}

/** Values listed in parentheses: at least two short pieces that are not facts themselves. */
export function asideValues(inside: readonly Token[], told: Facets, name: string): Facets['values'] {
  const text = lowerOf(inside);
  if (/^(?:positive (?:or|\/|,) negative|negative (?:or|\/|,) positive)$/.test(text))
    return { closed: true, list: chunksOf(inside).map((c) => valueText(c.tokens)) };
  if (told.min || told.max || told.length || told.compare || typed.test(text)) return undefined;
  if (told.type === 'boolean' || told.unique || told.optional !== undefined || told.key || told.reference !== undefined)
    return undefined;
  if (/ (?:information|info|details?|data)$/.test(name) || moments.test(text)) return undefined;
  const lead =
    /^(?:e\.g\.?|such as|like|for example|for instance|i\.e\.?|one of|either|values?|possible values|options|including)\b[\s:,]*/.exec(
      text,
    );
  const skip = lead ? wordsIn(lead[0]) : 0;
  const chunks = joinedValues(chunksOf(inside.slice(skip)).filter((c) => c.tokens[0]?.lower !== 'e.g'));
  const words = chunks
    .map((c) => valueText(c.tokens))
    .filter(
      (v, _at, all) => v !== '' && !/^(?:etc\.?|…|\.\.\.|so on|others)$/.test(v) && !(v === 'other' && all.length < 3),
    );
  if (words.length < 2 || words.some((w) => wordsIn(w) > 4)) return undefined;
  if (words.some((w) => /^(?:required|mandatory|optional|unique|nullable|not null)$/.test(w))) return undefined;
  if (words.every((w) => /^\d/.test(w)) && told.min) return undefined;
  // "addresses (street, zip, city)": the parts of each.
  const ofParts = !typeByEnding(name) || /(?:^| )address$/.test(name);
  if (ofParts && !lead && words.every((w) => typeByEnding(w))) return undefined;
  const facts = words.filter((w) => typeByEnding(w) && !/(?:^| )(?:no|yes)$/.test(w)).length;
  // "a treatment (date, vet, reason, cost)": facts, and whom it refers to.
  if (!typeByEnding(name) && !lead && words.length > 2 && facts * 3 >= words.length * 2 && !/\bor\b|\//.test(text))
    return undefined;
  const closed = !/\betc\b|\.\.\.|…|\be\.g\b|\bsuch as\b|\blike\b|\bfor (?:example|instance)\b|so on/.test(text);
  return { closed, list: words };
}

/** "creation, modification and deletion timestamps": no values but facts. */
const moments = /^(?:the )?[a-z]+(?:tion|sion|ment|val|date)(?:,| and).* (?:timestamps|times|dates)$/;

/** A note that names a data type is no list of values. */
const typed =
  /(?:^|, |; )(?:int|integer|bigint|string|varchar|char|bool|boolean|decimal|numeric|float|timestamp|datetime|json|jsonb|uuid)(?:$|[ ,;(])/;

/** "black and white or full colour" is two values: an "and" before the "or" joins words of one. */
function joinedValues(chunks: readonly Chunk[]): readonly Chunk[] {
  if (!chunks.some((c) => c.before === 'or') || chunks.some((c) => c.before === ',')) return chunks;
  const out: Chunk[] = [];
  for (const chunk of chunks) {
    const last = out[out.length - 1];
    const first = chunk.tokens[0];
    if (chunk.before === 'and' && last && first) {
      const and = { ...first, text: 'and', lower: 'and', tag: 'conj' as const };
      out[out.length - 1] = { ...last, tokens: [...last.tokens, and, ...chunk.tokens] };
    } else out.push(chunk);
  }
  return out;
}

/** "yes or no" is a flag; numbers in a row are a range; all else is a set. */
export function valueFacets(values: NonNullable<Facets['values']>): Facets {
  const { list, closed } = values;
  if (list.length === 2 && /^(?:y n|yes no|true false|n y|no yes|false true)$/.test(list.join(' ')))
    return { type: 'boolean' };
  if (closed && list.length > 1 && list.every((v) => /^-?\d+$/.test(v))) {
    const numbers = list.map(Number).sort((a, b) => a - b);
    const low = numbers[0] as number;
    const high = numbers[numbers.length - 1] as number;
    if (high - low === numbers.length - 1)
      return { type: 'integer', min: { value: low, inclusive: true }, max: { value: high, inclusive: true } };
    return { type: 'integer', values };
  }
  return { values };
}
