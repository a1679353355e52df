import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import type { Context } from '../context';
import { wordsIn } from '../lexicon/phrase-words';
import { conceptName } from '../phrases/concept-name';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { isStateWord } from '../resolve/names';
import { lowerOf, type Token } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact } from './support';

const have =
  '(?:has|have|had|got|gets?|carry|carries|bears?|need|needs|state|states|give|gives|use|uses|receives?|come with|comes with|provide|provides|know|knows|own|owns|is given|are given|are assigned|is assigned)';
/** Each way of saying that some have one and others do not: the thing's name, then what it may lack. */
const shapes: readonly RegExp[] = [
  new RegExp(
    `^(?:but |however ,? |also |and |note that )?(?:not (?:every|each|all|all of (?:the|our)|any)|only (?:some|a few|certain|few|one of the)|(?:a )?few|some(?: of (?:the|our))?|many|most|hardly any|not many|several|only) ([a-z][a-z -]*?) (?:will |do |does |may |might |can |also |already )*${have} (?=(?:an? |any |the |its |their |his or her |one |several ))`,
  ),
  /^(?:but |however ,? |also |and |note that )?(?:some(?: of (?:the|our))?|many|most|a few|several|certain|the|an?|each|every) ([a-z][a-z -]*?) (?:do not|does not|may not|might not|need not|will not|cannot|don't|doesn't|need not necessarily|do not need to|does not need to|does not have to|do not have to|does not always|do not always|does not necessarily|do not necessarily|not always|not necessarily)(?: always| necessarily| yet| ever| need to| have to)? (?:have|has|got|carry|need|know|give|own|be given) (?=(?:an? |any |the |its |their |one ))/,
  /^(?:but |also |and )?(?:some(?: of (?:the|our))?|many|most|a few|several|certain) ([a-z][a-z -]*?) (?:have|has|carry|come with|need|know) (?=no )/,
  /^(?:an? |the |each |every |some )?([a-z][a-z -]*?) (?:may|might|can|could) (?:also )?(?:lack|miss|be missing|do without|come without|have no) (?=(?:an? |any |the |its |their |one |[a-z]))/,
  /^(?:there (?:are|may be|can be) )(?:some |many |also |a few )*([a-z][a-z -]*?) (?:without|with no|that have no|which have no|who have no|that lack|who lack) (?=[a-z])/,
  /^(?:but |however ,? |also |and )?(?:not (?:every|each|all|all of (?:the|our))) ([a-z][a-z -]*?) (?:is|are|belongs?|must be|has to be) (?:always )?(?:in|on|at|to|of|part of|assigned to|linked to) (?=(?:an? |one |any ))/,
  new RegExp(
    `^([a-z][a-z -]*?) (?:may |might |can |could )?(?:sometimes|occasionally|often|usually|optionally|in some cases|in rare cases) (?:also )?${have} (?=(?:an? |the |its |their |one ))`,
  ),
];

