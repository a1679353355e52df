import { singular } from '../../model/inflect';
import type { SourceSpan } from '../../model/origin';
import { typeByEnding } from '../lexicon/attribute-types';
import { lowerOf, type Token } from '../tokens/token';
import { type Chunk, chunksOf, sharedHead } from './chunks';
import { type Count, countAt } from './count';
import { type Facets, facetsOf, mergeFacets } from './facets';
import { closing, conceptName } from './noun-phrase';
import { typeNote, withoutSqlType } from './sql-type';
import { closedSetHeads, valuesFrom, valueText } from './values';

/** One entry of a list: a fact, a part or a related thing, with what was said about it. */
export interface Item {
  /** Lower-case singular. */
  readonly name: string;
  readonly plural: boolean;
  readonly count?: Count;
  readonly determiner?: string;
  /** "owner's name": owner; "name of the owner": owner. */
  readonly possessor?: string;
  readonly facets: Facets;
  /** Entries of a list in parentheses, when it could list facts of this item. */
  readonly aside?: readonly Item[];
  /** Joined to the one before by "or". */
  readonly alternative?: boolean;
  /** Said with a participle: "assigned to a user". */
  readonly tied?: boolean;
  /** "with a role", "each with a quantity": facts of the link to this item. */
  readonly linkFacts?: readonly Item[];
  /** Facts of the item itself: "options of which one is correct". */
  readonly own?: readonly Item[];
  readonly span: SourceSpan;
}

/** Facts that follow an item with "with" belong to it too: "accounts with name, website and industry". */
export function gathered(items: readonly Item[]): readonly Item[] {
  const out: Item[] = [];
  for (const item of items) {
    const last = out[out.length - 1];
    if (last?.linkFacts && typeByEnding(item.name) && item.count === undefined)
      out[out.length - 1] = { ...last, linkFacts: [...last.linkFacts, item] };
    else out.push(item);
  }
  return out;
}

export interface ItemList {
  readonly items: readonly Item[];
  /** "etc.", "such as": the list is not complete. */
  readonly open: boolean;
}

const flagWords = new Set(['unique', 'optional', 'required', 'mandatory', 'nullable', 'compulsory']);
const openers = /^(?:etc\.?|\.\.\.?|…|others?|so on|so forth|more|other (?:\w+ )?(?:information|details|data))$/;

/** Reads a list of facts, parts or things. Pieces that are not names are left out. */
export function itemsOf(all: readonly Token[]): ItemList {
  const chunks = booleanPairs(chunksOf(withoutContainer(all)));
  const items: Item[] = [];
  let open = false;
  let uncertain: string | undefined;
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk;
    if (openers.test(lowerOf(chunk.tokens))) {
      open = true;
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
    const typed = before ? typeNote(chunk.tokens) : undefined;
    if (before && typed) {
      items[items.length - 1] = { ...before, facets: mergeFacets(typed, before.facets) };
      continue;
    }
    if (continuation(chunk, items)) continue;
    if (perhaps.test(lowerOf(chunk.tokens)) && chunks[i + 1]) {
      uncertain = lowerOf(chunk.tokens);
      continue;
    }
    const made = itemOf(endOfPeriod(chunk, chunks[i - 1]));
    if (!made) continue;
    const item = chunk.before === 'or' && items.length > 0 ? { ...made, alternative: true } : made;
    shareFacets(items, item, chunk);
    items.push(uncertain === undefined ? item : { ...item, facets: { optional: uncertain, ...item.facets } });
    uncertain = undefined;
  }
  return { items, open };
}

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

/** "current period start and end": the end is the end of the same. */
function endOfPeriod(chunk: Chunk, before: Chunk | undefined): readonly Token[] {
  const only = chunk.tokens[0];
  if (
    !only ||
    !before ||
    chunk.before !== 'and' ||
    !/^(?:end|finish|stop|close)$/.test(only.lower) ||
    chunk.tokens.length > 1
  )
    return chunk.tokens;
  const last = before.tokens[before.tokens.length - 1];
  return last && /^(?:start|begin|beginning|open)$/.test(last.lower) && before.tokens.length > 1
    ? [...before.tokens.slice(0, -1), only]
    : chunk.tokens;
}

