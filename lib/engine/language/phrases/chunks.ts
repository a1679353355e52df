import { singular } from '../../model/inflect';
import { typeByEnding } from '../lexicon/attribute-types';
import { joinedPairs } from '../lexicon/nouns';
import { units } from '../lexicon/units';
import type { Token } from '../tokens/token';
import { kindPairAt } from './kind-words';

/** A piece of a list, with what separated it from the piece before. */
export interface Chunk {
  readonly tokens: readonly Token[];
  readonly before: '' | ',' | 'and' | 'or' | '/';
  /** A comma stands in front of the conjunction. */
  readonly pause?: true;
}

/** Cuts a list at its commas and conjunctions, outside parentheses. "date and time" stays one piece. */
export function chunksOf(tokens: readonly Token[]): readonly Chunk[] {
  const out: Chunk[] = [];
  let current: Token[] = [];
  let before: Chunk['before'] = '';
  let pause = false;
  let depth = 0;
  const flush = (next: Chunk['before']) => {
    if (current.length > 0) {
      out.push({ tokens: current, before, ...(pause && { pause }) });
      pause = false;
      before = next;
    } else if (next !== ',' || before === '') {
      pause = before === ',';
      before = next;
    }
    current = [];
  };
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token;
    if (t.lower === '(' || t.lower === '[') depth++;
    if (t.lower === ')' || t.lower === ']') depth = Math.max(0, depth - 1);
    const sep = depth > 0 ? undefined : separatorAt(tokens, i, current);
    if (!sep) {
      current.push(t);
      continue;
    }
    flush(sep.kind);
    i += sep.skip;
  }
  flush(',');
  return out;
}

function separatorAt(
  tokens: readonly Token[],
  i: number,
  current: readonly Token[],
): { kind: Chunk['before']; skip: number } | undefined {
  const t = tokens[i] as Token;
  const next = tokens[i + 1]?.lower ?? '';
  const previous = current[current.length - 1]?.lower ?? '';
  if (t.lower === ',' || t.lower === ';' || t.lower === '+' || t.lower === '、' || t.lower === '，')
    return { kind: ',', skip: 0 };
  if (closesAside(tokens, i, current)) return { kind: ',', skip: 0 };
  if (t.lower === 'as' && next === 'well' && tokens[i + 2]?.lower === 'as') return { kind: 'and', skip: 2 };
  if (t.lower === 'along' && next === 'with') return { kind: 'and', skip: 1 };
  if (t.lower === 'together' && next === 'with') return { kind: 'and', skip: 1 };
  if (t.lower === 'in' && next === 'addition' && tokens[i + 2]?.lower === 'to') return { kind: 'and', skip: 2 };
  if (t.lower === '/' && unitPair(previous, next)) return undefined;
  if (t.lower === '/' || t.lower === '|') return { kind: '/', skip: 0 };
  if (t.tag !== 'conj' || t.lower === 'but' || t.lower === 'nor') return undefined;
  if (t.lower === 'plus' && /^(?:or|and|,|;)?$/.test(next)) return undefined;
  if (joinedPairs.has(`${previous}+${next}`)) return undefined;
  if (/^(between|one|zero)$/.test(currentHasRange(current))) return undefined;
  if (otherBound(tokens, i)) return undefined;
  if (
    t.lower === 'or' &&
    (next === 'more' || next === 'many' || (few.test(previous) && few.test(next) && tokens[i + 2]?.tag === 'noun'))
  )
    return undefined;
  if (
    t.lower === 'or' &&
    /^(?:less|fewer|lower|below|higher|above|over|greater|negative)$/.test(next) &&
    isNumber(current)
  )
    return undefined;
  return { kind: t.lower === 'or' ? 'or' : 'and', skip: 0 };
}

const dash = /^[-–—]$/;

/** "the date - never in the future - a text and a price": the second dash ends what is said aside, and the item. */
const closesAside = (tokens: readonly Token[], i: number, current: readonly Token[]): boolean =>
  tokens[i]?.tag === 'punct' &&
  dash.test(tokens[i]?.lower ?? '') &&
  tokens[i + 1]?.tag === 'det' &&
  current.findIndex((t) => t.tag === 'punct' && dash.test(t.lower)) > 0;

/** "g/m2", "km/h": one unit over another. */
export const unitPair = (over: string, under: string): boolean =>
  units.has(over) && (units.has(under) || /^(?:s|h|m3|day|night|person|unit|piece|l|km)$/.test(under));

/** "one or two guardians". */
const few = /^(?:one|two|three|four|five|[1-5])$/;

const isNumber = (current: readonly Token[]): boolean =>
  current.slice(-2).some((t) => t.tag === 'num' || t.lower === 'zero');

const bound =
  /^(?:and|but) (?:at (?:most|least)|no (?:more|less|fewer) than|not (?:more|less) than|up to|(?:less|more|fewer|greater) than|under|below|above|over|a (?:maximum|minimum) of) (?:\d|one |two |ten )/;

/** "at least 3 and no more than 30": the conjunction joins two bounds of one fact. */
const otherBound = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(Math.max(0, i - 3), i).some((t) => t.tag === 'num' || t.lower === 'zero') &&
  bound.test(
    `${tokens
      .slice(i, i + 6)
      .map((t) => t.lower)
      .join(' ')} `,
  );

