import { singular } from '../../model/inflect';
import { recordVerbs } from '../lexicon/verbs';
import type { Token } from './token';

const keeps = new Set([...recordVerbs, 'hold', 'need', 'enter', 'have', 'know', 'list', 'state', 'write']);
const saidOf = /^(?:for|of|about|on|with)$/;
const who = /^(?:we|i|they|system|office|staff|department|team|software|database)$/;

/**
 * "..., for which we store the name and a hotline", "contacts, whose name and phone we keep": what is kept of the thing
 * right in front, said as a statement of its own: ", and for each contact, we keep the name and phone". The same tokens
 * where nothing of the kind is said.
 */
export function relativeKeeping(t: readonly Token[]): readonly Token[] {
  const at = t.findIndex((x) => x.lower === 'which' || x.lower === 'whom' || x.lower === 'whose');
  if (at < 2) return t;
  return t[at]?.lower === 'whose' ? whoseKept(t, at) : keptForWhich(t, at);
}

/** "for which we store", "of which the run and the cause are noted". */
function keptForWhich(t: readonly Token[], at: number): readonly Token[] {
  const led = at - 1;
  if (!saidOf.test(t[led]?.lower ?? '')) return t;
  const joint = t[led - 1]?.lower === 'and' ? led - 1 : led;
  const end = t[joint - 1]?.lower === ',' ? joint - 1 : joint;
  const thing = thingBefore(t, end);
  if (thing.length === 0 || !keptBehind(t, at + 1)) return t;
  return [...t.slice(0, end), ...andForEach(t[led] as Token, thing), ...t.slice(at + 1)];
}

/** "whose name and phone we keep": up to the verb the list; what goes on behind it is the statement's own. */
function whoseKept(t: readonly Token[], at: number): readonly Token[] {
  const said = t[at - 1]?.lower === ',' ? at - 1 : at;
  // "contacts, people whose name we keep": the contacts.
  const end =
    t[said - 2]?.lower === ',' && /^(?:people|persons|someone|those)$/.test(t[said - 1]?.lower ?? '') ? said - 2 : said;
  const thing = thingBefore(t, end);
  const subject = t.findIndex((x, i) => i > at + 1 && i < at + 24 && x.tag === 'pron' && x.lower === 'we');
  const verb = t[subject + 1];
  if (thing.length === 0 || subject < 0 || verb?.lemma === undefined || !keeps.has(verb.lemma)) return t;
  const list = t.slice(at + 1, subject);
  if (list.some((x) => /^(?:be|have|modal|wh)$/.test(x.tag) || x.lower === ';')) return t;
  const stop = t[t.length - 1]?.text === '.' ? t.length - 1 : t.length;
  const open = t[subject + 2]?.lower === ',' ? subject + 3 : subject + 2;
  const more = t.slice(open, stop);
  if (more.length > 0 && t[open - 1]?.lower !== ',') return t;
  const kept = [...andForEach(t[at] as Token, thing), ...t.slice(subject, subject + 2), ...list];
  return [...t.slice(0, end), ...more, ...kept, ...t.slice(stop)];
}

/** Whoever keeps records behind the pronoun does so, or what is listed there is recorded. */
function keptBehind(t: readonly Token[], from: number): boolean {
  const first = t[from]?.tag === 'det' && who.test(t[from + 1]?.lower ?? '') ? from + 1 : from;
  const verb = t.findIndex(
    (x, i) => i > from && i < from + 24 && x.lemma !== undefined && x.tag === 'verb' && keeps.has(x.lemma),
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
