import type { Facets } from '../phrases/facets';
import { ruleName, ruleNames, ruleShape } from '../phrases/rule-shape';
import type { SentencePattern } from './pattern';
import { type RuleClaim, type RuleContext, rulePattern } from './rule-pattern';
import { withDoing } from './unique-doing';
import { otherwiseUnique } from './unique-wordings';

const scope = '(?:of|in|on|at|for|within|from|per|inside|under|with|to|by|among)';
const onlyOnce =
  '(?:only once|at most once|no more than once|not more than once|just once|once only|once|only one time|one time only|at most one time|exactly once|a single time)';
const again = '(?:twice|two times|more than once|more than one time|again|a second time|several times|repeatedly)';
const per = '(?:per|for each|for every|in each|in any|on each|within each|within|in|on|for|by|to)';

/** "for a lift at the same instant": of the lift and the instant. */
const atOnce =
  / (?:at|on|in|for|during) (?:the |any )?(?:same|one|given) (instant|moment|time|day|date|week|month|year)\b/;

type Reading = (m: RegExpExecArray) => { readonly owner?: string; readonly members: readonly string[] };
const of = (owner: string | undefined, ...members: readonly (string | undefined)[]): ReturnType<Reading> => ({
  ...(owner !== undefined && ruleName(owner) !== '' && { owner: ruleName(owner) }),
  members: members.flatMap((m) => (m === undefined ? [] : ruleNames(m.replace(atOnce, ' and $1')))),
});

