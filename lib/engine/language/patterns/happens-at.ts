import type { Claim } from '../claims';
import { type Context, nameIn } from '../context';
import { clausesOf } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, isOrganisation } from './support';

/** What a moment is called that is told by a verb without an object. */
const names: Readonly<Record<string, string>> = {
  happen: 'happened',
  occur: 'occurred',
  start: 'starts',
  begin: 'begins',
  end: 'ends',
  finish: 'finishes',
  take: 'takes place',
  depart: 'departs',
  arrive: 'arrives',
  expire: 'expires',
  open: 'opens',
  close: 'closes',
  leave: 'leaves',
  run: 'ends',
  last: 'ends',
  go: 'goes on air',
  sail: 'sails',
  commence: 'starts',
  terminate: 'ends',
  lapse: 'ends',
};

const moment =
  '(?:an? |the |its |their |some |one |another )?(?:certain |given |specific |particular |fixed |exact |set |later |end )?(?:point in )?(times?|date and time|moments?|dates?|days?|timestamps?)';
const atMoment = new RegExp(`^(?:place |on air )?(?:at|on) ${moment}(?![a-z])(.*)$`);
/** "on the commencement date": the moment has a name of its own. */
const namedMoment =
  /^(?:on|at|upon|from|with) (?:the |its |their )?((?:start|starting|commencement|effective|expiry|expiration|end|ending|termination|begin|beginning|opening|closing|due|maturity|departure|arrival) (?:date|time|day))(?![a-z])(.*)$/;
const untilMoment = new RegExp(`^(?:until|till|to|up to) ${moment}(?![a-z])(.*)$`);
const later = /^()(?:later(?: on)?|afterwards)(?![a-z])(.*)$/;
const maybe =
  /^,? ?(?:which |that |and |but )?(?:(?:may|might|can|could) be |stays? |remains? |is |it is )?(?:left )?(?:empty|blank|missing|unknown|open|null|absent|if|once|unless)\b/;

export const happensAt: SentencePattern = {
  id: 'happens-at',
  doc: '"An activity happens at a certain time", "it starts at a given date and ends later", "runs until an end date": the moment is a fact of the subject.',
  final: false,
  examples: [
    { text: 'An activity happens at a certain time.', reads: ['activity: happened at'] },
    { text: 'A stay starts at a certain time and ends later.', reads: ['stay: starts at, ends at'] },
    { text: 'An episode starts and ends at given times.', reads: ['episode: starts at, ends at'] },
    { text: 'A loan starts on a date and may end on a date.', reads: ['loan: starts on, ends on (optional: may)'] },
    {
      text: 'The lease shall commence on the commencement date.',
      reads: ['lease: commencement date'],
    },
    {
      text: 'A tenancy begins on a date and runs until an end date, which may be empty.',
      reads: ['tenancy: begins on, ends on (optional: which may be empty)'],
    },
  ],
  match(context) {
    const t = context.sentence;
    if (!t.some((x) => x.lemma !== undefined && names[x.lemma] !== undefined)) return undefined;
    const items: Item[] = [];
    let owner: string | undefined;
    for (let i = 0; i < t.length && items.length < 4; i++) {
      const made = momentsAt(t, i, items);
      if (!made) continue;
      owner ??= ownerAt(context, t[i] as Token);
      items.push(...made);
      i += made.length > 1 ? 3 : 1;
    }
    if (items.length === 0 || owner === undefined) return undefined;
    // "A lease starts on a date and ends on a date": said of any of them, it says what it is.
    const defines = items.length > 1 && /^(?:an?|each|every)$/.test(t[0]?.lower ?? '');
    const base = { pattern: this.id, span: context.sentenceSpan };
    const claim: Claim = { ...base, kind: 'facts', owner, items, weight: defines ? 2 : 1 };
    return [claim];
  },
};

/** The moments a verb at `i` tells: its own, and that of the verb it is joined with. */
function momentsAt(t: readonly Token[], i: number, before: readonly Item[]): readonly Item[] | undefined {
  const verb = t[i] as Token;
  const word = verb.lemma === undefined ? undefined : names[verb.lemma];
  if (word === undefined || !/^(?:third|base|past)$/.test(verb.form ?? '') || t[i - 1]?.tag === 'det') return undefined;
  const other = t[i + 1]?.tag === 'conj' ? t[i + 2] : undefined;
  const second = other?.form === verb.form && other?.lemma !== undefined ? names[other.lemma] : undefined;
  const from = i + (second === undefined ? 1 : 3);
  const text = lowerOf(t.slice(from, from + 16));
  const goesOn = verb.lemma === 'run' || verb.lemma === 'last';
  const named = second === undefined && !goesOn ? namedMoment.exec(text) : null;
  if (named) return [itemOf(named[1] as string, verb, t[Math.min(t.length - 1, from + 3)] as Token, named[2] ?? '')];
  const m = goesOn
    ? untilMoment.exec(text)
    : (atMoment.exec(text) ??
      (before.length > 0 && /^(?:end|finish|close|leave|arrive)$/.test(verb.lemma ?? '') ? later.exec(text) : null));
  if (!m || (verb.lemma === 'go' && !text.startsWith('on air'))) return undefined;
  const kind = m[1]
    ? /^(?:dates?|days?)$/.test(m[1])
      ? 'on'
      : 'at'
    : / on$/.test(before[0]?.name ?? '')
      ? 'on'
      : 'at';
  const last = t[Math.min(t.length - 1, from + 3)] as Token;
  const may = /^(?:optionally|may|might|possibly)$/.test(t[i - 1]?.lower ?? '') ? t[i - 1]?.lower : undefined;
  const item = (name: string): Item => itemOf(`${name} ${kind}`, verb, last, m[2] ?? '', may);
  return second === undefined ? [item(word)] : [item(word), item(second)];
}

/** A moment, optional where what stands behind it, or in front of its verb, says so. */
function itemOf(name: string, verb: Token, last: Token, behind: string, said?: string): Item {
  const rest = behind.trim();
  const optional = maybe.test(rest) ? rest.replace(/^, | \.$/g, '') : said;
  const facets = optional === undefined ? {} : { optional };
  return { name, plural: false, facets, span: { start: verb.start, end: last.end } };
}

/** "a class starts": what happens is a thing, whatever its word says elsewhere. */
const oneThing = (np: NounPhrase | undefined): boolean =>
  /^(?:an?|each|every)$/.test(np?.determiner ?? '') || np?.count?.each === true;

/** The subject of the clause a verb stands in; right before the verb, where that is a noun as well. */
function ownerAt(context: Context, verb: Token): string | undefined {
  const clauses = clausesOf(context.sentence);
  const own = clauses.find((c) => c.span.start <= verb.start && verb.start < c.span.end && c.subjects.length > 0);
  const before = context.sentence.slice(0, context.sentence.indexOf(verb));
  const near = nounPhraseAt(before, 0);
  const subject = near?.to === before.length ? near : (own?.subjects[0] ?? clauses[0]?.subjects[0]);
  if (!subject || isOrganisation(subject)) return subject?.pronoun || !subject ? context.topic : undefined;
  const name = nameIn(subject, context);
  return name !== undefined && couldBeThing(name) && (!isFact(name) || oneThing(subject)) ? name : context.topic;
}
