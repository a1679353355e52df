import { wordsIn } from '../lexicon/phrase-words';
import { lowerOf, type Token } from '../tokens/token';
import { type Chunk, unitPair } from './chunks';
import { namesFact } from './colon-values';
import type { Facets } from './facets';
import { mannerOf } from './manner';
import { doings, manners, openerAt } from './value-openers';

/** Facts whose values are usually a short fixed list. */
export const closedSetHeads: ReadonlySet<string> = new Set(
  `status state stage type kind category level role gender sex class priority severity method mode phase size rank grade tier
   plan interval frequency visibility condition unit format channel color colour shift position outcome result scope reason
   direction access title currency language difficulty specialty availability urgency species`.split(/\s+/),
);

/** One value as written, lower-cased, without articles, quotes and full stops. */
export function valueText(tokens: readonly Token[]): string {
  let from = 0;
  while (
    from < tokens.length - (tokens[from]?.lower === 'a' ? 1 : 0) &&
    (tokens[from]?.tag === 'det' || /^(?:either|is|are|e\.g\.?|being|be|:|-|only)$/.test(tokens[from]?.lower ?? ''))
  )
    from++;
  return withoutWhen(tokens.slice(from))
    .filter((t) => t.tag !== 'punct' || t.text === '-' || t.text === '/')
    .map((t) => t.lower)
    .join(' ')
    .replace(/[.:]$/, '')
    .trim();
}

/** "open at first, then closed": when a value holds is no part of it. */
function withoutWhen(tokens: readonly Token[]): readonly Token[] {
  const from =
    tokens.length > 1 && /^(?:then|later|finally|eventually|initially|afterwards)$/.test(tokens[0]?.lower ?? '')
      ? 1
      : 0;
  const text = lowerOf(tokens);
  const first = / (?:at first|initially|by default|to begin with|at the start)$/.exec(text);
  const to = first ? tokens.length - wordsIn(first[0]) : tokens.length;
  return from > 0 || first ? tokens.slice(from, to) : tokens;
}

interface ValueRun {
  readonly name: readonly Token[];
  readonly values: NonNullable<Facets['values']>;
  readonly next: number;
  readonly end: number;
}

/**
 * Values that start in chunk `i`: "a status of draft, open or paid", "stage = lead | won", "role admin/manager",
 * "interval which is either month or year", "role like champion". Undefined when the chunk opens no values.
 */
export function valuesFrom(chunks: readonly Chunk[], i: number): ValueRun | undefined {
  const chunk = chunks[i] as Chunk;
  return (
    whetherRun(chunks, i) ?? openedRun(chunks, i, chunk) ?? slashRun(chunks, i, chunk) ?? bareRun(chunks, i, chunk)
  );
}

/** "whether it succeeded, failed or is pending": three ways a thing can be are its status. */
function whetherRun(chunks: readonly Chunk[], i: number): ValueRun | undefined {
  const chunk = chunks[i] as Chunk;
  if (chunk.tokens[0]?.lower !== 'whether') return undefined;
  let end = i + 1;
  while (end < chunks.length && isValue(chunks[end] as Chunk) && (chunks[end] as Chunk).before !== 'and') {
    end++;
    if (chunks[end - 1]?.before === 'or') break;
  }
  if (chunks[end - 1]?.before !== 'or') return undefined;
  const said = chunks
    .slice(i, end)
    .map(({ tokens }) => tokens.filter((t) => t.tag !== 'pron' && t.lower !== 'whether' && t.tag !== 'have'));
  const manner = mannerOf(said);
  const list = (manner?.values ?? said).map(valueText);
  if (list.some((v) => v === 'not' || v === '')) return undefined;
  const first = chunk.tokens[0] as Token;
  const status: Token = { ...first, text: 'status', lower: 'status', tag: 'noun' };
  const name = manner?.name.map((lower) => ({ ...status, text: lower, lower })) ?? [status];
  return { name, values: { closed: true, list }, next: end, end: endOf(chunks[end - 1] as Chunk) };
}