/** Each way of saying that a combination occurs once, and where its thing and its members stand in it. */
const shapes: readonly (readonly [RegExp, Reading])[] = [
  [
    ruleShape(
      `no two _(?: ${scope} (?:the|an?|one|each) (?:same )?@)?(?: [must])? (?:ever )?(?:have|share|use|carry|get|hold|bear|with|occupy|sit in) (?:the |an? )?(?:same )?@(?: (?:in|on|for|within|of|at|per) (?:the same|one|the|an?|each) @)?(?: alike)?`,
    ),
    (m) => of(m[1], m[3], m[2], m[4]),
  ],
  [
    ruleShape(
      `two _ (?:[cannot] |never )(?:ever )?(?:have|share|use|carry|get|hold|bear|with|occupy) (?:the |an? )?(?:same )?@(?: (?:in|on|for|within|of|at|per) (?:the same|one|the|an?|each) @)?`,
    ),
    (m) => of(m[1], m[2], m[3]),
  ],
  [
    ruleShape(
      `no _ [must](?: not)? (?:ever )?(?:be )?([a-z-]+) (?:to |by |for |in |at |on |with )?(?:two|more than one|multiple|another|several)(?: different)? _(?: (?:on|for|in|at|during|of|within|by) (?:the same|one|a) @)?`,
    ),
    (m) => of(undefined, m[1], m[4] ?? m[3]),
  ],
  [
    ruleShape(
      `the same _ [cannot] (?:ever )?(?:be )?([a-z-]+) (?:to |by |for |in |at |on |with )?(?:two|more than one|multiple|another|several)(?: different)? _(?: (?:on|for|in|at|during|of|within|by) (?:the same|one|a) @)?`,
    ),
    (m) => of(undefined, m[1], m[4] ?? m[3]),
  ],
  [
    ruleShape(
      `no _ [must] (?:ever )?(?:be )?(?:[a-z-]+ )?(?:[a-z-]+ )?${again}(?: ${per} (?:the same |one |an? |each |every )?@)`,
    ),
    (m) => of(undefined, m[1], m[2]),
  ],
  [ruleShape(`_ (?:[must] )*(?:be )?(?:unique|distinct) by (?:the |its |their )?@`), (m) => of(m[1], m[2])],
  [
    ruleShape(
      `_ (?:[must] |[cannot] )*(?:be )?(?:unique|distinct|different|not repeated|numbered uniquely)(?: identifiers?)? ${scope} (?:the |its |their |each |one |a |an |every |any )?(?:same |given )?@`,
    ),
    (m) => ofMember(m[1], m[2]?.replace(/,(?: and)? an? .*$/, '')),
  ],
  [
    ruleShape(
      `no _ [must] (?:ever )?(?:be )?[a-z-]+ (?:up )?(?:${scope} )?(?:the same|one|a given) _ (?:${again})(?: (?:in|on|for|at|within|per) (?:the same |one |an? |each )?@)?`,
    ),
    (m) => of(undefined, m[1], m[2], m[3]),
  ],
  [
    ruleShape(
      `(?:${scope} (?:one|the same|an?|each|any) _,? )there (?:cannot be|are|must be|can be|may be|must never be|must not be) (?:no |never )?(?:two|more than one|several) _ (?:of|with|for|having|that have) (?:the same|one) @`,
    ),
    (m) => of(m[2], m[1], m[3]),
  ],
  [
    ruleShape(
      `there (?:cannot be|are never|are no|must not be|must never be|may not be|should not be|must be no|can be no|may be no) (?:two|more than one|several) _ (?:of|with|for) (?:the same|one|an?) _ (?:(?:${scope}|and) (?:the same |one |an? |each )?_)(?: ${scope} (?:the same |one |an? |each )_)?`,
    ),
    (m) => of(m[1], m[2], m[3], m[4]),
  ],
  [
    ruleShape(`(?:the )?(?:combination|pair|triple|tuple) of @(?: together)? (?:[must] )*(?:be )?unique`),
    (m) => of(undefined, m[1]),
  ],
  [
    ruleShape('@ (?:[must] )*(?:be )?unique (?:together|in combination|as a pair|combined)'),
    (m) => of(undefined, m[1]),
  ],
  [
    ruleShape(
      `_ (?:[cannot] |[must] not )(?:be )?(?:[a-z-]+) (?:up )?(?:${scope} )?(?:the same|a given|an?|each|any|one) _ ${again}(?: (?:per|on|for|in) (?:the same |each |an? )?@)?`,
    ),
    (m) => of(undefined, m[1], m[2], m[3]),
  ],
  [
    ruleShape(`_ (?:[cannot] )(?:be )?(?:[a-z-]+ )?${again} ${per} (?:the same|one|an?|each|any|a given) @`),
    (m) => of(undefined, m[1], m[2]),
  ],
  [
    ruleShape(
      `_ (?:[must] )*(?:only )?(?:be )?(?:[a-z-]+) (?:up )?(?:${scope} )?(?:the same|a given|an?|each|any|every|one|the) _ ${onlyOnce}(?: (?:per|on|for|in) (?:the same |each |an? )?@)?`,
    ),
    (m) => of(undefined, m[1], m[2], m[3]),
  ],
  [
    ruleShape(
      `_ (?:[must] )*(?:only )?(?:be )?[a-z-]+ (?:up )?(?:${onlyOnce}|(?<=(?:occurs?|appears?|exists?|listed|used|given|found|named) )once) ${per} (?:the same |one |an? |each |every |any )?@`,
    ),
    (m) => of(undefined, m[1], m[2]),
  ],
  [
    ruleShape(
      `(?:there (?:is|are|can be|may be|must be|will be|should be) )?(?:(?:only|exactly|at most|no more than|just|never more than) )?one _ (?:(?:exists?|is (?:kept|possible|allowed|created|issued)) )?(?:for each |for every |per |for one |for the same )(?:pair of |combination of |one )?_((?:,? (?:and|per|plus) | ?\\+ | ?, ?)[a-z' +-]+)`,
    ),
    (m) => of(m[1], m[2], (m[3] ?? '').replace(/^,? ?(?:and|per|plus|\+|,) /, '').replaceAll(' per ', ' and ')),
  ],
  [
    ruleShape(
      `(?:for|in|on|at|within|per) (?:a given|an?|each|every|one|any|the same) _,? there (?:is|are|can be|may be|must be) (?:only|at most|exactly|just|no more than|never more than) one _ (?:of|per|for) (?:each|every|a given|the same|any|an?|one) @`,
    ),
    (m) => of(m[2], m[1], m[3]),
  ],
  [
    ruleShape(
      `_ (?:[must] )?(?:only )?(?:has|have|get|gets|receive|receives|make|makes|write|writes|file|files|submit|submits|hold|holds|cast|casts|give|gives) (?:only|at most|no more than|exactly|just) one _ (?:per|for each|for every|each|every|in one|in a|in the same|on one|on the same) ((?:calendar )?(?:day|week|month|quarter|year|season|date|semester|term|hour|minute|night|evening|morning))`,
    ),
    (m) => of(m[2], m[1], m[3]),
  ],
];

