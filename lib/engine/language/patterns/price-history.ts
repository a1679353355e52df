import type { Claim } from '../claims';
import type { Context } from '../context';
import { recordVerbs } from '../lexicon/verbs';
import { clausesOf } from '../phrases/clauses';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact } from './support';

const overTime =
  /^(?:(?:over|with) (?:time|the years?)|from time to time|every so often|now and (?:then|again)|regularly|often|occasionally|periodically|frequently|during the year|(?:several|many|a few) times|(?:every|each) (?:year|season|month|quarter|week)|over the (?:years?|seasons?))\b/;
const moment =
  /\b(?:with|and) (?:the |its |their |a )?(?:date|day|time|moment|period)(?:s)? (?:from which|since which|on which|at which|when|since|that|it|each|they|of validity|from|for which)\b|\bwith (?:the |its |their )?(?:valid from|start|effective|validity) (?:date|day|period)\b|\bon any (?:given )?(?:date|day)\b|\bat any (?:given )?(?:time|moment|point in time)\b|\bwith (?:the period|the dates?) (?:of validity|it applies|they apply|in which)\b/;
const keeps = new Set([...recordVerbs, 'know', 'hold', 'retain']);
const moving = new Set('change vary fluctuate rise differ adjust revise update'.split(' '));
const every = /^(?:each|every|all|old|past|previous|former|earlier|any)$/;

export const priceHistory: SentencePattern = {
  id: 'price-history',
  doc: '"Its price changes over time, and each price is kept with the date from which it applies": one row for each price.',
  final: true,
  needs: /^(?:with|on|at|time|often|regularly|occasionally|periodically|year|season)$/,
  examples: [
    {
      text: "A toy's price changes over time, so we keep every price with the date from which it applies.",
      reads: ['event toy price of toy: price, valid from', 'unique toy price(toy, valid from)'],
    },
    {
      text: 'The fee of a course varies from time to time and each fee is stored along with the day it came into force.',
      reads: ['event course fee of course: fee, valid from', 'unique course fee(course, valid from)'],
    },
  ],
  match(context) {
    const t = context.sentence;
    if (context.role === 'queries') return undefined;
    const said = context.text.slice(context.sentenceSpan.start, context.sentenceSpan.end).toLowerCase();
    if (!moment.test(said)) return onlyChanges(t, context, this.id);
    if (!t.some((x) => x.lemma !== undefined && keeps.has(x.lemma))) return undefined;
    const fact = changing(t) ?? keptEach(t);
    const owner = fact && ownerOf(fact.np, t, context);
    if (!fact || owner === undefined || owner === fact.np.name || !couldBeThing(owner)) return undefined;
    const { np } = fact;
    const base = { pattern: this.id, span: context.sentenceSpan };
    const name = `${owner} ${np.head}`;
    const items = [np.name, 'valid from'].map((n) => ({ name: n, plural: false, facets: {}, span: np.span }));
    const participants = [{ name: owner, plural: false }];
    const claims: Claim[] = [
      { ...base, kind: 'event', name, participants, items, weight: 3 },
      { ...base, kind: 'unique', owner: name, members: [owner, 'valid from'] },
    ];
    const before = fact.from === undefined ? [] : t.slice(0, fact.from);
    return before.length > 3 ? [...claims, { ...base, kind: 'restated', tokens: before }] : claims;
  },
};

/** "The fee of a country changes from time to time": what is kept of it is said next, and of the country. */
function onlyChanges(t: readonly Token[], context: Context, pattern: string): readonly Claim[] | undefined {
  if (!t.some((x) => x.lemma !== undefined && moving.has(x.lemma))) return undefined;
  const np = changing(t)?.np;
  const whose = np?.of ?? np?.possessor;
  if (!whose || whose.pronoun || isFact(whose.name) || !couldBeThing(whose.name)) return undefined;
  return [{ pattern, span: context.sentenceSpan, kind: 'mention', name: whose.name, weight: 1.5 }];
}

interface Changing {
  readonly np: NounPhrase;
  /** Where the statement about it begins, if something else is said before. */
  readonly from?: number;
}

/** "its price changes over time": the price. */
function changing(t: readonly Token[]): Changing | undefined {
  for (const { subjects, verb, rest, kind, tokens, lead } of clausesOf(t)) {
    const np = subjects[0];
    if (kind !== 'main' || !verb || !np || np.pronoun || !isFact(np.head)) continue;
    if (!moving.has(verb.lemma) || !overTime.test(lowerOf(rest.slice(0, 4)))) continue;
    const at = t.indexOf((lead[0] ?? tokens[0]) as Token);
    const joint = at > 0 ? t.slice(0, at).findLastIndex((x) => x.tag !== 'punct' && x.tag !== 'conj') + 1 : 0;
    return { np, ...(joint > 0 && { from: joint }) };
  }
  return undefined;
}

/** "we keep each price with the date from which it applies", "old prices are kept with the date ...". */
function keptEach(t: readonly Token[]): Changing | undefined {
  const at = t.findIndex((x, i) => every.test(x.lower) && t[i + 1]?.tag === 'noun');
  const adjective = t[at]?.tag === 'adj';
  const np = at < 0 ? undefined : nounPhraseAt(t, adjective ? at + 1 : at);
  if (!np || !isFact(np.head) || !valued.test(np.head)) return undefined;
  const near = t.slice(Math.max(0, at - 4), np.to + 5);
  return near.some((x) => x.lemma !== undefined && keeps.has(x.lemma)) ? { np } : undefined;
}

/** What has one value for a while and then another. */
const valued = /^(?:price|cost|fee|rate|rent|salary|wage|premium|tariff|charge|fare|value)$/;

/** Whose it is: as said, else the one "for each ..." names, else what is talked about. */
function ownerOf(np: NounPhrase, t: readonly Token[], context: Context): string | undefined {
  const whose = np.possessor ?? np.of;
  if (whose) return whose.pronoun ? context.topic : whose.name;
  const at = t.findIndex((x, i) => x.lower === 'for' && /^(?:each|every)$/.test(t[i + 1]?.lower ?? ''));
  const each = at < 0 ? undefined : nounPhraseAt(t, at + 1);
  if (each && !each.pronoun && !isFact(each.name)) return each.name;
  const before = clausesOf(t)[0]?.subjects[0];
  const first =
    before && !before.pronoun && !isFact(before.name) && before.span.start < np.span.start ? before.name : undefined;
  return first !== undefined && first !== 'we' && couldBeThing(first) ? first : context.topic;
}
