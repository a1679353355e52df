import { personNouns } from '../lexicon/nouns';
import { units } from '../lexicon/units';
import type { Clause } from '../phrases/clauses';
import { facetsOf } from '../phrases/facets';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf } from '../tokens/token';
import type { Pattern } from './pattern';
import { couldBeThing, couldOwn, isFact, isOrganisation, made, sideOf } from './support';

/** What a verb measures, and which units it is then told in. */
const measures: Readonly<Record<string, readonly [name: string, units: RegExp]>> = {
  last: ['duration', /^(?:seconds|minutes|hours|days|weeks|months|years)$/],
  take: ['duration', /^(?:seconds|minutes|hours|days|weeks|months|years)$/],
  run: ['duration', /^(?:minutes|hours)$/],
  weigh: ['weight', /^(?:mg|g|kg|t|lb)$/],
  cost: ['price', /^(?:EUR|USD|GBP|cents)$/],
  hold: ['capacity', /^(?:l|ml|m3|kg|t|TEU)$/],
  carry: ['capacity', /^(?:l|m3|kg|t|TEU)$/],
};

/** Verbs whose object is a fact of who does it: "earns a monthly salary", "trades under a brand name". */
const bearing = /^(?:earn|charge|bear|draw|trade|sail|operate|go|display)$/;

export const measuredVerb: Pattern = {
  id: 'measured-verb',
  doc: '"A session lasts at most 90 minutes", "a bag weighs up to 32 kg", "a boat seats 4 to 8 people", "each driver earns a daily rate": a verb tells a fact and its bounds.',
  examples: [
    { text: 'A session lasts at most 90 minutes.', reads: ['session: duration (<=90; in minutes)'] },
    { text: 'Every bag weighs between 1 and 32 kg.', reads: ['bag: weight (>=1; <=32; in kg)'] },
    { text: 'A boat seats 2 to 8 people.', reads: ['boat: capacity (>=2; <=8)'] },
    { text: 'Each driver earns a daily rate.', reads: ['driver: daily rate'] },
  ],
  match(clause, context) {
    const { verb } = clause;
    const subject = clause.subjects[0];
    if (clause.kind !== 'main' || !verb || verb.passive || verb.negated || clause.subjects.length !== 1)
      return undefined;
    if (!subject || isOrganisation(subject)) return undefined;
    const owner = sideOf(subject, context)?.name;
    if (owner === undefined || (isFact(owner) && !couldOwn(subject)) || !couldBeThing(owner)) return undefined;
    const item = measured(clause, verb.lemma) ?? borne(clause, verb.lemma);
    return item && [{ ...made(this.id, clause), kind: 'facts', owner, items: [item], weight: 1 }];
  },
};

const numbered =
  /^(?:(?:for )?(?:at (?:most|least)|up to|no (?:more|less|longer) than|not (?:more|less) than|less than|more than|under|over|between|from|exactly|about|around|always) )*(?:a maximum of |a minimum of )?(?:\d|one\b|two\b|three\b|four\b|five\b|six\b|ten\b)/;

/** "lasts at most 90 minutes", "seats up to 8 people". */
function measured({ rest, span }: Clause, lemma: string) {
  const text = lowerOf(rest);
  if (!numbered.test(text)) return undefined;
  const facets = facetsOf(text);
  const said = facets.unit ?? units.get(rest.find((t) => units.has(t.lower))?.lower ?? '')?.name;
  const [name, kind] = measures[lemma] ?? [];
  if (name !== undefined && said !== undefined && kind?.test(said))
    return { name, plural: false, facets: { ...facets, unit: said }, span };
  const room =
    (/^(?:seat|sleep|accommodate|hold|fit|carry|take)$/.test(lemma) && somebody.test(text)) ||
    (/^(?:seat|sleep)$/.test(lemma) && rest.every((t) => t.tag !== 'noun' && t.tag !== 'verb'));
  return room ? { name: 'capacity', plural: false, facets, span } : undefined;
}

const somebody = /\b(?:people|persons|guests|passengers|visitors|spectators|pupils|students|adults|children)$/;

/** "earns a daily rate", "trades under a brand name": the fact is all that stands behind the verb. */
function borne({ rest, span }: Clause, lemma: string) {
  if (!bearing.test(lemma)) return undefined;
  const at = /^(?:under|by|on)$/.test(rest[0]?.lower ?? '') ? 1 : 0;
  const phrase = nounPhraseAt(rest, at);
  const alone =
    phrase !== undefined && phrase.to === rest.length && /^(?:an?|one|its own)$/.test(phrase.determiner ?? '');
  if (!alone || phrase.plural || personNouns.has(phrase.head) || !isFact(phrase.name)) return undefined;
  return { name: phrase.name, plural: false, facets: {}, span };
}