function openedRun(chunks: readonly Chunk[], i: number, chunk: Chunk): ValueRun | undefined {
  const tokens = chunk.tokens;
  const at = openerAt(tokens);
  if (!at) return undefined;
  const { from, to, word } = at;
  const name = tokens.slice(0, from);
  const head = [...name].reverse().find((t) => t.tag === 'noun' || t.tag === 'adj')?.lower ?? '';
  const open = /like|such as|e\.g|for example/.test(word);
  const first = tokens.slice(to);
  if (first.length === 0 || first.length > 5 || !isValue({ tokens: first, before: '' })) return undefined;
  let end = i + 1;
  let sawOr = chunks[end]?.before === 'or';
  let etc = false;
  let note: readonly Token[] = [];
  while (end < chunks.length) {
    const c = chunks[end] as Chunk;
    const noted = c.tokens.findIndex((t) => t.lower === '(');
    const joined = c.before === 'or' || (c.before !== ',' && c.before === chunks[i + 1]?.before);
    if (noted > 0 && joined && isValue({ ...c, tokens: c.tokens.slice(0, noted) })) {
      note = c.tokens.slice(noted);
      end++;
      break;
    }
    if (
      !isValue(c) ||
      (c.before === 'and' && word === 'of') ||
      (word === ':' &&
        namesFact(c) &&
        !(closedSetHeads.has(head) && c.tokens.length === 1 && chunks.slice(end).some((x) => x.before === 'or')))
    )
      break;
    if (chunks[i + 1]?.before === '/' && c.before !== '/') break;
    if (/^(?:etc\.?|…|\.\.\.|so on)$/.test(lowerOf(c.tokens))) etc = true;
    end++;
    if (c.before === 'or') {
      sawOr = true;
      break;
    }
    if (etc) break;
  }
  const explicit =
    /[=]|one of|either/.test(word) ||
    (word === ':' && (closedSetHeads.has(head) || !chunks.slice(i + 1, end).some(namesFact))) ||
    tokens.slice(to).some((t) => t.tag === 'quote');
  const slashed = chunks[i + 1]?.before === '/';
  if (
    end === i + 1 ||
    !(sawOr || explicit || slashed || (closedSetHeads.has(head) && word !== 'in' && word !== 'from'))
  )
    return undefined;
  const sizes = word === 'of' && sawOr && chunks.slice(i, end).every((c) => c.tokens.some((t) => t.tag === 'num'));
  if ((word === 'of' || word === 'as' || word === 'in' || word === 'from') && !closedSetHeads.has(head) && !sizes)
    return undefined;
  if (/^(in|from)$/.test(word) && !closedSetHeads.has(head)) return undefined;
  const list = [first, ...chunks.slice(i + 1, end).map((c) => withoutNote(c.tokens))]
    .map((t) => valueText(sizes ? t.filter((x) => x.tag === 'num') : t))
    .filter((v) => v !== '' && !/^(?:etc\.?|…|\.\.\.|so on)$/.test(v));
  const values = { closed: !open && !etc, list };
  return { name: [...name, ...note], values, next: end, end: endOf(chunks[end - 1] as Chunk) };
}

function withoutNote(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((t) => t.lower === '(');
  return at > 0 ? tokens.slice(0, at) : tokens;
}