/** "Some rooms have a balcony, others don't": a yes-or-no fact. */
const haveOrNot =
  /^(?:some|many|most|a few|several)(?: of (?:the|our))? ([a-z][a-z -]*?) (?:have|have got|come with) (?:an? )?([a-z-]+(?: [a-z-]+){0,2}?) ?,? (?:and |but |while )?(?:others?|some|the rest|the others) (?:do n['’]?t|do not|dont|have not|not|have none|are without)(?: have (?:one|any))?(?: \.)?$/;

function hasFlag(pattern: string, context: Context, of: string, part: string): readonly Claim[] | undefined {
  // "Some rooms": several of them are things, though a room may be a fact of a lesson.
  const named = singular(of);
  const owner = ownerIn(of, context) ?? (named !== of && couldBeThing(named) ? named : undefined);
  if (owner === undefined || isFact(part)) return undefined;
  const span = context.sentenceSpan;
  const item: Item = { name: `has ${singular(part)}`, plural: false, facets: { type: 'boolean' }, span };
  return [
    { pattern, span, kind: 'facts', owner, items: [item], weight: 1 },
    { pattern, span, kind: 'ignored', why: 'says which have one' },
  ];
}

export const notEvery: SentencePattern = {
  id: 'not-every',
  doc: '"Not every patient has an email", "some tasks have no assignee", "an order may lack an invoice", "only companies have a VAT number": a fact or a reference that may be missing.',
  final: false,
  needs:
    /\b(?:not|cannot|don't|doesn't|only|few|some|many|most|hardly|several|certain|lack|miss|missing|without|no|sometimes|occasionally|often|usually|optionally|cases)\b/,
  examples: [
    {
      text: 'Not every patient has an email address.',
      reads: ['patient: email address (optional: not every has one)'],
    },
    { text: 'Some tasks have no assignee.', reads: ['task: assignee (optional: not every has one)'] },
    {
      text: 'Only cancelled orders have a cancellation reason.',
      reads: ['order: cancellation reason (optional: not every has one)'],
    },
    { text: "Some rooms have a balcony, others don't.", reads: ['room: has balcony (boolean)'] },
    {
      text: 'A letter does not always have a return address.',
      reads: ['letter: return address (optional: not every has one)'],
    },
  ],
  match(context) {
    if (context.role === 'queries' || context.sentence.length > 40) return undefined;
    const text = lowerOf(context.sentence);
    const either = haveOrNot.exec(text);
    if (either) return hasFlag(this.id, context, either[1] ?? '', either[2] ?? '');
    for (const shape of shapes) {
      const m = shape.exec(text);
      const owner = m?.[1] === undefined ? undefined : ownerIn(m[1], context);
      if (!m || owner === undefined) continue;
      const items = lacking(context.sentence, m[0]);
      if (items.length === 0 || items.some((i) => i.count?.max === 'many' || (i.plural && !isFact(i.name))))
        return undefined;
      const claim: Claim = { pattern: this.id, span: context.sentenceSpan, kind: 'facts', owner, items, weight: 0.5 };
      const base = { pattern: this.id, span: context.sentenceSpan };
      const on = keptOfPart(context.sentence);
      if (on > 0) return [claim, { ...base, kind: 'restated', tokens: context.sentence.slice(on) }];
      return [claim, { ...base, kind: 'ignored', why: 'says which may be missing' }];
    }
    return undefined;
  },
};

/** The thing itself, without the state that tells which of them: "cancelled orders" are orders. */
function ownerIn(words: string, context: Context): string | undefined {
  const kept = words.split(' ').filter((w) => !/^(?:of|the|our|these|those|them)$/.test(w));
  if (/^(?:it|they|we|you|one|ones|i|he|she)$/.test(words)) return context.topic;
  while (kept.length > 1 && isStateWord(kept[0] ?? '')) kept.shift();
  const name = singular(conceptName(kept));
  return couldBeThing(name) && !isFact(name) && kept.length < 4 ? name : undefined;
}

/** Where ", and for each agent, we record the name" begins, which is told of the part; -1 where it does not. */
const keptOfPart = (t: readonly Token[]): number => {
  const at = t.findIndex((x, i) => x.lower === ',' && /^and for (?:each|every)$/.test(lowerOf(t.slice(i + 1, i + 4))));
  return at < 0 ? -1 : at + 2;
};

/** What may be missing: the list behind the verb, up to a condition or the next statement. */
function lacking(t: readonly Token[], matched: string): readonly Item[] {
  const from = wordsIn(matched);
  let to = from;
  while (to < t.length && !/^[.;:]$/.test(t[to]?.text ?? '') && t[to]?.tag !== 'wh' && t[to]?.lower !== 'but') {
    if (to + 2 === keptOfPart(t)) break;
    to++;
  }
  const rest = t[from]?.lower === 'no' || t[from]?.lower === 'any' ? t.slice(from + 1, to) : t.slice(from, to);
  return itemsOf(rest).items.map((item) => ({
    ...item,
    facets: { ...item.facets, optional: item.facets.optional ?? 'not every has one' },
  }));
}
