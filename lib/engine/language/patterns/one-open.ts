import { ruleName, ruleShape } from '../phrases/rule-shape';
import type { SentencePattern } from './pattern';
import { type RuleClaim, rulePattern } from './rule-pattern';

const stateBefore = '(open|active|current|ongoing|running|pending|unfinished|live|outstanding|unpaid|unresolved)';
const stateBehind =
  '(?:that is |which is |that are )?(in progress|under way|underway|open|active|running|ongoing|pending)';
const oneOnly = '(?:at most |only |no more than |just |exactly |a maximum of |up to |a single |never more than )?one';
const several = '(?:two|more than one|several|multiple)';
const time = '(?: at (?:a|any|any one|any given|one|the same) (?:time|moment)| at once| simultaneously)?';
const soCan = '(?:,? and so (?:can|may|does|must) _)?';
const per = '(?:per|for each|for every|for a|for an|for any|for one|of each|in each|on each)';

/** Where in each shape the thing, its state and what it is one of per stand; the fourth is "and so can a ...". */
const shapes: readonly (readonly [RegExp, thing: number, state: number, per: number])[] = [
  [ruleShape(`(?:there (?:[must] )?(?:only )?(?:be )?)?${oneOnly} ${stateBefore} _ ${per} _${time}`), 2, 1, 3],
  [ruleShape(`no two ${stateBefore} _ (?:of|for|on|in|at) (?:the same|one|an?|any) _`), 2, 1, 3],
  [ruleShape(`_ (?:[must] )?(?:only )?(?:ever )?(?:[a-z]+ )?${oneOnly} ${stateBefore} _${time}${soCan}`), 3, 2, 1],
  [ruleShape(`_ (?:[must] )?(?:only )?(?:ever )?(?:[a-z]+ )?${oneOnly} _ ${stateBehind}${time}${soCan}`), 2, 3, 1],
  [ruleShape(`_ [cannot] (?:[a-z]+ )?${several} ${stateBefore} _${time}${soCan}`), 3, 2, 1],
  [ruleShape(`_ [cannot] (?:[a-z]+ )?${several} _ ${stateBehind}${time}${soCan}`), 2, 3, 1],
];

const behindName = new RegExp(` ${stateBehind}$`);

/** Whether a name ends in a state it is in only for a while: "ride in progress". */
export const isPassing = (name: string): boolean => behindName.test(name);

export const oneOpen: SentencePattern = rulePattern({
  id: 'one-open',
  doc: '"A customer can have only one active subscription": unique among the rows in that state, many of them over time.',
  hint: /\b(?:open|active|current|ongoing|running|pending|unfinished|live|outstanding|unpaid|unresolved|progress|way|underway)\b/,
  examples: [
    {
      text: 'A tenant can have only one active lease.',
      reads: ['plural lease of ..1 tenant [manyToOne]', 'unique lease(tenant) when active'],
    },
    {
      text: 'A driver can have at most one trip in progress at a time, and so can a truck.',
      reads: [
        'plural trip of ..1 driver [manyToOne]',
        'unique trip(driver) when in progress',
        'plural trip of ..1 truck [manyToOne]',
        'unique trip(truck) when in progress',
      ],
    },
    {
      text: 'There may be at most one open invoice per order.',
      reads: ['plural invoice of ..1 order [manyToOne]', 'unique invoice(order) when open'],
    },
  ],
  read({ text }) {
    for (const [shape, thingAt, stateAt, perAt] of shapes) {
      const m = shape.exec(text);
      if (!m) continue;
      const thing = ruleName(m[thingAt] ?? '');
      const owners = [m[perAt], m[4]].map((name) => ruleName(name ?? '')).filter((name) => name !== '');
      if (thing === '' || owners.length === 0 || owners.includes(thing)) continue;
      return owners.flatMap((owner) => oneFor(thing, m[stateAt] ?? '', owner));
    }
    return undefined;
  },
});

const oneFor = (thing: string, state: string, owner: string): readonly RuleClaim[] => [
  {
    kind: 'relate',
    left: { name: thing, plural: true },
    right: { name: owner, plural: false, count: { max: 1 } },
    verb: 'of',
    shape: 'manyToOne',
    weight: 1,
  },
  { kind: 'unique', owner: thing, members: [owner], when: state },
];
