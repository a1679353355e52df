import { typeByEnding } from '../lexicon/attribute-types';
import { gerundNouns } from '../lexicon/nouns';
import { wordsIn } from '../lexicon/phrase-words';
import { verbForms } from '../lexicon/verbs';
import { isFiniteVerb, lowerOf, type Token } from '../tokens/token';
import type { Chunk } from './chunks';
import type { Item } from './item';

/** A piece that says the list goes on. */
export const openers =
  /^(?:whatever|etc\.?|\.\.\.?|…|others?|so on|so forth|more|other (?:\w+ )?(?:information|details|data))$/;

/** "and, optionally, a real name": a word between commas that makes the next fact optional. */
export const perhaps =
  /^(?:optionally|maybe|perhaps|possibly|sometimes|if (?:any|known|given|present|available|possible|needed|there is one|(?:i|we|they|you) (?:like|want|know(?: it)?|have (?:it|one)))|for (?:most|some|many|certain|a few)(?: (?:of them|[a-z]+)){0,2}|where (?:known|available|applicable)|when (?:known|available|applicable)|once known)$/;

/** "detailed information such as country, city": the list is what follows. */
export function withoutContainer(tokens: readonly Token[]): readonly Token[] {
  const m =
    /^(?:(?:including|includes?|containing|with) )?(?:(?:the|all|some|its|their|detailed|basic|relevant|key|various|specific|necessary|following|personal|related|important|other) )*(?:information|details|data|attributes|fields|properties|particulars|contents) (?:such as|including|like|as follows :|:|namely)(?: |$)/.exec(
      lowerOf(tokens.slice(0, 9)),
    );
  return m ? tokens.slice(wordsIn(m[0])) : tokens;
}