/** "between 0 and 100": the conjunction belongs to the range. */
function currentHasRange(current: readonly Token[]): string {
  const last = current[current.length - 1];
  const before = current[current.length - 2]?.lower ?? '';
  const sign = /^[-–−]$/.test(before) ? (current[current.length - 3]?.lower ?? '') : before;
  return last?.tag === 'num' && sign === 'between' ? 'between' : '';
}

const limits = /^(?:lower|upper|minimum|maximum|inner|outer)$/;

/** "the first and the last day": an adjective that lacks its noun takes the other's. */
function ordinalPair(first: Chunk, second: Chunk): Shared | undefined {
  const [only, other] = first.tokens.filter((t) => t.tag !== 'det');
  const words = second.tokens.filter((t) => t.tag !== 'det');
  const [adjective, noun] = words;
  // "lower" and "upper" may look like verbs.
  const paired = limits.test(only?.lower ?? '') && limits.test(adjective?.lower ?? '');
  const both = paired || (only?.tag === 'adj' && adjective?.tag === 'adj');
  if (!only || other || !both || typeByEnding(only.lower) || noun?.tag !== 'noun') return undefined;
  const of = words[2]?.lower === 'of' ? words.slice(2) : [];
  return { head: noun, ...(of.length > 1 && { tail: of }) };
}

/** The head that two facts share, an adjective in front of both, and what stands behind the head. */
interface Shared {
  readonly head: Token;
  readonly modifier?: Token;
  readonly tail?: readonly Token[];
}

/** What happens at a time of its own: "the creation and update time". */
const nominal = /^(?:start|begin|end|update|open|close|[a-z]{3,}(?:tion|sion|ment|val))$/;

/** "the creation, update and deletion times": the head of the last is that of each. */
export function listHead(chunks: readonly Chunk[], i: number): Token | undefined {
  const bare = (c: Chunk | undefined): boolean =>
    c !== undefined &&
    c.tokens.filter((t) => t.tag !== 'det').length === 1 &&
    nominal.test(c.tokens[c.tokens.length - 1]?.lower ?? '');
  let first = i;
  let last = i;
  while (bare(chunks[first - 1])) first--;
  while (bare(chunks[last])) last++;
  const end = chunks[last];
  if (last === i || last < first + 2 || end?.before !== 'and') return undefined;
  const head = end.tokens.find((t) => /^(?:timestamp|time|date)s$/.test(t.lower));
  return head && { ...head, text: singular(head.text), lower: singular(head.lower) };
}

const partOfName = /^(?:first|last|middle|given|family|legal|trading|display|short|long|full)$/;

/** "first and last name": two names. */
function namePair(first: Chunk, second: Chunk): ReturnType<typeof sharedHead> {
  const own = first.tokens.filter((t) => t.tag !== 'det' && t.tag !== 'poss');
  const [kind, head] = second.tokens;
  const pair = own.length === 1 && partOfName.test(own[0]?.lower ?? '') && partOfName.test(kind?.lower ?? '');
  return pair && head && /^names?$/.test(head.lower) ? { head: { ...head, text: 'name', lower: 'name' } } : undefined;
}

/** "junior and senior members": two kinds of members. */
function kindsOf(first: Chunk, second: Chunk): ReturnType<typeof sharedHead> {
  const own = first.tokens[first.tokens.length - 1];
  const joint = own && { ...own, text: 'and', lower: 'and' };
  const pair = own && joint && kindPairAt([own, joint, ...second.tokens], 0);
  return pair && { head: pair.head };
}

/** "departure and arrival times" is two facts that share a head, "the actual" before the first is said of both. */
export function sharedHead(first: Chunk, second: Chunk | undefined): Shared | undefined {
  if (second?.before !== 'and') return undefined;
  const names = namePair(first, second);
  if (names) return names;
  const kinds = kindsOf(first, second);
  if (kinds) return kinds;
  // "the pricing, and customer ratings": what a comma sets apart stands alone.
  if (second.pause) return undefined;
  const ordinal = ordinalPair(first, second);
  if (ordinal) return ordinal;
  const named = second.tokens.findIndex((t) => !/^(?:noun|adj)$/.test(t.tag));
  const words = named < 0 ? second.tokens : second.tokens.slice(0, named);
  const last = words[words.length - 1];
  const own = first.tokens[first.tokens.length - 1];
  if (!last || words.length < 2 || !own || !/^(?:noun|adj)$/.test(own.tag)) return undefined;
  const head = singular(last.lower);
  // "a town and access notes": one of the first, several of the second.
  if (head !== last.lower && /^an?$/.test(first.tokens[0]?.lower ?? '')) return undefined;
  const gen = first.tokens.findIndex((t) => t.tag === 'gen');
  const said = first.tokens.slice(gen + 1);
  const each = /^(?:time|date)$/.test(last.lower) && said.every((t) => t.tag === 'det' || nominal.test(t.lower));
  if ((head === last.lower && !each) || !typeByEnding(head)) return undefined;
  const content = said.filter((t) => /^(?:noun|adj)$/.test(t.tag));
  if (content.length > 1 && content[0]?.lower === words[0]?.lower) return undefined;
  const name = content.map((t) => t.lower).join(' ');
  if (
    !/^(?:timestamp|undefined)$/.test(`${typeByEnding(singular(name))?.type}`) ||
    content.length !== said.filter((t) => t.tag !== 'det' && t.tag !== 'poss').length
  )
    return undefined;
  const modifier = content.length > 1 && content[0]?.tag === 'adj' ? content[0] : undefined;
  return { head: { ...last, text: singular(last.text), lower: head }, ...(modifier && { modifier }) };
}