/** "detailed information such as country, city": the list is what follows. */
function withoutContainer(tokens: readonly Token[]): readonly Token[] {
  const m =
    /^(?:(?:the|all|some|its|their|detailed|basic|relevant|key|various|specific|necessary|following|personal|related|important|other) )*(?:information|details|data|attributes|fields|properties|particulars|contents) (?:such as|including|like|as follows :|:|namely)(?: |$)/.exec(
      lowerOf(tokens.slice(0, 9)),
    );
  return m ? tokens.slice(m[0].trim().split(' ').length) : tokens;
}

/** "done or not" is one yes-or-no fact. */
function booleanPairs(chunks: readonly Chunk[]): readonly Chunk[] {
  const out: Chunk[] = [];
  for (const chunk of chunks) {
    const last = out[out.length - 1];
    if (chunk.before === 'or' && lowerOf(chunk.tokens) === 'not' && last) {
      const flag = { ...(last.tokens[0] as Token), text: 'whether', lower: 'whether', tag: 'wh' as const };
      out[out.length - 1] = { tokens: [flag, ...last.tokens], before: last.before };
    } else out.push(chunk);
  }
  return out;
}

/** "and, optionally, a real name": a word between commas that makes the next fact optional. */
const perhaps =
  /^(?:optionally|maybe|perhaps|possibly|sometimes|if (?:any|known|given|present|available|possible|needed|there is one|(?:i|we|they|you) (?:like|want|know(?: it)?|have (?:it|one)))|where (?:known|available|applicable)|when (?:known|available|applicable)|once known)$/;

/** "(both optional until played)": said of the item before as well. */
function shareFacets(items: Item[], item: Item, chunk: Chunk): void {
  const open = chunk.tokens.findIndex((t) => t.lower === '(');
  const word = chunk.tokens[open + 1]?.lower ?? '';
  if (open < 0 || !/^(?:both|all)$/.test(word)) return;
  const from = word === 'both' ? items.length - 1 : 0;
  for (let i = Math.max(0, from); i < items.length; i++) {
    const before = items[i] as Item;
    items[i] = { ...before, facets: mergeFacets(before.facets, item.facets) };
  }
}

const says =
  /^(?:which|that|who|if|once|when|until|unless|must|may|can|cannot|has to|defaults?|initially|unique|optional|required|between|ranging|where|never|not|always|nullable|positive|non-negative|blank|empty|null|stays|left|stored as|kept as|saved as|given in|measured in|expressed in|both|all of which|neither of which|case|regardless|ignoring|whatever|free-form|by default|somewhere|usually|only for|only if|only when|later|after|(?:at (?:least|most)|up to|no (?:more|less|fewer) than|not (?:more|less) than|more than|less than|greater than|max\.?|min\.?|maximum|minimum|from|over|under|exactly|above|below|[<>]=?) ?-? ?(?:\d[\d.,]*|zero|one))(?= |$)/;
const alone =
  /^(?:unique|optional|required|mandatory|nullable|compulsory|positive|non-negative|never|not|free-form|freeform|json)$/;

/** "who might not be assigned yet": there may be none. */
const absent =
  /^(?:who|which|that) (?:may|might|can|could) (?:also )?(?:not )?(?:yet )?(?:be|have) (?:not )?(?:yet )?(?:assigned|known|set|missing|empty|absent|given|chosen|blank|unknown|left|none|been)/;

/** "a buddy, another singer", "a conductor, who is a singer too", "both of whom are persons": who or what the item is. */
function playedBy(text: string): { readonly name: string; readonly both: boolean } | undefined {
  const both = /^both of (?:whom|which|them) are (?:also )?([a-z][a-z -]*?)(?: too| as well)?$/.exec(text);
  if (both?.[1]) return { name: singular(both[1]), both: true };
  const one =
    /^(?:(?:who|which) (?:is|must be) (?:also )?(?:an? |another |one of (?:our|the) )|also an? |another )([a-z][a-z -]*?)(?: too| as well)?$/.exec(
      text,
    );
  if (
    !one?.[1] ||
    typeByEnding(one[1]) ||
    one[1].split(' ').length > 3 ||
    /^(?:unique|optional|must|yes)\b/.test(one[1])
  )
    return undefined;
  return { name: singular(one[1]), both: false };
}

