import type { ConceptualQuery, MemberPath } from '../../model/conceptual';
import { attributeIdOf } from '../../model/conceptual';
import { singular } from '../../model/inflect';
import { wordsIn } from '../lexicon/phrase-words';
import type { Draft, DraftEntity } from '../resolve/draft';
import { lowerOf, type Token } from '../tokens/token';
import { type Mentioned, mentionsIn } from './mentions';
import { isMoment, pathTo, type RelationshipId } from './paths';
import { ownsNext } from './target';

type Key = ConceptualQuery['by'][number];
type How = Key['how'];

/** What a sentence gives to look things up by, and the words of it that name nothing known. */
export interface Keys {
  readonly by: readonly Key[];
  readonly unknown: readonly string[];
}

/** "by A and B", "using X", "with a given X". */
export function keysBy(draft: Draft, entity: DraftEntity, t: readonly Token[], idOf: RelationshipId): Keys {
  const by: Key[] = [];
  const unknown: string[] = [];
  const how = howOf(lowerOf(t));
  for (let i = 0; i < t.length; i++) {
    const opening = openingAt(t, i);
    if (opening === 0) continue;
    const sure = /^(?:by|using|via)$/.test(t[i]?.lower ?? '');
    for (const item of listAt(t, i + opening)) {
      const path = pathTo(draft, entity, item, idOf);
      if (path) by.push({ path, how: howFor(entity, path, how) });
      else if (sure && !isPerson(draft, item, entity)) unknown.push(item);
    }
  }
  if (by.length === 0 && how === 'fullText') by.push(...wordsOf(entity));
  return { by, unknown };
}

/** The number of words that open a list of keys here; 0 when none does. */
function openingAt(t: readonly Token[], i: number): number {
  const w = t[i]?.lower ?? '';
  const before = t[i - 1]?.lower ?? '';
  if (w === 'by' && !/^(?:ordered|sorted|sort|order|ordering|sorting|arranged|ranked|followed)$/.test(before)) {
    return /^(?:its|their|the|his|her|a|an)$/.test(t[i + 1]?.lower ?? '') ? 2 : 1;
  }
  if (w === 'using' || w === 'via' || w === 'given')
    return /^(?:the|its|their|a|an|his|her)$/.test(t[i + 1]?.lower ?? '') ? 2 : 1;
  if (w === 'based' && t[i + 1]?.lower === 'on') return 2;
  // "the surname of its occupier": one key.
  if (w === 'of' && /^(?:its|their|his|her)$/.test(t[i + 1]?.lower ?? '') && t[i - 1]?.tag === 'noun') return 0;
  if (/^(?:with|for|in|on|at|of|whose|matching|having|from)$/.test(w)) {
    const article = /^(?:a|an|the|one|any|some|their|its)$/.test(t[i + 1]?.lower ?? '');
    const given = /^(?:given|certain|particular|specific|known|single)$/.test(t[i + (article ? 2 : 1)]?.lower ?? '');
    if (given) return article ? 3 : 2;
    if (w === 'whose' || w === 'matching') return article ? 2 : 1;
    if (article && t[i + 1]?.lower !== 'the' && t[i + 2]?.tag === 'noun') return 2;
  }
  return 0;
}

const endOfList =
  /^(?:newest|latest|oldest|most|earliest|soonest|sorted|ordered|this|today|tomorrow|highest|lowest|cheapest|dearest|best|biggest|smallest|longest|so|then|instead|all|only|to|too|even|because|ascending|descending|alphabetically|first|when|where|while|that|which|who|ignoring|regardless|irrespective|whatever|case-insensitively)$/;

