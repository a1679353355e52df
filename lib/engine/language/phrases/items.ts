import { typeByEnding } from '../lexicon/attribute-types';
import { CONDITION } from '../tokens/list-condition';
import { lowerOf, type Token } from '../tokens/token';
import { type Chunk, chunksOf, listHead, sharedHead } from './chunks';
import { askedItem, datedItem, givenOutOf, timeOf } from './clause-item';
import { continuation, shareFacets } from './continuation';
import { eventDay } from './event-day';
import { mergeFacets } from './facets';
import { flagItem, markedItem, noteFlag } from './flag-item';
import type { Item, ItemList } from './item';
import { valueFacets } from './item-aside';
import { finished } from './item-finish';
import { leadOfItem } from './item-lead';
import {
  asksFirst,
  booleanPairs,
  doneIn,
  endOfPeriod,
  endsRelative,
  forSome,
  isMomentBeside,
  isQuotedExample,
  isVerbAlone,
  openers,
  perhaps,
  quotedName,
  saysMore,
  saysOrder,
  saysWhatKind,
  withoutActivity,
  withoutContainer,
  withoutDoings,
  withoutTrailing,
} from './list-pieces';
import { withSharedWords } from './shared-words';
import { typeNote, withoutSqlType } from './sql-type';
import { tiedItem } from './tied-item';
import { apart } from './told-apart';
import { alike, namesNothing, withPayment } from './unnamed-items';
import { valuesFrom } from './values';

/** A list as its pieces are read, one after another. */
interface Listing {
  readonly chunks: readonly Chunk[];
  /** The list is one of questions. */
  readonly asks: boolean;
  readonly items: Item[];
  /** The list is said to go on. */
  open: boolean;
  /** Said in front of the next item: why it may be absent. */
  uncertain?: string | undefined;
  /** Said in front of all that follows. */
  conditional?: string;
}

/** Reads a list of facts, parts or things. Pieces that are not names are left out. */
export function itemsOf(all: readonly Token[]): ItemList {
  const chunks = withSharedWords(booleanPairs(withoutDoings(chunksOf(withoutContainer(all)))));
  const list: Listing = { chunks, asks: asksFirst(chunks), items: [], open: false };
  for (let i = 0; i < chunks.length; ) {
    const chunk = chunks[i] as Chunk;
    const said = lowerOf(chunk.tokens);
    if (takeEnding(list, chunk, said) || takeAlike(list, said) || (i > 0 && saysOrder(chunk.tokens))) i++;
    else if (i > 0 && ((chunk.before === ',' && saysMore(chunk.tokens)) || said.startsWith('no two '))) break;
    else i = takeSeveral(list, i, said) ?? (takeNote(list, i, said) ? i + 1 : takeOne(list, i));
  }
  return { items: withPayment(apart(list.items)), open: list.open };
}

/** "etc.", "and so on", "etc. of each well": the list goes on. */
function takeEnding(list: Listing, chunk: Chunk, said: string): boolean {
  const whole = openers.test(said) ? undefined : ownerBehindEtc(chunk);
  if (whole === undefined && !openers.test(said)) return false;
  list.open = true;
  const last = whole === undefined ? undefined : list.items.pop();
  if (last) list.items.push({ ...last, possessor: last.possessor ?? (whole as string) });
  return true;
}

/** "no two alike": the item before is unique. */
function takeAlike({ items }: Listing, said: string): boolean {
  const last = items[items.length - 1];
  if (!last || !alike.test(said)) return false;
  items[items.length - 1] = { ...last, facets: { ...last.facets, unique: true } };
  return true;
}

/** An item that shares its head with the next, or has its values behind it: where the piece behind all of them is. */
function takeSeveral({ chunks, items }: Listing, i: number, said: string): number | undefined {
  const chunk = chunks[i] as Chunk;
  if (said.startsWith('such as ') && saysWhatKind(items[items.length - 1])) items.pop();
  const common = listHead(chunks, i);
  const headed = common && itemOf([...chunk.tokens, common]);
  if (headed) {
    items.push(headed);
    return i + 1;
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
    return values.next;
  }
  const pair = head ? pairOf(chunk, chunks[i + 1] as Chunk, head) : undefined;
  if (!pair) return undefined;
  items.push(...pair);
  return i + 2;
}

/** A piece that says more of the item before or of the next, or asks for one; whether it is read by that. */
function takeNote(list: Listing, i: number, said: string): boolean {
  const { chunks, asks, items } = list;
  const chunk = chunks[i] as Chunk;
  const next = chunks[i + 1];
  const before = items[items.length - 1];
  if (said === CONDITION) list.conditional = chunk.tokens[0]?.text ?? said;
  if (said === CONDITION) return true;
  const typed = before && !isMomentBeside(before, chunk) ? typeNote(chunk.tokens) : undefined;
  if (before && typed) {
    items[items.length - 1] = { ...before, facets: mergeFacets(typed, before.facets) };
    return true;
  }
  // "by which clerk": the clerk.
  const doing = asks ? doneIn(chunks, i) : undefined;
  if (doing && /^(?:by whom|when)$/.test(said)) {
    const name = `${doing.lower} ${said === 'when' ? 'at' : 'by'}`;
    items.push({ name, plural: false, facets: said === 'when' ? {} : { type: 'text' }, span: doing });
    return true;
  }
  if (chunk.tokens.length < 12 && /^(?:by|for|at|in|on|to|from|with) (?:which|what) [a-z]/.test(said)) {
    // "a colour, by which it is shown": what it is for.
    if (items.length > 0 && /^(?:pron|det|poss)$/.test(chunk.tokens[2]?.tag ?? '')) return true;
    const verb = chunk.tokens.findIndex((t, k) => k > 2 && (t.tag === 'pron' || t.tag === 'be' || t.tag === 'det'));
    const asked = itemOf(chunk.tokens.slice(2, verb < 0 ? undefined : verb));
    if (asked) items.push(asked);
    return true;
  }
  const question =
    asks || /^how (?:many|much)(?: |$)|^how (?:they|he|she|it) (?:are|is) related\b/.test(said)
      ? askedItem(chunk.tokens)
      : undefined;
  if (question) {
    items.push(list.uncertain === undefined ? question : { ...question, facets: { optional: list.uncertain } });
    list.uncertain = undefined;
    return true;
  }
  if (asks && next && /^(?:once|if|after) /.test(said)) {
    list.uncertain = said;
    return true;
  }
  if (before && (/^numbered (?:within|per|inside|in|for|by|on|from) /.test(said) || isQuotedExample(chunks, i)))
    return true;
  if (continuation(chunk, items) || (items.length > 0 && isVerbAlone(chunk))) return true;
  if (!next || !(perhaps.test(said) || forSome(chunk, next))) return false;
  list.uncertain = said;
  return true;
}