/** A piece that only says more about the one before: ", which must be unique", ", if known", ", at least 10". */
function continuation(chunk: Chunk, items: Item[]): boolean {
  const last = items[items.length - 1];
  if (!last || chunk.before !== ',') return false;
  const text = lowerOf(chunk.tokens).replace(/^so (?=free-?form|json)/, '');
  const played = playedBy(text);
  if (played) {
    const since = played.both ? items.length - 2 : items.length - 1;
    for (let i = Math.max(0, since); i < items.length; i++) {
      const item = items[i] as Item;
      items[i] = { ...item, facets: { ...item.facets, reference: played.name } };
    }
    return true;
  }
  if (!says.test(text) || (!text.includes(' ') && !alone.test(text))) return false;
  if (alone.test(chunk.tokens[0]?.lower ?? '') && chunk.tokens.length > 1 && chunk.tokens[1]?.tag === 'noun')
    return false;
  const facets = absent.test(text) ? { optional: text } : facetsOf(text);
  const strong = /^(?:which|that|if|once|when|until|must|may|can|cannot|defaults?)\b/.test(text);
  if (!strong && Object.keys(facets).length === 0) return false;
  const from = /^both\b/.test(text) ? items.length - 2 : /^(?:all|neither)\b/.test(text) ? 0 : items.length - 1;
  for (let i = Math.max(0, from); i < items.length; i++) {
    const item = items[i] as Item;
    const end = i === items.length - 1 ? (chunk.tokens[chunk.tokens.length - 1]?.end ?? item.span.end) : item.span.end;
    items[i] = { ...item, facets: mergeFacets(item.facets, facets), span: { start: item.span.start, end } };
  }
  return true;
}

