import { singular } from '../../model/inflect';
import { recordVerbs } from '../lexicon/verbs';
import { isFiniteVerb, type Token } from './token';

const keeps = new Set([...recordVerbs, 'hold', 'need', 'enter', 'have', 'know', 'list', 'state', 'write']);
/** So many words may stand between the pronoun and what is done with the list. */
const LONGEST_LIST = 44;
const saidOf = /^(?:for|of|about|on|with)$/;
const who = /^(?:we|i|they|system|office|staff|department|team|software|database)$/;

/**
 * "..., for which we store the name and a hotline", "contacts, whose name and phone we keep": what is kept of the thing
 * right in front, said as a statement of its own: ", and for each contact, we keep the name and phone". The same tokens
 * where nothing of the kind is said.
 */
export function relativeKeeping(t: readonly Token[]): readonly Token[] {
  const told = whoToldAside(t);
  if (told) return told;
  const at = t.findIndex((x) => x.lower === 'which' || x.lower === 'whom' || x.lower === 'whose');
  if (at < 2) return t;
  return t[at]?.lower === 'whose' ? whoseKept(t, at) : keptForWhich(t, at);
}

/** "Observers, who are paid per report, have a name": what is said of the subject in passing, in front of its facts, is left out. */
function whoToldAside(t: readonly Token[]): readonly Token[] | undefined {
  const at = t.findIndex((x, i) => i < 6 && x.lower === ',');
  if (at < 1 || !/^(?:who|which)$/.test(t[at + 1]?.lower ?? '') || t.slice(0, at).some(isFiniteVerb)) return undefined;
  const close = t.findIndex((x, i) => i > at + 3 && i < at + 12 && x.lower === ',');
  const aside = t.slice(at + 2, close);
  if (close < 0 || !/^(?:be|modal)$/.test(aside[0]?.tag ?? '') || aside.some((x) => /^(?:wh|conj)$/.test(x.tag)))
    return undefined;
  if (t[close + 1]?.tag !== 'have') return undefined;
  return [...t.slice(0, at), ...t.slice(close + 1)];
}

/** "for which we store", "of which the run and the cause are noted". */
function keptForWhich(t: readonly Token[], at: number): readonly Token[] {
  const led = at - 1;
  if (!saidOf.test(t[led]?.lower ?? '')) return t;
  // "an agreement, the terms of which are kept": the terms.
  if (t[led]?.lower === 'of' && !/^(?:punct|conj)$/.test(t[led - 1]?.tag ?? '')) return t;
  const joint = t[led - 1]?.lower === 'and' ? led - 1 : led;
  const end = t[joint - 1]?.lower === ',' ? joint - 1 : joint;
  const thing = thingBefore(t, end);
  // "the date on which it lapses" is a date, and nothing is kept of it.
  if (thing.length === 0 || moments.test(thing[thing.length - 1]?.lower ?? '') || !keptBehind(t, at + 1)) return t;
  const each = andForEach(t[led] as Token, thing);
  const kept = passiveKept(t, at + 1);
  if (!kept) return [...t.slice(0, end), ...each, ...t.slice(at + 1)];
  const told = [...each, ...weRecord(t[at] as Token), ...t.slice(at + 1, kept.from)];
  if (!opensTail(t, end, kept.to)) return [...t.slice(0, end), ...told, ...t.slice(kept.to)];
  const stop = /^[.:;]$/.test(t[t.length - 1]?.text ?? '') ? t.length - 1 : t.length;
  return [...t.slice(0, end), ...t.slice(kept.to + 1, stop), ...told, ...t.slice(stop)];
}

const moments = /^(?:date|day|time|moment|year|month|hour|place)$/;

/** "Singers, of whom the name and the voice are known, are invited": behind the list the subject goes on to its verb. */
const opensTail = (t: readonly Token[], end: number, to: number): boolean =>
  t[end]?.lower === ',' &&
  !t.slice(0, end).some(isFiniteVerb) &&
  t[to]?.lower === ',' &&
  /^(?:be|have|verb|modal)$/.test(t[to + 1]?.tag ?? '');

/** Where "are known", "are then kept too" stands behind a list that has no verb of its own. */
function passiveKept(t: readonly Token[], at: number): { readonly from: number; readonly to: number } | undefined {
  const from = t.findIndex((x, i) => i > at && i < at + LONGEST_LIST && x.tag === 'be');
  let verb = from + 1;
  while (t[verb]?.tag === 'adv' || t[verb]?.tag === 'be') verb++;
  const said = t[verb];
  if (from < 0 || said?.form !== 'participle' || !keeps.has(said.lemma ?? '')) return undefined;
  const too = /^(?:too|also)$/.test(t[verb + 1]?.lower ?? '') ? 1 : 0;
  return { from, to: verb + 1 + too };
}

