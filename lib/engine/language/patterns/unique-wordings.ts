import { ruleName, ruleNames, ruleShape } from '../phrases/rule-shape';
import type { RuleClaim, RuleContext } from './rule-pattern';

const same = '(?:the same|one|a single|a given|each|every|any|the|an?)';
const within = '(?:within|in|inside|on|for|per|of|at)';
const again = '(?:twice|two times|more than once|again|a second time|repeatedly|two or more times)';
const scope = '(?:by|for|of|with|from|in|on|at|under|to|during|per)';

type Reading = (m: RegExpExecArray) => readonly Tuple[];
interface Tuple {
  readonly owner?: string;
  readonly members: readonly string[];
}

const tuple = (owner: string | undefined, ...members: readonly (string | undefined)[]): Tuple => ({
  ...(owner !== undefined && ruleName(owner) !== '' && { owner: ruleName(owner) }),
  members: members.flatMap((m) => (m === undefined ? [] : ruleNames(m))),
});

/** Ways of saying that a combination occurs once that put its members in another order, or say it of two combinations. */
const wordings: readonly (readonly [RegExp, Reading])[] = [
  [
    ruleShape(
      `no (?:double|duplicate|repeated|second) _ (?:per|for|of|by) (?:the same |one |each |an? )?_ (?:and|on|per|in) (?:the same |one |an? )?_`,
    ),
    (m) => [tuple(m[1], m[2], m[3])],
  ],
  [
    ruleShape(
      `(?:i|you|we|they|nobody|no one|one|customers?|people|somebody) (?:[cannot] |never |can )(?:ever )?[a-z-]+ (?:two|more than one|several) _ ${scope} (?:the same|one|any|a single) _ ${scope} (?:the same|one) (?!time|moment|instant)_`,
    ),
    (m) => [tuple(m[1], m[2], m[3])],
  ],
  [
    ruleShape(
      `(?:i|you|we|they|nobody|no one|one|customers?|people|somebody) (?:[cannot] |never |can )(?:ever )?[a-z-]+ the same _ ${again} ${scope} (?:the same|one|any|a single) _`,
    ),
    (m) => [tuple(undefined, m[1], m[2])],
  ],
  [
    ruleShape(
      `_ (?:can|may) (?:[a-z-]+ )(?:several|many|multiple|any number of|more than one) _,? but (?:only|at most|no more than|never more than) one ${scope} ${same} (?:same )?_(?: ${scope} ${same} (?:same )?_)?`,
    ),
    (m) => [tuple(m[2], m[1], m[3], m[4])],
  ],
  [
    ruleShape(`${within} ${same} (?:same |given )?_,? no _ (?:[must] )?(?:ever )?(?:be )?[a-z-]+ ${again}`),
    (m) => [tuple(undefined, m[2], m[1])],
  ],
  [
    ruleShape(
      `${within} ${same} (?:same |given )?_,? no two _ (?:[must] )?(?:have|share|carry|bear|use) (?:the )?(?:same )?@`,
    ),
    (m) => [tuple(m[2], m[3], m[1])],
  ],
  [
    ruleShape(
      `there (?:[cannot]|[must] (?:not|never)) (?:ever )?(?:be )?(?:two|several|multiple|more than one) _ ${scope} ${same} _ ${scope} ${same} @`,
    ),
    (m) => [tuple(m[1], m[2], m[3])],
  ],
  [
    ruleShape(
      `(?:nobody|no one|no-one|no person) (?:[must] )?(?:ever )?(?:be )?([a-z-]+) (?:up )?(?:${scope} )?${same} (?:same )?_ ${again}`,
    ),
    (m) => [{ members: [...ruleNames(m[2] ?? ''), 'somebody'] }],
  ],
  [
    ruleShape(
      `(?:the )?same _ [cannot] (?:be )?[a-z-]+ (?:up |in )?${again} ${scope} ${same} _(?: ${scope} ${same} _)?`,
    ),
    (m) => [tuple(undefined, m[1], m[2], m[3])],
  ],
  [
    ruleShape(
      `(?:the )?same _ [cannot] (?:be )?[a-z-]+ (?:${scope} )?(?:two|different|several|more than one|another) _ (?:with|of|in|at|for|from) the same _`,
    ),
    (m) => [tuple(m[2], m[1], m[3])],
  ],
  [
    ruleShape(
      `(?:the )?same _ (?:[must] )?(?:only )?[a-z-]+ (?:only |just |at most )?once (?:per|for each|for every|in each) _ (?:within|in|of|for) ${same} _`,
    ),
    (m) => [tuple(undefined, m[1], m[2], m[3])],
  ],
  [
    ruleShape(
      `(?:any |no )?two _ (?:of|in|on|within|at|for) ${same} (?:same )?_ (?:[must] |[cannot] )*(?:have|share|carry|bear) neither (?:the )?same _ nor (?:the )?same _`,
    ),
    (m) => [tuple(m[1], m[3], m[2]), tuple(m[1], m[4], m[2])],
  ],
  [
    ruleShape(
      `(?:two |different )_ (?:of|in|on|within|at|for) ${same} (?:same )?_ [cannot] (?:have|share|carry|bear) the same _ or (?:the )?same _`,
    ),
    (m) => [tuple(m[1], m[3], m[2]), tuple(m[1], m[4], m[2])],
  ],
  [
    ruleShape(
      `_ (?:[must] )*(?:be )?unique (?:within|in|per|inside) ${same} _,? and (?:the |its )?_ (?:within|in|per|inside) ${same} _`,
    ),
    (m) => [tuple(undefined, m[1], m[2]), tuple(undefined, m[3], m[4])],
  ],
  [
    ruleShape(
      `neither _ nor _ (?:[must] |can )(?:ever )?(?:be )?[a-z]+ (?:up )?${again} (?:in|on|at|for|during) the same _ (?:of|on|in|and) the same _`,
    ),
    (m) => [tuple(undefined, m[1], m[3], m[4]), tuple(undefined, m[2], m[3], m[4])],
  ],
];

/** What the rule says once of each of one or two combinations; undefined where it is none of these wordings. */
export function otherwiseUnique(text: string, { topic }: RuleContext): readonly RuleClaim[] | undefined {
  if (text.length > 200) return undefined;
  for (const [shape, read] of wordings) {
    const m = shape.exec(text);
    const tuples = m ? read(m) : [];
    if (tuples.length === 0 || tuples.some((t) => t.members.length < 2 || t.members.some((n) => n === t.owner)))
      continue;
    return tuples.map(
      ({ owner, members }): RuleClaim => ({
        kind: 'unique',
        ...(owner !== undefined && { owner }),
        ...(topic !== undefined && { topic }),
        members,
      }),
    );
  }
  return undefined;
}
