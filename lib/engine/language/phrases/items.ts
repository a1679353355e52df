import { singular } from '../../model/inflect';
import { typeByEnding } from '../lexicon/attribute-types';
import { lowerOf, type Token } from '../tokens/token';
import { type Chunk, chunksOf, listHead, sharedHead } from './chunks';
import { askedItem, datedItem, flagItem, noteFlag, timeOf } from './clause-item';
import { continuation, shareFacets } from './continuation';
import { type Count, countAt } from './count';
import { eventDay } from './event-day';
import { type Facets, facetsOf, mergeFacets } from './facets';
import { flagWords } from './flag-words';
import type { Item, ItemList } from './item';
import { asideValues, referenceIn, splitAsides, valueFacets } from './item-aside';
import { nameEnd, nameOf } from './item-name';
import {
  asksFirst,
  booleanPairs,
  endOfPeriod,
  forSome,
  isMomentBeside,
  openers,
  ownIn,
  perhaps,
  saysMore,
  saysWhatKind,
  withoutActivity,
  withoutContainer,
  withoutDoings,
} from './list-pieces';
import { withSharedWords } from './shared-words';
import { typeNote, withoutSqlType } from './sql-type';
import { alike, withPayment } from './unnamed-items';
import { valuesFrom } from './values';

/** Reads a list of facts, parts or things. Pieces that are not names are left out. */
export function itemsOf(all: readonly Token[]): ItemList {
  const chunks = withSharedWords(booleanPairs(withoutDoings(chunksOf(withoutContainer(all)))));
  const items: Item[] = [];
  let open = false;
  let uncertain: string | undefined;
  const asks = asksFirst(chunks);
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk;
    const said = lowerOf(chunk.tokens);
    if (openers.test(said)) {
      open = true;
      continue;
    }
    const whole = ownerBehindEtc(chunk);
    if (whole !== undefined) {
      open = true;
      const last = items.pop();
      if (last) items.push({ ...last, possessor: last.possessor ?? whole });
      continue;
    }
    if (i > 0 && chunk.before === ',' && saysMore(chunk.tokens)) break;
    if (said.startsWith('such as ') && saysWhatKind(items[items.length - 1])) items.pop();
    const last = items[items.length - 1];
    if (last && alike.test(said)) {
      items[items.length - 1] = { ...last, facets: { ...last.facets, unique: true } };
      continue;
    }
    if (i > 0 && said.startsWith('no two ')) break;
    const common = listHead(chunks, i);
    const headed = common && itemOf([...chunk.tokens, common]);
    if (headed) {
      items.push(headed);
      continue;
    }
    const head = sharedHead(chunk, chunks[i + 1]);
    const values = head ? undefined : valuesFrom(chunks, i);
    if (values) {
      const item = itemOf(values.name);
      if (item)
        items.push({
          ...item,
          facets: { ...item.facets, ...valueFacets(values.values) },
          span: { start: item.span.start, end: values.end },
        });
      i = values.next - 1;
      continue;
    }
    const pair = head ? pairOf(chunk, chunks[i + 1] as Chunk, head) : undefined;
    if (pair) {
      items.push(...pair);
      i++;
      continue;
    }
    const before = items[items.length - 1];
    const typed = before && !isMomentBeside(before, chunk) ? typeNote(chunk.tokens) : undefined;
    if (before && typed) {
      items[items.length - 1] = { ...before, facets: mergeFacets(typed, before.facets) };
      continue;
    }
    // "by which clerk": the clerk.
    if (
      /^(?:by|for|at|in|on|to|from|with) (?:which|what) [a-z]/.test(lowerOf(chunk.tokens)) &&
      chunk.tokens.length < 6
    ) {
      const asked = itemOf(chunk.tokens.slice(2));
      if (asked) items.push(asked);
      continue;
    }
    const counts = /^how (?:many|much) /.test(lowerOf(chunk.tokens));
    const question = asks || counts ? askedItem(chunk.tokens) : undefined;
    if (question) {
      items.push(uncertain === undefined ? question : { ...question, facets: { optional: uncertain } });
      uncertain = undefined;
      continue;
    }
    if (asks && /^(?:once|if|after) /.test(said) && chunks[i + 1]) {
      uncertain = said;
      continue;
    }
    if (continuation(chunk, items) || (items.length > 0 && isVerbAlone(chunk))) continue;
    if (chunks[i + 1] && (perhaps.test(said) || forSome(chunk, chunks[i + 1]))) {
      uncertain = said;
      continue;
    }
    const made = itemOf(endOfPeriod(chunk, chunks[i - 1]));
    if (!made) continue;
    const item = chunk.before === 'or' && items.length > 0 ? { ...made, alternative: true } : made;
    shareFacets(items, item, chunk);
    items.push(uncertain === undefined ? item : { ...item, facets: { optional: uncertain, ...item.facets } });
    uncertain = undefined;
  }
  return { items: withPayment(items), open };
}