/** "whose name and phone we keep": up to the verb the list; what goes on behind it is the statement's own. */
function whoseKept(t: readonly Token[], at: number): readonly Token[] {
  const said = t[at - 1]?.lower === ',' ? at - 1 : at;
  // "contacts, people whose name we keep": the contacts.
  const end =
    t[said - 2]?.lower === ',' && /^(?:people|persons|someone|those)$/.test(t[said - 1]?.lower ?? '') ? said - 2 : said;
  const thing = thingBefore(t, end);
  const kept = passiveKept(t, at);
  const [first, ...others] = t.slice(at + 1, kept?.from);
  const list: readonly Token[] = first ? [first.tag === 'verb' ? { ...first, tag: 'noun' } : first, ...others] : [];
  // "an agent, whose name and email are then kept too".
  if (kept && thing.length > 0 && !list.some((x) => /^(?:be|have|modal|wh|pron)$/.test(x.tag)))
    return [
      ...t.slice(0, end),
      ...andForEach(t[at] as Token, thing),
      ...weRecord(t[at] as Token),
      ...list,
      ...t.slice(kept.to),
    ];
  const subject = t.findIndex((x, i) => i > at + 1 && i < at + LONGEST_LIST && x.tag === 'pron' && x.lower === 'we');
  const verb = t[subject + 1];
  if (thing.length === 0 || subject < 0 || verb?.lemma === undefined || !keeps.has(verb.lemma)) return t;
  const facts = t.slice(at + 1, subject);
  if (facts.some((x) => /^(?:be|have|modal|wh)$/.test(x.tag) || x.lower === ';')) return t;
  const stop = t[t.length - 1]?.text === '.' ? t.length - 1 : t.length;
  const open = t[subject + 2]?.lower === ',' ? subject + 3 : subject + 2;
  const more = t.slice(open, stop);
  if (more.length > 0 && t[open - 1]?.lower !== ',') return t;
  const told = [...andForEach(t[at] as Token, thing), ...t.slice(subject, subject + 2), ...facts];
  return [...t.slice(0, end), ...more, ...told, ...t.slice(stop)];
}

/** Whoever keeps records behind the pronoun does so, or what is listed there is recorded. */
function keptBehind(t: readonly Token[], from: number): boolean {
  const first = t[from]?.tag === 'det' && who.test(t[from + 1]?.lower ?? '') ? from + 1 : from;
  const verb = t.findIndex(
    (x, i) => i > from && i < from + LONGEST_LIST && x.lemma !== undefined && x.tag === 'verb' && keeps.has(x.lemma),
  );
  if (verb < 0) return false;
  if (who.test(t[first]?.lower ?? '')) return verb < first + 6;
  return t[verb]?.form === 'participle' && t.slice(from, verb).some((x) => x.tag === 'be');
}

/** The words that name what stands in front of `end`, the last of them in the singular. */
function thingBefore(t: readonly Token[], end: number): readonly Token[] {
  let from = end;
  while (from > 0 && from > end - 4 && /^(?:noun|adj)$/.test(t[from - 1]?.tag ?? '')) from--;
  const words = t.slice(from, end);
  const last = words[words.length - 1];
  if (last?.tag !== 'noun') return [];
  const one = singular(last.lower);
  return one === last.lower ? words : [...words.slice(0, -1), { ...last, text: one, lower: one }];
}

/** "we record", where the text says that it is recorded. */
function weRecord({ start, end }: Token): readonly Token[] {
  const verb: Token = { text: 'record', lower: 'record', tag: 'verb', lemma: 'record', form: 'base', start, end };
  return [{ text: 'we', lower: 'we', tag: 'pron', start, end }, verb];
}

/** ", and for each contact," */
function andForEach(place: Token, thing: readonly Token[]): readonly Token[] {
  const at = { start: place.start, end: place.end };
  const comma: Token = { text: ',', lower: ',', tag: 'punct', ...at };
  return [
    comma,
    { text: 'and', lower: 'and', tag: 'conj', ...at },
    { text: 'for', lower: 'for', tag: 'prep', ...at },
    { text: 'each', lower: 'each', tag: 'quant', ...at },
    ...thing,
    comma,
  ];
}