/** The names listed from here on: "status, the courier and date of issue". */
function listAt(t: readonly Token[], from: number): readonly string[] {
  const out: string[] = [];
  let words: string[] = [];
  const close = () => {
    const name = words
      .join(' ')
      .replace(/ (?:'s|') /g, ' ')
      .trim();
    if (name !== '') out.push(singularName(name));
    words = [];
  };
  for (let i = from + partOfAt(t, from); i < t.length && i < from + 30; i++) {
    const w = t[i] as Token;
    if (w.tag === 'conj' || w.lower === ',' || w.lower === '/' || w.lower === '+' || w.lower === '&') {
      close();
      continue;
    }
    if (w.lower === 'either' || w.lower === 'both' || (w.lower === 'by' && words.length === 0)) continue;
    if (endOfList.test(w.lower) && !(w.lower === 'first' && /^name/.test(t[i + 1]?.lower ?? ''))) break;
    if (/^(?:det|poss)$/.test(w.tag)) continue;
    if (
      w.lower === 'of' &&
      words.length > 0 &&
      /^(?:date|time|day|name|place|year|month|number|country|city|type|kind|end|start|order|level)s?$/.test(
        words[words.length - 1] ?? '',
      )
    )
      words.push('of');
    else if (
      /^(?:noun|adj|gen|num|quant)$/.test(w.tag) ||
      (w.tag === 'verb' && w.form !== 'base') ||
      (w.tag === 'verb' && words.length === 0)
    )
      words.push(w.lower);
    else break;
  }
  close();
  return out;
}

/** "the first letters of the", "part of its": how many words to skip before the fact. */
function partOfAt(t: readonly Token[], from: number): number {
  const said = lowerOf(t.slice(from, from + 8));
  const m =
    /^(?:the |a |any |some )?(?:first|last|few|beginning|start|prefix|part|piece|end|ending|fragment)(?: (?:few|\S+))?(?: (?:letters?|digits?|characters?|words?|numbers?))? of (?:the |its |their |a |his )?/.exec(
      said,
    );
  return m ? wordsIn(m[0]) : 0;
}

const singularName = (name: string): string =>
  singular(
    name
      .replace(/^(?:given|certain|particular|specific|exact|full-text|own|partial|several|different) /, '')
      .replace(/ (?:prefix|prefixes|substring|fragment|keywords?|beginning|start|alone)$/, ''),
  );

const isPerson = (draft: Draft, name: string, entity: DraftEntity): boolean => draft.lookup(name) === entity;

/** How a text is compared, from the wording of the whole sentence. */
function howOf(words: string): How {
  if (
    /case[- ]insensitiv|ignoring (?:the )?(?:upper |lower )?case|(?:regardless|irrespective) of (?:upper |lower )?case|whatever the case|upper (?:and|or) lower case/.test(
      words,
    )
  )
    return 'ignoreCase';
  if (/full[- ]text|keywords?|key words?|words? in|search terms?|free[- ]text/.test(words)) return 'fullText';
  if (
    /start(?:s|ing)? with|begin(?:s|ning)? with|prefix|beginning of|first (?:few )?(?:letters?|characters?)|as (?:they|you|the user|he|she|we|users|i|staff) types?|auto-?complet|type-?ahead/.test(
      words,
    )
  )
    return 'prefix';
  if (
    /contain(?:s|ing)|last (?:\S+ )?(?:letters?|digits?|characters?)|part of (?:the|its|a|their|his|her) |parts of|partial|substring|fuzzy|anywhere in|a piece of|fragment/.test(
      words,
    )
  )
    return 'contains';
  return 'equals';
}

const textual = /^(?:text|longText|email|phone|url|code)$/;

/** Special comparison is for text only, and full-text search not for codes. */
function howFor(entity: DraftEntity, path: MemberPath, how: How): How {
  const last = path[path.length - 1];
  if (how === 'equals' || !last || !('attribute' in last)) return 'equals';
  const a = [...entity.attributes.values()].find((x) => attributeIdOf(entity.id, x.name) === last.attribute);
  if (!a) return path.length > 1 ? how : 'equals';
  if (!textual.test(a.type) || a.facets.values) return isMoment(a) ? 'range' : 'equals';
  return how === 'fullText' && /^(?:email|phone|code)$/.test(a.type) ? 'equals' : how;
}

/** Full-text search without a named fact searches what a reader would: the title and the long texts. */
function wordsOf(entity: DraftEntity): readonly Key[] {
  const texts = [...entity.attributes.values()].filter(
    (a) => a.type === 'longText' || /^(?:title|name|subject|headline)$/.test(a.name),
  );
  return texts.map((a) => ({ path: [{ attribute: attributeIdOf(entity.id, a.name) }], how: 'fullText' as const }));
}

