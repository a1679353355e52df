import { ruleName, ruleNames, ruleShape } from '../phrases/rule-shape';
import { isPassing } from './one-open';
import type { SentencePattern } from './pattern';
import { type RuleClaim, type RuleContext, rulePattern } from './rule-pattern';

const time =
  '(?:(?:in|at|on|over|for|during) )?(?:the same (?:time|days?|period|moment|hours?|dates?)|overlapping (?:times|periods|dates|days|hours)|a time|the time|any time|any one time|once|any moment|overlapping)';
const clash = `(?:overlap(?:ping)?|clash|collide|coincide|be ${time}|take place ${time}|run ${time}|[a-z]+ (?:[a-z]+ )?${time})(?: (?:in time|with one another|with each other|one another|each other|in the same .*))?`;
const overlapping = `(?:${time}|(?:that|which|whose [a-z ]+?) overlap(?: in time| each other)?|(?:that|which) (?:begin|start|take place|run|happen|are held|are|fall) ${time}|with overlapping [a-z]+|overlapping in time)`;
const place = '(?:of|in|on|at|for|by|per|within|with)';

/** "No two X on the same Y overlap": [thing, per]. */
const thingsThenPer: readonly RegExp[] = [
  ruleShape(`(?:no )?(?:any )?two _ ${place} (?:the same|one|a|an|each) _ (?:[must] |[cannot] |never )*${clash}`),
  ruleShape(`_ ${place} (?:the same|one|one and the same|a|an|each|a single) _ (?:[cannot]|never) ${clash}`),
  ruleShape(`(?:no|never any) overlapping _ ${place} (?:the same|one|a|an|each|any) _`),
  ruleShape(
    `overlapping _ ${place} (?:the same|one|a|an|each) _ (?:are|is) (?:not allowed|forbidden|not possible|impossible|rejected|refused)`,
  ),
  ruleShape(`no overlap(?:s|ping)? (?:of|between|among) _ ${place} (?:the same|one|a|an|each) _`),
  ruleShape(
    `(?:the )?(?:periods|times|dates|hours|days) of (?:two |any two )?_ ${place} (?:the same|one|a|an|each) _ (?:[cannot]|never) ${clash}`,
  ),
  ruleShape(
    `(?:i|you|we|they|nobody|no one|one) [cannot] (?:ever )?[a-z-]+ (?:two|more than one|several) _ ${place} (?:the same|one|a|any|a single) _ ${time}`,
  ),
  ruleShape(`(?:only|at most|no more than) one _ (?:per|for each|of each|for every) _ ${time}`),
];
/** "Two X must never be in the same Y at the same time": [thing, per]. */
const thingsInSame: readonly RegExp[] = [
  ruleShape(
    `(?:no |any )?two _ (?:[cannot]|[must]|never) (?:ever )?(?:be )?(?:(?:held|placed|put|booked|scheduled|planned|use|occupy|take place|run|sit|stand|share|happen|given|assigned) )?(?:(?:in|on|at|by|to|with|under|for) )?(?:the same|one) _ ${time}`,
  ),
];
/** "A Y can't host two X at the same time": [per, thing]. */
const perThenThings: readonly RegExp[] = [
  ruleShape(
    `_ [cannot] (?:be )?[a-z]+ (?:(?:by|for|to|in|under|with|on|at) )?(?:two|more than one|several|multiple|2)(?: different| separate| other)? _ ${overlapping}`,
  ),
  ruleShape(
    `_ [cannot] (?:be )?(?:by|for|in|under|on|at) (?:two|more than one|several|multiple)(?: different)? _ ${overlapping}`,
  ),
  ruleShape(`_ [cannot] (?:be )?[a-z]+ (?:two |any )?overlapping _`),
  ruleShape(
    `no _ [must] (?:ever )?(?:be )?(?:[a-z]+ )??(?:(?:by|for|to|in|under|with|on|at) )?(?:two|more than one|several)(?: different)? _ ${overlapping}`,
  ),
  ruleShape(
    `_ (?:[must] )?(?:only )?(?:[a-z]+ )?(?:(?:by|for|to|in|on|at) )?(?:at most|only|no more than|just|exactly) one _ ${time}`,
  ),
  ruleShape(
    `for (?:one|a|each|the same|any one) _,? (?:the )?(?:periods|times|dates|hours|days) of (?:two |any two )?_ (?:[cannot]|never) ${clash}`,
  ),
  ruleShape(`for (?:one|a|each|the same|any one) _,? (?:two |any two )?_ (?:[cannot]|never) ${clash}`),
];
/** "On one machine no two runs may overlap": [per, thing]. */
const ledByPer = ruleShape(
  `(?:on|in|at|for|per|within|with) (?:one|one and the same|the same|an?|each|any|every) _,? no two _ (?:[must] )?(?:ever )?${clash}`,
);
/** "The same item cannot be rented two times in the same days": [per, verb]. */
const perThenVerb: readonly RegExp[] = [
  ruleShape(
    `(?:the same )?_ [cannot] be ([a-z-]+) (?:twice|two times|more than once|by two [a-z]+|to two [a-z]+) ${time}`,
  ),
  ruleShape('(?:the same )?_ [cannot] be double-?(?: )?(booked|reserved|assigned|scheduled|rented|let|used)'),
  ruleShape(`no double-?(?: )?(booking|reservation|assignment)s? (?:of|on|for|in) _`),
  ruleShape(`no _ [must] be (?:double-?(?: )?)(booked|reserved|assigned|scheduled|rented|let)`),
  ruleShape(`no _ [must] be ([a-z-]+) (?:twice|two times|more than once) ${time}`),
];
/** "The absences must not overlap": [thing]. */
const thingsOnly: readonly RegExp[] = [
  ruleShape(`(?:no two |two |any two )?_ (?:[must] |[cannot] |never )*${clash}`),
  ruleShape(`(?:the )?(?:periods|times|dates) of (?:two |any two )?_ (?:[cannot]|never) ${clash}`),
];