export const uniqueRule: SentencePattern = rulePattern({
  id: 'unique-rule',
  doc: '"No two X share a Y", "an A cannot enrol in the same B twice", "emails are unique within an account", "one reading per turbine and moment": a combination that occurs once.',
  hint: /\b(?:no two|unique|distinct|twice|two|once|one time|same|one|combination|second time|more than one)\b/,
  needs: /\b(?:unique|distinct|twice|two|once|one|same|combination|second)\b/,
  examples: [
    {
      text: 'For a given sample there is only one result of each kind.',
      reads: ['unique result(sample, kind)'],
    },
    { text: 'No two rooms in the same hotel share a number.', reads: ['unique room(number, hotel)'] },
    {
      text: "A student can't enrol in the same course twice.",
      reads: ['unique ?(student, course)', 'act enrol of student, course'],
    },
    { text: 'No seat may be given to two passengers on the same departure.', reads: ['unique ?(seat, departure)'] },
    { text: 'Emails of contacts are unique within an account.', reads: ['unique contact(email, account)'] },
    { text: 'One reading per turbine and moment.', reads: ['unique reading(turbine, moment)'] },
    { text: 'A position occurs only once per room.', reads: ['unique ?(position, room)'] },
    { text: 'A household gets only one parcel per day.', reads: ['unique parcel(household, day)'] },
    { text: 'No two customers with the same e-mail.', reads: ['customer.e-mail (unique)'] },
    { text: 'Within a hymn book no hymn number occurs twice.', reads: ['unique ?(hymn number, hymn book)'] },
    {
      text: "There can't be two reports by the same guide for one tour.",
      reads: ['unique report(guide, tour)'],
    },
    {
      text: 'Two wagons of a train can have neither the same number nor the same place.',
      reads: ['unique wagon(number, train)', 'unique wagon(place, train)'],
    },
  ],
  read({ text: said }, context) {
    const text = said.replace(/ only (?=(?:has|have|needs?|must)\b)/, ' ');
    const base = context.topic === undefined ? {} : { topic: context.topic };
    if (/^(?:the )?(?:relationship|list|show|find)\b/.test(text)) return undefined;
    const other = otherwiseUnique(text, context);
    if (other) return other.flatMap((c): readonly RuleClaim[] => (c.kind === 'unique' ? withDoing(c, text) : [c]));
    for (const [shape, read] of shapes) {
      const m = shape.exec(text);
      if (!m) continue;
      const { owner, members } = read(m);
      const names = [...new Set(members)].filter((n) => n !== '' && n !== owner && !pointer.test(n));
      if (names.length === 0) continue;
      if (names.length === 1) {
        if (owner === undefined) continue;
        return [{ kind: 'facets', owner, name: names[0] as string, facets: { unique: true } }];
      }
      const own = owner !== undefined && !(rowWord.test(owner) && context.topic !== undefined);
      return withDoing({ kind: 'unique', ...(own && { owner }), ...base, members: names }, text);
    }
    return alone(text, context);
  },
});

/** "One row per bin and lot": of what is talked about. */
const rowWord = /^(?:row|record|entry|line|item)$/;

const pointer =
  /^(?:it|them|they|each other|one another|case|whole|system|database|other|upper|lower case|time|alike|letter)$/;

/** "Emails of contacts are unique within an account": the contact's. */
function ofMember(member: string | undefined, place: string | undefined): ReturnType<Reading> {
  // "unique per date, a planned departure": the list goes on behind it.
  const within = place?.replace(/,? (?:and )?an? .*$/, '');
  const m = /^([a-z -]+?) of (?:an? |the |each |every )?([a-z -]+)$/.exec(member ?? '');
  const possessed = /^([a-z -]+?)(?:'s|s') ([a-z -]+)$/.exec(member ?? '');
  if (m) return of(m[2], m[1], within);
  if (possessed) return of(possessed[1], possessed[2], within);
  return of(undefined, member, within);
}

const noOther: readonly RegExp[] = [
  ruleShape(
    `no _ (?:[must] )(?:ever )?(?:be )?(?:issued|used|assigned|given(?: out)?|allocated|taken|chosen|repeated|occur|appear|exist|reused) ${again}`,
  ),
  ruleShape('no _ (?:[must] )(?:ever )?(?:be )?(?:reused|repeated|duplicated)'),
  ruleShape(
    '(?:the same )?_ (?:must|may|can|should) (?:only )?be (?:registered|used|issued|assigned|entered|given(?: out)?|taken) (?:only |just |exactly )?once(?: only)?',
  ),
  ruleShape(
    '(?:nobody|no one|no other [a-z -]+|no [a-z -]+) else (?:[must] )?(?:have|has|use|uses|bear|share) (?:the same )?_',
  ),
  ruleShape(
    '_ (?:[cannot]) be (?:shared|used|borne|held|taken|carried) by (?:two|another|any other|more than one|several|other)(?: of)?(?: them| [a-z -]+)?',
  ),
  ruleShape(
    '_ (?:that |which )?(?:no other [a-z -]+|nobody else|no one else|no two [a-z -]+) (?:[must] )?(?:has|have|use|uses|bear|bears|share|shares)',
  ),
];

/** "a name which nobody else may use": one fact by itself. */
function alone(text: string, { topic }: RuleContext): readonly RuleClaim[] | undefined {
  for (const shape of noOther) {
    const m = shape.exec(text);
    const name = m ? ruleName(m[1] ?? '') : '';
    if (name === '') continue;
    const facets: Facets = { unique: true };
    return [{ kind: 'facets', ...(topic !== undefined && { owner: topic }), name, facets }];
  }
  return undefined;
}