/** "a name, a depth, etc. of each well": the well, whose facts they all are. */
function ownerBehindEtc({ tokens }: Chunk): string | undefined {
  const of = tokens[1]?.text === '.' ? 2 : 1;
  if (!/^etc\.?$/.test(tokens[0]?.lower ?? '') || tokens[of]?.lower !== 'of' || !tokens[of + 1]) return undefined;
  const whole = itemOf(tokens.slice(of + 1));
  return whole && !typeByEnding(whole.name) ? whole.name : undefined;
}

/** "until the guest arrives and leaves": the second verb of a condition, not an entry. */
const isVerbAlone = ({ tokens }: Chunk): boolean =>
  tokens.length === 1 && tokens[0]?.tag === 'verb' && tokens[0].form === 'third';

/** Two facts with one head, and one condition behind both: "the actual departure and arrival times once known". */
function pairOf(
  first: Chunk,
  second: Chunk,
  shared: NonNullable<ReturnType<typeof sharedHead>>,
): readonly Item[] | undefined {
  const left = itemOf([...first.tokens, shared.head]);
  const right = itemOf(shared.modifier ? [shared.modifier, ...second.tokens] : second.tokens);
  return left && right ? [{ ...left, facets: mergeFacets(left.facets, right.facets) }, right] : undefined;
}