export const noOverlap: SentencePattern = rulePattern({
  id: 'no-overlap',
  doc: '"A room can\'t host two sessions at the same time", "shifts of one driver must not overlap": no two with the same ... whose periods overlap.',
  hint: /\b(?:overlap|double|at a time|at once|(?:same|any|overlapping|one) (?:one )?(?:time|times|days?|period|moment|hours?|dates?|periods))/,
  needs: /\b(?:overlap|double|once|time|times|days?|period|moment|hours?|dates?|periods)/,
  examples: [
    { text: "A room can't host two sessions at overlapping times.", reads: ['session: no overlap per room'] },
    { text: 'Sets on the same stage never overlap.', reads: ['set: no overlap per stage'] },
    { text: 'No two performances in the same hall may overlap.', reads: ['performance: no overlap per hall'] },
    { text: 'For one grave, the periods of two grants must not overlap.', reads: ['grant: no overlap per grave'] },
    { text: 'No plot may be under two tenancies at the same time.', reads: ['tenancy: no overlap per plot'] },
    { text: 'The same item can not be rented two times in the same days.', reads: ['?: no overlap per item'] },
    { text: 'A driver can have only one shift at a time.', reads: ['shift: no overlap per driver'] },
  ],
  read({ text }, context) {
    for (const shape of [...thingsInSame, ...thingsThenPer]) {
      const m = shape.exec(text);
      if (m) return claim(context, m[1], m[2]);
    }
    for (const shape of perThenVerb) {
      const m = shape.exec(text);
      if (!m) continue;
      const first = /^no double/.test(text);
      return claim(context, undefined, first ? m[2] : m[1], first ? m[1] : m[2]);
    }
    const led = ledByPer.exec(text);
    if (led) return claim(context, led[2], led[1]);
    for (const shape of perThenThings) {
      const m = shape.exec(text);
      if (m) return claim(context, m[2], m[1]);
    }
    if (!/\b(?:no|not|never|cannot)\b/.test(text)) return undefined;
    for (const shape of thingsOnly) {
      const m = shape.exec(text);
      if (m) return claim(context, m[1], undefined);
    }
    return undefined;
  },
});

function claim(
  { topic }: RuleContext,
  thing: string | undefined,
  per: string | undefined,
  verb?: string,
): readonly RuleClaim[] | undefined {
  const owner = thing === undefined ? undefined : ruleName(thing);
  const names = per === undefined ? [] : ruleNames(per);
  if (owner === '' || (owner !== undefined && isPassing(owner)) || (owner === undefined && names.length === 0))
    return undefined;
  return [
    {
      kind: 'noOverlap',
      ...(owner !== undefined && { owner }),
      ...(topic !== undefined && { topic }),
      per: names,
      ...(verb !== undefined && { verb }),
    },
  ];
}
