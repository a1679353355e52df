import type { Claim } from '../claims';
import type { Context } from '../context';
import { itemsOf } from '../phrases/items';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { isFiniteVerb, lowerOf, type Token, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeSide, couldBeThing, couldOwn, isFact, isOrganisation } from './support';

export const onePer: SentencePattern = {
  id: 'one-per',
  doc: '"Invoices are sent to owners, one per visit", "at most one certificate per enrolment": one of these for each of those.',
  final: false,
  needs: /\b(?:one|single|once)\b/,
  examples: [
    {
      text: 'A club has at most one entry per contest.',
      reads: ['plural entry of club [manyToOne]', 'plural entry of contest [manyToOne]', 'unique entry(club, contest)'],
    },
    {
      text: 'Within a race there is at most one result per runner.',
      reads: [
        'plural result of race [manyToOne]',
        'plural result of runner [manyToOne]',
        'unique result(race, runner)',
      ],
    },
    { text: 'There is never more than one report for a survey.', reads: ['0..1 report per 1..1 survey [oneToOne]'] },
    {
      text: 'Invoices are sent to owners, one per visit.',
      reads: ['0..1 invoice per 1..1 visit [oneToOne]'],
    },
    {
      text: 'There is at most one certificate per enrolment.',
      reads: ['0..1 certificate per 1..1 enrolment [oneToOne]'],
    },
  ],
  match(context) {
    const t = context.sentence;
    const text = lowerOf(t);
    const said: Claim = {
      pattern: this.id,
      span: context.sentenceSpan,
      kind: 'ignored',
      why: 'said by the claim before',
    };
    const per = /(?:^|, |\(|: )(?:exactly |only |at most )?(?:one|a single one) (?:for each|for every|per) /.exec(text);
    if (per) {
      const at = t.findIndex((x, i) => /^(?:per|for)$/.test(x.lower) && t[i - 1]?.lower === 'one');
      const whole = at < 0 ? undefined : nounPhraseAt(t, at + 1);
      const subject = nounPhraseAt(t, 0);
      const name = !subject || subject.pronoun ? context.topic : subject.name;
      const pair = whole && name !== undefined ? perPair(this.id, context, name, whole) : undefined;
      if (pair) return pair;
      if (whole && name && whole.name !== name && !whole.pronoun) return [claim(this.id, context, name, whole.name)];
    }
    const never =
      /(?:never|not|cannot be|must not be|no) more than one ([a-z][a-z -]*?) (?:for|per|from|of|in) (?:an?|each|every|one|any|the same) ([a-z][a-z -]*?)(?= [.,;]|$)/.exec(
        text,
      );
    if (never?.[1] && never[2] && /^(?:there|never|no) /.test(text) && never[1] !== never[2])
      return [claim(this.id, context, never[1], never[2]), said];
    const most = t.findIndex(
      (x, i) => x.lower === 'per' && /\b(?:one|only one|a single|once) /.test(lowerOf(t.slice(Math.max(0, i - 5), i))),
    );
    if (most < 2) return undefined;
    for (let from = Math.max(0, most - 5); from < most; from++) {
      const part = nounPhraseAt(t, from);
      if (!part || part.to !== most || part.count?.max !== 1) continue;
      const whole = nounPhraseAt(t, most + 1);
      // "one row per bin and lot" is one of each combination.
      if (whole && /^(?:and|\+|per)$/.test(t[whole.to]?.lower ?? '')) return undefined;
      // "one row per boat": says what a row of the table above is.
      const row = /^(?:row|record|entry|line)$/.test(part.name) && !t.slice(most + 1).some((x) => x.lower === 'per');
      if (row && context.title !== undefined)
        return [{ pattern: this.id, span: context.sentenceSpan, kind: 'ignored', why: 'says what a row is' }];
      // "only in one train per date" is no train for each date.
      if (whole && isFact(whole.name) && !couldOwn(whole) && from > 0 && t[from - 1]?.tag === 'prep') return undefined;
      const holder = whole && holderOf(t, from, [part, whole]);
      if (whole && holder !== undefined)
        return [
          ...ofBoth(this.id, context, part.name, [holder, whole.name]),
          ...listBehind(this.id, context, part.name, whole.to),
          said,
        ];
      if (whole && !whole.pronoun)
        return [
          claim(this.id, context, part.name, whole.name),
          ...listBehind(this.id, context, part.name, whole.to),
          before(this.id, context, from) ?? said,
        ];
    }
    return undefined;
  },
};

/** Who has one of these for each of those: "a team has at most one entry per contest". */
function holderOf(t: readonly Token[], part: number, others: readonly NounPhrase[]): string | undefined {
  const within = leadWithin(t, part);
  if (within && couldBeThing(within.name) && !isFact(within.name) && !others.some((o) => o.name === within.name))
    return within.name;
  const subject = nounPhraseAt(t, 0);
  if (!subject || subject.pronoun || subject.to >= part || isFact(subject.name) || isOrganisation(subject))
    return undefined;
  const verb = t.slice(subject.to, part);
  if (!couldBeThing(subject.name) || others.some((o) => o.name === subject.name || !(couldBeSide(o) || isFact(o.name))))
    return undefined;
  return !verb.some(isFiniteVerb) || !verb.every((x) => /^(?:verb|modal|have|adv|be)$/.test(x.tag))
    ? undefined
    : subject.name;
}

/** "Within a response there is at most one answer per question": the thing of the lead. */
function leadWithin(t: readonly Token[], part: number): NounPhrase | undefined {
  if (!/^(?:within|in|during|on|at)$/.test(t[0]?.lower ?? '')) return undefined;
  const np = nounPhraseAt(t, 1);
  const single = np && (np.count?.each || /^(?:an?|one|any|the same)$/.test(np.determiner ?? ''));
  const next = np && t[np.to]?.lower === ',' ? t[np.to + 1] : np && t[np.to];
  return single && next?.lower === 'there' && np.to < part ? np : undefined;
}

/** "one per client and month": one of each combination, and each of one client. */
function perPair(pattern: string, context: Context, owner: string, first: NounPhrase): readonly Claim[] | undefined {
  const t = context.sentence;
  const second = /^(?:and|\+|per)$/.test(t[first.to]?.lower ?? '') ? nounPhraseAt(t, first.to + 1) : undefined;
  if (
    !second ||
    second.pronoun ||
    second.plural ||
    first.name === owner ||
    !/^(?:[.,;]|$)/.test(t[second.to]?.lower ?? '')
  )
    return undefined;
  return ofBoth(pattern, context, owner, [first.name, second.name]);
}

/** One of each combination of the two, each a thing it is of or a fact of its own. */
function ofBoth(pattern: string, context: Context, owner: string, members: readonly string[]): readonly Claim[] {
  const span = context.sentenceSpan;
  const left = { name: owner, plural: true };
  const ends = members.map((name): Claim => {
    const fact = { name, plural: false, facets: {}, span };
    return isFact(name) || /^(?:day|week|month|quarter|year|season)$/.test(name)
      ? { pattern, span, kind: 'facts', owner, items: [fact], weight: 1 }
      : {
          pattern,
          span,
          kind: 'relate',
          left,
          right: { name, plural: false },
          verb: 'of',
          shape: 'manyToOne',
          weight: 1,
        };
  });
  return [...ends, { pattern, span, kind: 'unique', owner, members }];
}

/** "Claims are raised by a customer, at most one claim per parcel": what is stated in front is read by itself. */
function before(pattern: string, context: Context, from: number): Claim | undefined {
  const tokens = context.sentence.slice(0, from - 1);
  return context.sentence[from - 1]?.lower === ',' && tokens.some(isFiniteVerb)
    ? { pattern, span: context.sentenceSpan, kind: 'restated', tokens }
    : undefined;
}

const claim = (pattern: string, context: Context, part: string, whole: string): Claim => ({
  pattern,
  span: context.sentenceSpan,
  kind: 'relate',
  left: { name: part, plural: false, count: { min: 0, max: 1 } },
  right: { name: whole, plural: false, count: { min: 1, max: 1 } },
  verb: 'per',
  shape: 'oneToOne',
  weight: 1,
});

/** "one review per stay, with a score and a text": facts of the one. */
function listBehind(pattern: string, context: Context, owner: string, from: number): readonly Claim[] {
  const rest = withoutStop(context.sentence.slice(from));
  const at = rest[0]?.lower === ',' ? 1 : 0;
  if (!/^(?:with|containing|including|consisting)$/.test(rest[at]?.lower ?? '')) return [];
  const { items } = itemsOf(rest.slice(at + (rest[at + 1]?.lower === 'of' ? 2 : 1)));
  return items.length > 0 ? [{ pattern, span: context.sentenceSpan, kind: 'facts', owner, items, weight: 2.5 }] : [];
}