/** "done or not" is one yes-or-no fact. */
export function booleanPairs(chunks: readonly Chunk[]): readonly Chunk[] {
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

/** "current period start and end": the end is the end of the same. */
export function endOfPeriod(chunk: Chunk, before: Chunk | undefined): readonly Token[] {
  const only = chunk.tokens[0];
  if (
    !only ||
    !before ||
    chunk.before !== 'and' ||
    !/^(?:end|finish|stop|close)$/.test(only.lower) ||
    (chunk.tokens.length > 1 && chunk.tokens[1]?.lower !== '(')
  )
    return chunk.tokens;
  const last = before.tokens[before.tokens.length - 1];
  return last && /^(?:start|begin|beginning|open)$/.test(last.lower) && before.tokens.length > 1
    ? [...before.tokens.slice(0, -1), ...chunk.tokens]
    : chunk.tokens;
}

const activities =
  /^(?:recording|storing|managing|tracking|maintaining|adding|viewing|querying|containing|saving|handling|displaying|keeping|capturing|providing|entering|updating|modifying|deleting|creating|editing|uploading|defining|documenting|registering|showing|covering|specifying|assigning|marking|analyzing|analysing|calculating)$/;

/** "tracking number", "handling fee": the first word is part of the name. */
const namedByDoing =
  /^(?:recording|tracking|viewing|handling|entering|updating|modifying|creating|editing|uploading|registering|marking) (?:number|code|date|time|fee|charge|cost|id|scheme)$/;

const doing = (t: Token | undefined): boolean =>
  t !== undefined && /[a-z]ing$/.test(t.lower) && verbForms.get(t.lower)?.form === 'ing' && !gerundNouns.has(t.lower);

/** A bare "adding", or "including adding" where the list opens. */
function doesOnly({ tokens }: Chunk, at: number): boolean {
  const from = at === 0 ? tokens.findIndex((t) => !/^(?:including|includes?|such|as)$/.test(t.lower)) : 0;
  return from === tokens.length - 1 && doing(tokens[from]);
}

/** "adding, editing and removing tour details": what is done with things, which names no fact. The list without it. */
export function withoutDoings(chunks: readonly Chunk[]): readonly Chunk[] {
  let bare = 0;
  while (chunks[bare] && doesOnly(chunks[bare] as Chunk, bare)) bare++;
  const object = chunks[bare];
  if (bare === 0 || !object || object.tokens.length < 2 || !doing(object.tokens[0])) return chunks;
  return chunks.slice(bare + 1);
}

/** ", generating a report", ", to further classify the stones": what is done on top, or what for, is no entry of the list. */
export const saysMore = (tokens: readonly Token[]): boolean =>
  /^(?:agreed|set|fixed|decided|negotiated|chosen|different) ([a-z]+) (?:by|from|to) \1$/.test(lowerOf(tokens)) ||
  (tokens[0]?.tag === 'verb' &&
    tokens[0].form === 'ing' &&
    !activities.test(tokens[0].lower) &&
    /^(?:det|poss|quant)$/.test(tokens[1]?.tag ?? '')) ||
  (/^(?:helping|assisting|facilitating)$/.test(tokens[0]?.lower ?? '') && tokens.length > 1) ||
  saysWhatFor(tokens);

/** "the minimum not exceeding the maximum", "the last never before the first": an order, and no entry. */
export const saysOrder = (tokens: readonly Token[]): boolean =>
  tokens[0]?.tag === 'det' &&
  tokens
    .slice(1, 5)
    .some(
      (t, i, near) =>
        t.tag === 'not' &&
        /^(?:exceeding|before|after|above|below|under|over|later|earlier|more|less|higher|lower|greater|smaller)$/.test(
          near[i + 1]?.lower ?? '',
        ),
    );

function saysWhatFor(tokens: readonly Token[]): boolean {
  const [first, next] = tokens;
  if (first?.lower === 'used' && (next?.lower === 'to' || next?.lower === 'for')) return tokens.length > 2;
  if (first?.lower !== 'to' || tokens.length < 3) return false;
  const verb = tokens.slice(1).find((t) => t.tag !== 'adv' && !/^(?:further|better)$/.test(t.lower));
  return verb?.form === 'base';
}

/** "the operator id responsible", "the costs associated": the last word only ties it to what is told of. */
export const withoutTrailing = (tokens: readonly Token[]): readonly Token[] =>
  tokens.length > 1 &&
  tokens[tokens.length - 2]?.tag !== 'be' &&
  /^(?:responsible|concerned|involved|associated)$/.test(tokens[tokens.length - 1]?.lower ?? '')
    ? tokens.slice(0, -1)
    : tokens;

/** "creation timestamps", behind one word: when something is done. */
const saysMoment = (tokens: readonly Token[]): boolean =>
  /^[a-z]{3,}(?:tion|sion|ment|val) (?:timestamp|time|date)s?$/.test(lowerOf(tokens.slice(1)));

/** "storing the file path" names the file path. */
export function withoutActivity(tokens: readonly Token[]): readonly Token[] {
  let from = 0;
  if (namedByDoing.test(lowerOf(tokens.slice(0, 3)))) return tokens;
  while (from < tokens.length - 1 && activities.test(tokens[from]?.lower ?? '')) from++;
  // "setting the lesson title, the room": what is set; "setting value" is a name.
  if (from === 0 && tokens[0]?.lower === 'setting' && tokens.length > 2) from = 1;
  // "and record creation times": the verb of the list said again.
  if (from === 0 && /^(?:record|store|track)$/.test(tokens[0]?.lower ?? '') && saysMoment(tokens)) from = 1;
  return from > 0 && tokens[from] ? tokens.slice(from) : tokens;
}

/** "who rents, which employee served, when it is due back": a list of questions, each of which names a fact. */
export const asksFirst = (chunks: readonly Chunk[]): boolean =>
  chunks.filter(({ tokens }) => /^(?:who|which|what|when|where|how)$/.test(tokens[0]?.lower ?? '')).length > 1 &&
  /^(?:who|which|what|when|where)$/.test(chunks[0]?.tokens[0]?.lower ?? '');

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

/** "leak information in clips, such as a leak type": what is listed is what the information is. */
export const saysWhatKind = (item: Item | undefined): boolean =>
  item !== undefined && /(?:^| )(?:information|detail|data|datum|info)$/.test(item.name);

/** "quantity and timestamp", "reason (sale, loss), timestamp": a moment beside what is no moment, not the type of that. */
export const isMomentBeside = (before: Item, chunk: Chunk): boolean =>
  /^(?:timestamp|datetime)$/.test(lowerOf(chunk.tokens)) &&
  (before.facets.values !== undefined ||
    (before.facets.type === undefined && !/^(?:timestamp|date|undefined)$/.test(`${typeByEnding(before.name)?.type}`)));

/** "of which at least one is correct": each of them is correct or not. */
export function ownIn(bare: readonly Token[]): readonly Item[] | undefined {
  if (bare.length < 4) return undefined;
  const m =
    /^(?:,? ?)of which (?:at least |exactly |only |at most )?(?:one|some|several|two|many) (?:is|are|must be|may be|can be) (?:the |marked as |marked )?([a-z]+)(?: one)?$/.exec(
      lowerOf(bare),
    );
  const last = bare[bare.length - 1];
  if (!m?.[1] || !last) return undefined;
  return [{ name: m[1], plural: false, facets: { type: 'boolean' }, span: { start: last.start, end: last.end } }];
}

/** ", for cards, an approval code", ", in case of a lease, the lessor": the next fact is one that only some have. */
export const forSome = (chunk: Chunk, next: Chunk | undefined): boolean =>
  next !== undefined &&
  next.before === ',' &&
  (chunk.tokens[0]?.lower === 'for' || /^in case of /.test(lowerOf(chunk.tokens))) &&
  chunk.tokens.length < 6 &&
  chunk.tokens.length > 1 &&
  !/^(?:each|every|all|example|instance|any)$/.test(chunk.tokens[1]?.lower ?? '') &&
  !chunk.tokens.some(isFiniteVerb) &&
  /^(?:det|poss)$/.test(next.tokens[0]?.tag ?? '');

/** "until the guest arrives and leaves": the second verb of a condition, not an entry. */
export const isVerbAlone = ({ tokens }: Chunk): boolean =>
  tokens.length === 1 && tokens[0]?.tag === 'verb' && tokens[0].form === 'third';

/** `several layers, such as "Base Layer", "Road Layer"`: what some of them are called. */
export function isQuotedExample(chunks: readonly Chunk[], at: number): boolean {
  const tokens = (chunks[at] as Chunk).tokens;
  const opens = /^such as |^like |^for example |^e\.g\.? /.test(lowerOf(tokens.slice(0, 3)));
  const names = opens ? tokens.slice(tokens.findIndex((t) => t.tag === 'quote')) : tokens;
  if (names.length === 0 || !names.every((t) => t.tag === 'quote')) return false;
  return opens || (at > 0 && isQuotedExample(chunks, at - 1));
}

/** A fact's name in quotation marks is a name like any other. */
export const quotedName = (t: Token): Token => (t.tag === 'quote' && typeByEnding(t.lower) ? { ...t, tag: 'noun' } : t);

/** "a meter, which is read in spring and autumn": the second of the words the relative clause ends with. */
export const endsRelative = ({ before, tokens }: Chunk, last: Chunk | undefined): boolean =>
  before === 'and' &&
  tokens.length === 1 &&
  tokens[0]?.tag === 'noun' &&
  last?.before === ',' &&
  /^(?:which|that) (?:is|are|must be|can be) .+ (?:in|on|at|by|from|for|with|to|during) (?:the )?[a-z]+$/.test(
    lowerOf(last.tokens),
  );

/** "which room was cleaned, by whom and when": what is done, said in the question in front. */
export const doneIn = (chunks: readonly Chunk[], i: number): Token | undefined =>
  chunks
    .slice(Math.max(0, i - 2), i)
    .flatMap(({ tokens }) => (tokens[0]?.tag === 'wh' || tokens[1]?.tag === 'wh' ? tokens : []))
    .find((t) => t.form === 'participle');