/** The item of one piece, if it names one; the next piece. */
function takeOne(list: Listing, i: number): number {
  const { chunks, items } = list;
  const uncertain = list.uncertain ?? list.conditional;
  const chunk = chunks[i] as Chunk;
  // "and assign them to runners": what is done next.
  const done = chunk.tokens[0]?.form === 'base' && chunk.tokens[1]?.tag === 'pron' && chunk.before === 'and';
  const made = done || endsRelative(chunk, chunks[i - 1]) ? undefined : itemOf(endOfPeriod(chunk, chunks[i - 1]));
  if (!made || namesNothing(made.name, chunks.length)) return i + 1;
  if (made.aside && made.aside.length > 1 && made.aside.every((x) => / (?:timestamp|time|date)$/.test(x.name))) {
    // "a lifecycle (creation and deletion timestamps)": the moments it is known by.
    items.push(...made.aside);
    return i + 1;
  }
  const item = chunk.before === 'or' && items.length > 0 ? { ...made, alternative: true } : made;
  shareFacets(items, item, chunk);
  items.push(uncertain === undefined ? item : { ...item, facets: { optional: uncertain, ...item.facets } });
  list.uncertain = undefined;
  return i + 1;
}

/** "several", "sometimes two": how many of what was told of before, and no name. */
/** "a name, a depth, etc. of each well": the well, whose facts they all are. */
function ownerBehindEtc({ tokens }: Chunk): string | undefined {
  const of = tokens[1]?.text === '.' ? 2 : 1;
  if (!/^etc\.?$/.test(tokens[0]?.lower ?? '') || tokens[of]?.lower !== 'of' || !tokens[of + 1]) return undefined;
  const whole = itemOf(tokens.slice(of + 1));
  return whole && !typeByEnding(whole.name) ? whole.name : undefined;
}

/** Two facts with one head, and one condition behind both: "the actual departure and arrival times once known". */
function pairOf(
  first: Chunk,
  second: Chunk,
  shared: NonNullable<ReturnType<typeof sharedHead>>,
): readonly Item[] | undefined {
  const left = itemOf([...first.tokens, shared.head, ...(shared.tail ?? [])]);
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
    /^(?:and|or|then|also|only|,|:|-|–|—|well|including|like|with)$/.test(tokens[0]?.lower ?? '') &&
    !(tokens[0]?.lower === 'like' && /^(?:counts?|number|time|date|total)$/.test(tokens[1]?.lower ?? ''))
  )
    tokens = tokens.slice(1);
  // "on a machine, for a customer": what stands behind the preposition is named.
  if (
    /^(?:on|for|at|in|by|to|from|under|through)$/.test(tokens[0]?.lower ?? '') &&
    /^(?:an?|one)$/.test(tokens[1]?.lower ?? '') &&
    tokens.slice(2).every((t) => t.tag === 'noun' || t.tag === 'adj')
  )
    tokens = tokens.slice(1);
  if (tokens[0]?.lower === 'such' && tokens[1]?.lower === 'as' && tokens[2]) tokens = tokens.slice(2);
  if (tokens[0]?.lower === 'possibly' && tokens[1]?.lower === 'including') tokens = [tokens[0], ...tokens.slice(2)];
  // "allowing guests to join": what for, not what.
  if (/^(?:allowing|enabling|ensuring|letting)$/.test(tokens[0]?.lower ?? '')) return undefined;
  tokens = withoutTrailing(withoutActivity(tokens));
  const typed = withoutSqlType(tokens);
  tokens = typed.tokens;
  if (tokens.length === 0 || tokens[0]?.lower === 'of') return undefined;
  if (tokens[0]?.lower === 'whether') return flagItem(tokens);
  const asked =
    askedItem(tokens) ?? noteFlag(tokens) ?? givenOutOf(tokens) ?? markedItem(tokens, tokens[0]?.tag === 'det' ? 1 : 0);
  if (asked) return asked;
  const unsure = all.some((t) => t.text === '?');
  const lead = leadOfItem(tokens, unsure ? { optional: 'marked with “?”', ...typed.facets } : typed.facets);
  const { at, facets } = lead;
  return (
    datedItem(tokens, at, facets) ??
    eventDay(tokens, at) ??
    timeOf(tokens, at) ??
    (lead.determiner === undefined ? tiedItem(tokens, at, facets, itemOf) : undefined) ??
    finished(tokens, lead, (t) => itemsOf(t).items)
  );
}