/** "a total, state pending, paid or failed, a due date": the values of a state behind its name, up to the one behind "or". */
function bareRun(chunks: readonly Chunk[], i: number, chunk: Chunk): ValueRun | undefined {
  const bare = chunk.tokens[0]?.tag === 'det' ? chunk.tokens.slice(1) : chunk.tokens;
  if (bare[1]?.lower === 'of') return mannerRun(chunks, i, bare);
  const heads = /^(?:status|state|stage|severity|kind|type|priority|sex|gender|class|grade)$/;
  const at = bare[1] && heads.test(bare[1].lower) && bare[0]?.tag === 'noun' ? 1 : 0;
  const head = bare[at];
  const first = bare.slice(at + 1);
  const named = head && heads.test(head.lower);
  if (
    !named ||
    first.length === 0 ||
    first.length > 2 ||
    first.some((t) => /^(?:prep|to|be|modal|punct|wh|num)$/.test(t.tag))
  )
    return undefined;
  if (namesFact({ tokens: chunk.tokens.slice(0, 2), before: '' })) return undefined;
  let end = i + 1;
  while (
    end < chunks.length &&
    end < i + 10 &&
    isValue(chunks[end] as Chunk) &&
    (chunks[end] as Chunk).tokens.length < 4
  ) {
    if (chunks[end]?.before === 'and') return undefined;
    end++;
    if (chunks[end - 1]?.before === 'or') break;
  }
  if (chunks[end - 1]?.before !== 'or' || end === i + 1) return undefined;
  const list = [first, ...chunks.slice(i + 1, end).map((c) => c.tokens)].map(valueText);
  if (chunks.slice(i + 1, end - 1).some(namesFact)) return undefined;
  const name = bare.slice(0, at + 1);
  return { name, values: { closed: true, list }, next: end, end: endOf(chunks[end - 1] as Chunk) };
}

/** "a method of payment, cash or card": the two or more behind it, without articles, up to the one behind "or". */
function mannerRun(chunks: readonly Chunk[], i: number, name: readonly Token[]): ValueRun | undefined {
  if (name.length !== 3 || !manners.test(name[0]?.lower ?? '') || !doings.test(name[2]?.lower ?? '')) return undefined;
  let end = i + 1;
  while (end < i + 10 && chunks[end] && isValue(chunks[end] as Chunk) && chunks[end]?.before !== 'and') {
    end++;
    if (chunks[end - 1]?.before === 'or') break;
  }
  const run = chunks.slice(i + 1, end);
  if (run.length < 2 || run[run.length - 1]?.before !== 'or' || run.some((c) => c.tokens[0]?.tag === 'det'))
    return undefined;
  const list = run.map((c) => valueText(c.tokens));
  return { name, values: { closed: true, list }, next: end, end: endOf(run[run.length - 1] as Chunk) };
}

/** "role admin/manager/rep" and "open/closed". */
function slashRun(chunks: readonly Chunk[], i: number, chunk: Chunk): ValueRun | undefined {
  if (chunks[i + 1]?.before !== '/') return undefined;
  let end = i + 1;
  while (end < chunks.length && chunks[end]?.before === '/') end++;
  const words = chunk.tokens;
  if (words.length < 2) return undefined;
  const name = words.slice(0, -1);
  const first = words.slice(-1);
  const flag = /^(?:y n|yes no|true false)$/.test(`${first[0]?.lower} ${chunks[i + 1]?.tokens[0]?.lower}`);
  if (!flag && !name.some((t) => t.tag === 'noun')) return undefined;
  if (unitPair(first[0]?.lower ?? '', chunks[i + 1]?.tokens[0]?.lower ?? '')) return undefined;
  const last = (chunks[end - 1] as Chunk).tokens;
  const open = last.findIndex(
    (t, k) => t.lower === '(' || (k > 0 && /^(?:default|defaults|optional|required|nullable)$/.test(t.lower)),
  );
  const note = open > 0 ? last.slice(open) : [];
  const values = [...chunks.slice(i + 1, end - 1).map((c) => c.tokens), open > 0 ? last.slice(0, open) : last];
  const list = [first, ...values].map(valueText);
  return { name: [...name, ...note], values: { closed: true, list }, next: end, end: endOf(chunks[end - 1] as Chunk) };
}

/** A short piece without an article: a value rather than a fact with its own name. */
function isValue(chunk: Chunk): boolean {
  const t = chunk.tokens;
  if (t.length === 0 || t.length > 4) return false;
  const first = t[0] as Token;
  if (first.tag === 'poss' || first.tag === 'pron' || first.tag === 'wh' || first.tag === 'modal') return false;
  if (first.tag === 'det' && chunk.before !== 'or' && chunk.before !== '') return false;
  return !t.some((x) => x.lower === '(' || x.lower === ':' || x.tag === 'wh');
}

const endOf = (chunk: Chunk): number => (chunk.tokens[chunk.tokens.length - 1] as Token).end;