/** Reads one piece of a list. */
export function itemOf(all: readonly Token[]): Item | undefined {
  let tokens: readonly Token[] = all.filter((t) => !(t.tag === 'punct' && /^["'*_`.!?]$/.test(t.text)));
  while (
    tokens.length > 1 &&
    /^(?:and|or|then|also|only|,|:|-|–|—|well|including|like|with)$/.test(tokens[0]?.lower ?? '')
  )
    tokens = tokens.slice(1);
  tokens = withoutActivity(tokens);
  const typed = withoutSqlType(tokens);
  tokens = typed.tokens;
  if (tokens.length === 0) return undefined;
  if (tokens[0]?.lower === 'whether') return flagItem(tokens);
  const asked = askedItem(tokens);
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
    timeOf(tokens, at) ??
    tiedItem(tokens, at, facets) ??
    finish(tokens, at, facets, determiner, (counted ?? again)?.count)
  );
}

const activities =
  /^(?:recording|storing|managing|tracking|maintaining|adding|viewing|querying|containing|saving|handling|displaying|keeping|capturing|providing|entering|updating|modifying|deleting|creating|editing|uploading|defining|documenting|registering|showing|covering|specifying)$/;

/** "storing the file path" names the file path. */
function withoutActivity(tokens: readonly Token[]): readonly Token[] {
  let from = 0;
  while (from < tokens.length - 1 && activities.test(tokens[from]?.lower ?? '') && (from === 0 || true)) from++;
  return from > 0 && tokens[from] ? tokens.slice(from) : tokens;
}

/** "which route they climbed", "which of our beekeepers did it", "when it took place", "when": what a question would ask. */
function askedItem(tokens: readonly Token[]): Item | undefined {
  const first = tokens[0] as Token;
  const last = tokens[tokens.length - 1] as Token;
  const span = { start: first.start, end: last.end };
  if (first.lower === 'when') {
    const verb = tokens.find((t, i) => i > 0 && (t.form === 'participle' || t.form === 'past' || t.form === 'third'));
    const place = verb?.lemma === 'take' && tokens[tokens.length - 1]?.lower === 'place' ? ' place' : '';
    return { name: verb ? `${verb.lower}${place} at` : 'happened at', plural: false, facets: {}, span };
  }
  if (first.lower !== 'which' && first.lower !== 'what') return undefined;
  const at = tokens[1]?.lower === 'of' ? 2 : 1;
  const words: Token[] = [];
  for (const t of tokens.slice(at)) {
    if (t.tag === 'det' || t.tag === 'poss') continue;
    if (t.tag !== 'noun' && t.tag !== 'adj') break;
    words.push(t);
  }
  const name = conceptName(words.map((t) => t.lower));
  return name === '' ? undefined : { name, plural: false, facets: {}, span };
}

function finish(
  tokens: readonly Token[],
  at: number,
  flags: Facets,
  determiner: string | undefined,
  count: Count | undefined,
): Item | undefined {
  const end = nameEnd(tokens, at);
  let words = tokens.slice(at, end).filter((t) => t.tag !== 'gen' || true);
  if (words.length === 0 || !words.some((t) => /[\p{L}]/u.test(t.text))) return undefined;
  const rest = tokens.slice(end);
  let facets = flags;
  while (words.length > 1 && flagWords.has((words[words.length - 1] as Token).lower)) {
    facets = mergeFacets(facets, facetsOf((words[words.length - 1] as Token).lower));
    words = words.slice(0, -1);
  }
  const { bare, asides, values } = splitAsides(rest);
  if (!ownIn(bare)) facets = mergeFacets(facets, facetsOf(lowerOf(bare)));
  let aside: readonly Item[] | undefined;
  for (const inside of asides) {
    const told = facetsOf(lowerOf(inside));
    const list = asideValues(inside, told);
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
  const named = nameOf(words);
  if (named.name === '') return undefined;
  const last = tokens[tokens.length - 1] as Token;
  const first = tokens[at] as Token;
  const plural = singular(words[words.length - 1]?.lower ?? '') !== (words[words.length - 1]?.lower ?? '');
  const withFacts = linkFactsIn(bare);
  const own = ownIn(bare);
  return {
    ...named,
    plural,
    ...(count && { count }),
    ...(determiner !== undefined && { determiner }),
    facets,
    ...(aside && aside.length > 0 && { aside }),
    ...(withFacts && { linkFacts: withFacts }),
    ...(own && { own }),
    span: { start: first.start, end: last.end },
  };
}

/** "placed on a date", "begins at a given time": a moment named after its verb. */
function datedItem(tokens: readonly Token[], at: number, facets: Facets): Item | undefined {
  const m =
    /^(?:is |was |are )?([a-z]+(?: up| out| in| off| down)?) (on|at|by|from|until) (?:an? |the |some )?(?:(?:given|certain|later|specific|particular|fixed|set) )?(date|day|time|moment|timestamp|point in time)\b(.*)$/.exec(
      lowerOf(tokens.slice(at)),
    );
  const verb = tokens.slice(at).find((t) => t.tag !== 'be');
  if (!m || !verb || !/^(?:participle|past|third)$/.test(verb.form ?? '')) return undefined;
  const type = /^(?:date|day)$/.test(m[3] ?? '') ? 'date' : 'timestamp';
  const joint = /^(?:on|at)$/.test(m[2] ?? '') ? (type === 'date' ? 'on' : 'at') : (m[2] ?? '');
  return {
    name: `${m[1]} ${joint}`,
    plural: false,
    facets: mergeFacets(facets, { type, ...facetsOf(m[4] ?? '') }),
    span: { start: (tokens[at] as Token).start, end: (tokens[tokens.length - 1] as Token).end },
  };
}

/** "the time it was completed": completed at. */
function timeOf(tokens: readonly Token[], at: number): Item | undefined {
  const head = tokens[at]?.lower ?? '';
  if (!/^(?:time|date|moment|day|timestamp)$/.test(head)) return undefined;
  const rest = tokens
    .slice(at + 1)
    .filter(
      (t) =>
        !(
          t.tag === 'wh' ||
          t.tag === 'det' ||
          t.tag === 'pron' ||
          t.tag === 'be' ||
          t.tag === 'have' ||
          t.tag === 'adv' ||
          /^(?:at|on|of)$/.test(t.lower)
        ),
    );
  const verb =
    rest.find((t) => t.form === 'participle' || t.form === 'past') ??
    (/^(?:which|when)$/.test(tokens[at + 2]?.lower ?? '') || /^(?:which|when)$/.test(tokens[at + 1]?.lower ?? '')
      ? rest.find((t) => t.form === 'third' || t.form === 'base')
      : undefined);
  const bare = verb && (verb.form === 'third' || verb.form === 'base');
  if (verb && bare) {
    const end = tokens[tokens.length - 1] as Token;
    const place = verb.lemma === 'take' ? ' place' : '';
    return {
      name: `${verb.lower}${place} ${/^(?:date|day)$/.test(head) ? 'on' : 'at'}`,
      plural: false,
      facets: {},
      span: { start: (tokens[at] as Token).start, end: end.end },
    };
  }
  if (!verb || rest.length > 3 || !tokens.slice(at + 1).some((t) => t.tag === 'be' || t.tag === 'have'))
    return undefined;
  const last = tokens[tokens.length - 1] as Token;
  const name = `${verb.lower} ${/^(?:date|day)$/.test(head) ? 'on' : 'at'}`;
  return { name, plural: false, facets: {}, span: { start: (tokens[at] as Token).start, end: last.end } };
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

/** "(a user)", "(user)": what kind of thing it is. */
function referenceIn(inside: readonly Token[]): string | undefined {
  const first = inside[0];
  if (first?.tag !== 'det' || first.lower === 'the' || inside.length > 3) return undefined;
  return conceptName(inside.slice(1).map((t) => t.lower));
}

/** "of which at least one is correct": each of them is correct or not. */
function ownIn(bare: readonly Token[]): readonly Item[] | undefined {
  const m =
    /^(?:,? ?)of which (?:at least |exactly |only |at most )?(?:one|some|several|two|many) (?:is|are|must be|may be|can be) (?:the |marked as |marked )?([a-z]+)(?: one)?$/.exec(
      lowerOf(bare),
    );
  const last = bare[bare.length - 1];
  if (!m?.[1] || !last) return undefined;
  return [{ name: m[1], plural: false, facets: { type: 'boolean' }, span: { start: last.start, end: last.end } }];
}

function linkFactsIn(bare: readonly Token[]): readonly Item[] | undefined {
  const at = bare.findIndex((t) => t.lower === 'with');
  if (at < 0 || at > 1) return undefined;
  const { items } = itemsOf(bare.slice(at + 1));
  return items.length > 0 ? items : undefined;
}

/** A note that names a data type is no list of values. */
const typed =
  /(?:^|, |; )(?:int|integer|bigint|string|varchar|char|bool|boolean|decimal|numeric|float|timestamp|datetime|json|jsonb|uuid)(?:$|[ ,;(])/;

/** "yes or no" is a flag; numbers in a row are a range; all else is a set. */
function valueFacets(values: NonNullable<Facets['values']>): Facets {
  const { list, closed } = values;
  if (list.length === 2 && /^(?:y n|yes no|true false|n y|no yes|false true)$/.test(list.join(' ')))
    return { type: 'boolean' };
  if (closed && list.length > 1 && list.every((v) => /^-?\d+$/.test(v))) {
    const numbers = list.map(Number).sort((a, b) => a - b);
    const low = numbers[0] as number;
    const high = numbers[numbers.length - 1] as number;
    if (high - low === numbers.length - 1)
      return { type: 'integer', min: { value: low, inclusive: true }, max: { value: high, inclusive: true } };
  }
  return { values };
}

/** Values listed in parentheses: at least two short pieces that are not facts themselves. */
function asideValues(inside: readonly Token[], told: Facets): Facets['values'] {
  if (told.min || told.max || told.length || told.compare || typed.test(lowerOf(inside))) return undefined;
  if (told.type === 'boolean' || told.unique || told.optional !== undefined || told.key || told.reference !== undefined)
    return undefined;
  const text = lowerOf(inside);
  const lead =
    /^(?:e\.g\.?|such as|like|for example|for instance|i\.e\.?|one of|either|values?|possible values|options|including)\b[\s:,]*/.exec(
      text,
    );
  const skip = lead ? lead[0].trim().split(' ').length : 0;
  const chunks = joinedValues(chunksOf(inside.slice(skip)).filter((c) => c.tokens[0]?.lower !== 'e.g'));
  const words = chunks
    .map((c) => valueText(c.tokens))
    .filter((v) => v !== '' && !/^(?:etc\.?|…|\.\.\.|so on|others?)$/.test(v));
  if (words.length < 2 || words.some((w) => w.split(' ').length > 4)) return undefined;
  if (words.every((w) => /^\d/.test(w)) && told.min) return undefined;
  const closed = !/\betc\b|\.\.\.|…|\be\.g\b|\bsuch as\b|\blike\b|\bfor (?:example|instance)\b|so on/.test(text);
  return { closed, list: words };
}

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

function splitAsides(rest: readonly Token[]): {
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

/** Where the name of an item ends: at a preposition, a verb, a relative word, a bracket. */
function nameEnd(tokens: readonly Token[], at: number): number {
  for (let k = at; k < tokens.length; k++) {
    const t = tokens[k] as Token;
    const next = tokens[k + 1];
    if (t.tag === 'punct' && t.lower !== '.' && t.lower !== '#') return k;
    if (t.tag === 'quote' || t.tag === 'wh' || t.tag === 'modal' || t.tag === 'be' || t.tag === 'not') return k;
    if (k === at) continue;
    if (t.tag === 'have' || t.tag === 'do') return k;
    if (/^(?:fk|pk|uk|uq|references|primary|foreign)$/.test(t.lower)) return k;
    if (t.lower === 'out' && next?.lower === 'of') return k;
    if (
      t.tag === 'verb' &&
      /^(?:at|on)$/.test(next?.lower ?? '') &&
      !/^(?:noun|det|adj|poss)$/.test(tokens[k + 2]?.tag ?? '')
    )
      continue;
    if (t.tag === 'verb' && tokens[k - 1]?.tag !== 'to') return k;
    if (t.tag === 'pron') return relativeTime(tokens, at, k) ? k : k;
    if (t.tag === 'num' && !(next === undefined && k > at)) return k;
    if (t.tag === 'prep' && !keepsPreposition(tokens, k) && !particle(tokens, k)) return k;
    if (t.tag === 'to' && next?.tag !== 'verb' && tokens[k - 1]?.lower !== 'valid') return k;
    if (next?.lower === 'than') return k;
    if (
      t.tag === 'adj' &&
      t.form === 'participle' &&
      (next?.tag === 'prep' || next?.tag === 'to') &&
      (!/^(?:at|on)$/.test(next.lower) || /^(?:det|poss)$/.test(tokens[k + 2]?.tag ?? '')) &&
      tokens[k + 2]
    )
      return k;
    if (
      t.tag === 'adv' &&
      (k === tokens.length - 1 || next?.tag === 'prep') &&
      !particle(tokens, k) &&
      !typeByEnding(lowerOf(tokens.slice(Math.max(at, k - 1), k + 1)))
    )
      return k;
    if (flagWords.has(t.lower)) return k;
  }
  return tokens.length;
}

/** "picked up at", "taken down on": the particle belongs to the verb of a moment's name. */
const particle = (tokens: readonly Token[], k: number): boolean =>
  /^(?:up|out|in|off|down|over|back)$/.test(tokens[k]?.lower ?? '') &&
  tokens[k - 1]?.form === 'participle' &&
  /^(?:at|on)$/.test(tokens[k + 1]?.lower ?? '') &&
  (tokens[k + 2] === undefined || tokens[k + 2]?.tag === 'punct');

const relativeTime = (tokens: readonly Token[], at: number, k: number): boolean =>
  k === at + 1 && /^(time|date)$/.test(tokens[at]?.lower ?? '');

function keepsPreposition(tokens: readonly Token[], k: number): boolean {
  const t = tokens[k] as Token;
  const next = tokens[k + 1];
  const before = tokens[k - 1];
  if (t.lower === 'of') {
    const head = before?.lower ?? '';
    if (closedSetHeads.has(head) && /^(?:num)$/.test(next?.tag ?? '')) return false;
    return (
      next !== undefined &&
      !/^(?:wh|num|prep|adv|not|punct)$/.test(next.tag) &&
      !/^(?:zero|one|no|exactly|up|at|around|about|roughly|between|precisely|maximum|minimum)$/.test(next.lower)
    );
  }
  if (t.lower === 'in' && next?.lower === 'charge') return true;
  if (t.lower === 'in' && before?.lower === 'clock') return true;
  if (
    /^(at|on|by|until|from|since)$/.test(t.lower) &&
    before &&
    (before.form === 'participle' ||
      (/^(?:up|out|in|off|down|over|back)$/.test(before.lower) && tokens[k - 2]?.form === 'participle') ||
      before.form === 'past' ||
      /^(due|starts|ends|expires|valid)$/.test(before.lower) ||
      before.tag === 'adj' ||
      before.form === 'third' ||
      before.form === 'base')
  )
    return next === undefined || next.tag === 'wh' || next.tag === 'punct' || flagWords.has(next.lower);
  if (/^(from|to|until)$/.test(t.lower) && before?.lower === 'valid') return true;
  if (next === undefined && before && (before.form === 'participle' || before.form === 'past')) return true;
  return false;
}

/** Name and owner of an item from its words: "name of the owner" is the owner's name; "number of seats" stays. */
function nameOf(words: readonly Token[]): { name: string; possessor?: string } {
  const gen = words.findIndex((t) => t.tag === 'gen');
  if (gen > 0 && gen < words.length - 1) {
    const name = conceptName(
      words
        .slice(gen + 1)
        .filter((t) => t.tag !== 'gen')
        .map((t) => t.lower),
    );
    return {
      name,
      possessor: conceptName(
        words
          .slice(0, gen)
          .filter((t) => t.tag !== 'det' && t.tag !== 'poss')
          .map((t) => t.lower),
      ),
    };
  }
  const of = words.findIndex((t) => t.lower === 'of');
  if (of <= 0 || of >= words.length - 1)
    return { name: conceptName(words.filter((t) => t.tag !== 'gen').map((t) => t.lower)) };
  const left = words.slice(0, of);
  let right = words.slice(of + 1);
  if (
    /^(?:management|recording|tracking|storage|maintenance|information|detail|details|record|registration|description|list|content)$/.test(
      lowerOf(left.filter((t) => t.tag !== 'adj' && t.tag !== 'det')),
    )
  ) {
    while (right.length > 1 && /^(?:det|poss|quant)$/.test(right[0]?.tag ?? '')) right = right.slice(1);
    return nameOf(right);
  }
  const determined = right[0] && /^(det|poss|quant)$/.test(right[0].tag);
  while (right.length > 1 && /^(det|poss|quant)$/.test(right[0]?.tag ?? '')) right = right.slice(1);
  if (determined)
    return { name: conceptName(left.map((t) => t.lower)), possessor: conceptName(right.map((t) => t.lower)) };
  return { name: [...left, ...words.slice(of, of + 1), ...right].map((t) => t.lower).join(' ') };
}

/** "whether it is active": a yes-or-no fact. */
function flagItem(tokens: readonly Token[]): Item | undefined {
  let rest = tokens
    .slice(1)
    .filter((t) => t.tag !== 'pron' && t.tag !== 'be' && t.tag !== 'det' && t.tag !== 'to' && t.tag !== 'poss');
  const stop = rest.findIndex((t) => t.tag === 'punct' || t.tag === 'conj' || (t.tag === 'prep' && t.lower !== 'of'));
  if (stop > 0) rest = rest.slice(0, stop);
  const words = rest.filter((t) => t.tag !== 'have' && t.tag !== 'modal' && t.tag !== 'not').map((t) => t.lower);
  if (words.length === 0) return undefined;
  const first = tokens[0] as Token;
  const last = tokens[tokens.length - 1] as Token;
  return {
    name: words.slice(0, 4).join(' '),
    plural: false,
    facets: { type: 'boolean' },
    span: { start: first.start, end: last.end },
  };
}