/** "by number or by postcode of the site". */
const byAhead = (t: readonly Token[], at: number): boolean =>
  t.slice(Math.max(0, at - 3), at).some((x) => x.lower === 'by');

const relating =
  /^(?:of|for|from|at|in|on|by|to|with|per|about|against|concerning|regarding|within|under|across|through|inside|belonging|assigned|behind|per)$/;

/** "a customer's invoices", "lessons of a module", "for each team", "their orders": looked up by whose they are. */
export function owners(
  draft: Draft,
  entity: DraftEntity,
  target: Mentioned,
  t: readonly Token[],
  idOf: RelationshipId,
): readonly Key[] {
  const found = mentionsIn(draft, t);
  const asking = t.slice(0, 4).some((x) => /^(?:which|what|how)$/.test(x.lower));
  const hits = found.filter((m) => {
    if (m.from === target.from || m.entity === entity) return false;
    // "by the surname of its occupier": whose surname, which is what is asked by.
    const fact = t[m.from - 3]?.tag === 'noun' && !found.some((x) => x.to === m.from - 2);
    if (t[m.from - 1]?.tag === 'poss' && t[m.from - 2]?.lower === 'of' && fact) return false;
    const asked = /^(?:by|or|the)$/.test(t[m.from - 4]?.lower ?? '') && t[m.from - 1]?.tag === 'det' && !m.plural;
    if (asked && t[m.from - 2]?.lower === 'of' && fact && byAhead(t, m.from - 3)) return false;
    if (m.to <= target.from) return ownsNext(t, m) || refersBack(t, m, target) || isLead(t, m);
    return relating.test(prepositionBefore(t, m)) || ownsNext(t, m) || (asking && !m.plural) || givenBefore(t, m);
  });
  const out: { m: Mentioned; path: MemberPath }[] = [];
  for (const m of hits) {
    const path =
      pathTo(draft, entity, m.role === undefined ? m.entity.name : `${m.role} ${m.entity.name}`, idOf) ??
      pathTo(draft, entity, m.entity.name, idOf);
    if (path) out.push({ m, path });
  }
  return out
    .filter(
      ({ m, path }) => !out.some((o) => o.m !== m && o.path.length > path.length && isOn(path, o.path) && m.plural),
    )
    .map(({ path }) => ({ path, how: 'equals' as const }));
}

/** Whether one path lies on the way of the other: "customers of a region" asks for the region alone. */
const isOn = (short: MemberPath, long: MemberPath): boolean =>
  short.every((member, i) => JSON.stringify(member) === JSON.stringify(long[i]));

function prepositionBefore(t: readonly Token[], m: Mentioned): string {
  for (let i = m.from - 1; i >= 0 && i >= m.from - 5; i--) {
    const w = t[i] as Token;
    if (/^(?:det|poss|quant|adj|num|gen)$/.test(w.tag) || w.lower === 'given' || w.lower === 'certain') continue;
    if (w.tag === 'noun' && t[i + 1]?.tag === 'gen') continue;
    return w.lower;
  }
  return '';
}

const givenBefore = (t: readonly Token[], m: Mentioned): boolean =>
  /^(?:given|certain|particular|specific)$/.test(t[m.from - 1]?.lower ?? '') ||
  (/^(?:each|every|per)$/.test(t[m.from - 1]?.lower ?? '') && !m.plural);

/** "Customers see their tickets", "an agent opens the tickets assigned to them". */
const refersBack = (t: readonly Token[], m: Mentioned, target: Mentioned): boolean =>
  t.slice(m.to, target.from).some((x) => x.tag === 'poss') ||
  // "Agents look at the policies they sold".
  (/^(?:they|he|she)$/.test(t[target.to]?.lower ?? '') && m.from < 3) ||
  t
    .slice(target.to)
    .some(
      (x, i, rest) =>
        /^(?:them|him|her|themselves)$/.test(x.lower) && /^(?:to|by|for|of)$/.test(rest[i - 1]?.lower ?? ''),
    );

const isLead = (t: readonly Token[], m: Mentioned): boolean =>
  m.from <= 4 && /^(?:for|per|within|given|in|on|at)$/.test(t[0]?.lower ?? '');