/** Reads one piece of a list. */
export function itemOf(said: readonly Token[]): Item | undefined {
  const all = said[0]?.tag === 'det' && said[1]?.lower === 'whether' ? said.slice(1) : said;
  let tokens: readonly Token[] = all
    .filter((t) => !(t.tag === 'punct' && /^["'*_`.!?]$/.test(t.text)))
    .map((t, i) => (i === 0 ? quotedName(t) : t));
  while (
    tokens.length > 1 &&
    /^(?:and|or|then|also|only|,|:|-|–|—|well|including|like|with)$/.test(tokens[0]?.lower ?? '')
  )
    tokens = tokens.slice(1);
  if (tokens[0]?.lower === 'such' && tokens[1]?.lower === 'as' && tokens[2]) tokens = tokens.slice(2);
  tokens = withoutActivity(tokens);
  const typed = withoutSqlType(tokens);
  tokens = typed.tokens;
  if (tokens.length === 0 || tokens[0]?.lower === 'of') return undefined;
  if (tokens[0]?.lower === 'whether') return flagItem(tokens);
  const asked = askedItem(tokens) ?? noteFlag(tokens);
  if (asked) return asked;
  let facets: Facets = all.some((t) => t.text === '?')
    ? { optional: 'marked with “?”', ...typed.facets }
    : typed.facets;
  let at = 0;
  let determiner: string | undefined;
  const counted =
    /^(?:a|the)$/.test(tokens[0]?.lower ?? '') && tokens[1]?.lower === 'number' ? undefined : countAt(tokens, 0);
  if (counted && counted.end < tokens.length) at = counted.end;
  while (at < tokens.length - 1) {
    const t = tokens[at] as Token;
    if (t.tag === 'det' || t.tag === 'poss') determiner ??= t.lower;
    else if (/^(?:maybe|perhaps|possibly|sometimes)$/.test(t.lower))
      facets = mergeFacets(facets, { optional: t.lower });
    else if (flagWords.has(t.lower) || t.lower === 'optionally') facets = mergeFacets(facets, facetsOf(t.lower));
    else if (/^(\d+|\w+)-(?:character|digit|letter)$/.test(t.lower))
      facets = mergeFacets(facets, facetsOf(t.lower.replace(/-(?=[a-z]+$)/, ' ')));
    else if (!(t.tag === 'adv' && tokens[at + 1]?.tag !== 'prep')) break;
    at++;
  }
  const again = counted || tokens[at]?.lower === 'number' ? undefined : countAt(tokens, at);
  if (again && again.end < tokens.length) at = again.end;
  return (
    datedItem(tokens, at, facets) ??
    eventDay(tokens, at) ??
    timeOf(tokens, at) ??
    (determiner === undefined ? tiedItem(tokens, at, facets) : undefined) ??
    finish(tokens, at, facets, determiner, (counted ?? again)?.count)
  );
}

/** A fact's name in quotation marks is a name like any other. */
const quotedName = (t: Token): Token => (t.tag === 'quote' && typeByEnding(t.lower) ? { ...t, tag: 'noun' } : t);

function finish(
  tokens: readonly Token[],
  at: number,
  flags: Facets,
  determiner: string | undefined,
  count: Count | undefined,
): Item | undefined {
  const end = nameEnd(tokens, at);
  let words = tokens.slice(at, end);
  if (words.length === 0 || !words.some((t) => /[\p{L}]/u.test(t.text))) return undefined;
  const rest = tokens.slice(end);
  let facets = flags;
  while (words.length > 1 && flagWords.has((words[words.length - 1] as Token).lower)) {
    facets = mergeFacets(facets, facetsOf((words[words.length - 1] as Token).lower));
    words = words.slice(0, -1);
  }
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
    aside = itemsOf(inside).items;
    const description = lowerOf(inside);
    if (!list && Object.keys(told).length === 0 && !reference && inside.length > 2)
      facets = mergeFacets(facets, { description });
  }
  if (values) facets = mergeFacets(facets, { values });
  const { held, ...named } = nameOf(words);
  if (named.name === '') return undefined;
  // "rate per word" is a price.
  if (bare[0]?.lower === 'per' && /(?:^| )rate$/.test(named.name)) facets = mergeFacets({ type: 'money' }, facets);
  facets = withoutStretch(named.name, facets);
  const last = tokens[tokens.length - 1] as Token;
  const first = tokens[at] as Token;
  const times = count ?? (held && { max: 'many' as const });
  const plural = singular(words[words.length - 1]?.lower ?? '') !== (words[words.length - 1]?.lower ?? '');
  const withFacts = linkFactsIn(bare);
  return {
    ...named,
    plural,
    ...(times && { count: times }),
    ...(determiner !== undefined && { determiner }),
    facets,
    ...(aside && aside.length > 0 && { aside }),
    ...(withFacts && { linkFacts: withFacts }),
    ...(own && { own }),
    span: { start: first.start, end: last.end },
  };
}

const stretches = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?)$/;

/** "a due date (at most 12 months later)": how far it lies from another moment bounds no value of its own. */
function withoutStretch(name: string, facets: Facets): Facets {
  if (typeByEnding(name)?.type !== 'date' || facets.unit === undefined || !stretches.test(facets.unit)) return facets;
  const { unit: _, min: __, max: ___, ...rest } = facets;
  return rest;
}

/** "assigned to a user", "optionally linked to a deal": a reference in a list. */
function tiedItem(tokens: readonly Token[], at: number, facets: Facets): Item | undefined {
  const verb = tokens[at];
  const prep = tokens[at + 1];
  if (
    verb?.form !== 'participle' ||
    !prep ||
    !/^(?:to|by|with|for|in|under)$/.test(prep.lower) ||
    at + 2 >= tokens.length
  )
    return undefined;
  const inner = itemOf(tokens.slice(at + 2));
  return inner && inner.name !== '' && !typeByEnding(inner.name)
    ? { ...inner, facets: mergeFacets(facets, inner.facets), tied: true }
    : undefined;
}

function linkFactsIn(bare: readonly Token[]): readonly Item[] | undefined {
  const at = bare.findIndex((t) => t.lower === 'with');
  if (at < 0 || at > 1) return undefined;
  const { items } = itemsOf(bare.slice(at + 1));
  return items.length > 0 ? items : undefined;
}
