import { ruleName, ruleShape } from '../phrases/rule-shape';
import type { SentencePattern } from './pattern';
import { type RuleContext, rulePattern } from './rule-pattern';

const same =
  '(?:the same(?: (?:person|people|one|thing|guy|individual|place|[a-z]+))?|identical|equal|one and the same)';
const different =
  '(?:different(?: (?:people|persons|ones|things|individuals|[a-z]+))?|distinct|differ(?:ent)?|not the same(?: [a-z]+)?|two different [a-z]+)';
const self = '(?:(?:him|her|it)self|themselves|themself|(?:him- or herself)|itself)';
const other = '(?:someone|somebody|anyone|a person|an? [a-z]+|one|person) other than';

/** [left, right] */
const pairs: readonly RegExp[] = [
  ruleShape(
    `_ and _ (?:of (?:the same |an? |the |each |one )?[a-z -]+ )?(?:[must] |[cannot] |always |never )*(?:be |are )?${different}`,
  ),
  ruleShape(`_ and _ (?:of (?:the same |an? |the |each |one )?[a-z -]+ )?(?:[cannot]|never) (?:be )?${same}`),
  ruleShape(`_ (?:[must] |always )*(?:be )?(?:different|distinct|differ) (?:from|to|than) _`),
  ruleShape(`_ (?:[cannot]|never) (?:be )?${same} (?:as|like|with|to) _`),
  ruleShape(`_ (?:[must] )?(?:be )?${other} _`),
  ruleShape('_ [cannot] (?:be )?equal (?:to )?_'),
  ruleShape('_ [cannot] be (?:the )?(?:same )?_ (?:concerned|in question|involved|affected)'),
];
/** [what it must not be of itself] */
const selves: readonly RegExp[] = [
  ruleShape(
    '(?:nobody|no one|noone|no [a-z-]+|_) (?:[must] |[cannot] |never )*(?:be )?(?:his or her|their|its|his|her|your|my) own _',
  ),
  ruleShape(`_ [cannot] (?:be )?_ (?:of|for) ${self}`),
  ruleShape(`_ [cannot] ([a-z]+) ${self}`),
  ruleShape(`_ [cannot] be (?:the )?[a-z -]+ ${self}`),
  ruleShape(`(?:it )?(?:not|never|not be|never be|cannot be)(?: of| for| to)? ${self}`),
  ruleShape(`_ [cannot] (?:be|refer to|point to|point at|reference) ${self}`),
];

/** [what there are two of, whose] */
const twoOf = ruleShape(`(?:the )?two _ (?:of|in) _ (?:[must] |[cannot] |are )*(?:be )?(?:${different}|${same})`);

export const differRule: SentencePattern = rulePattern({
  id: 'differ-rule',
  doc: '"Origin and destination must differ", "the checker must not be the same person as the maker", "nobody is their own buddy": two references that are never equal.',
  hint: /\b(?:differ|different|distinct|same|equal|identical|own|itself|himself|herself|themselves|other than|never)\b/,
  needs: /\b(?:differ|different|distinct|same|equal|identical|own|itself|himself|herself|themselves|other|never)\b/,
  examples: [
    { text: 'The origin and the destination must differ.', reads: ['?: origin <> destination'] },
    { text: 'The curator and the courier of a loan must not be the same person.', reads: ['loan: curator <> courier'] },
    { text: 'Nobody is their own buddy.', reads: ['?: buddy <> itself'] },
    { text: 'A guest can not be the guardian of himself.', reads: ['guest: guardian <> itself'] },
    { text: 'The two ports of a route must differ.', reads: ['route: port <> port'] },
  ],
  read({ text }, context) {
    const two = twoOf.exec(text);
    if (two && forbids(text)) {
      const name = ruleName(two[1] ?? '');
      return [{ kind: 'differ', owner: ruleName(two[2] ?? ''), ...about(context), left: name, right: name }];
    }
    for (const shape of selves) {
      const m = shape.exec(text);
      if (!m || !forbids(text)) continue;
      const owner = m[1] === undefined ? undefined : ruleName(m[1]);
      const left = ruleName(m[2] ?? '');
      return [{ kind: 'differ', ...(owner !== undefined && { owner }), ...about(context), left }];
    }
    for (const shape of pairs) {
      const m = shape.exec(text);
      if (!m || !forbids(text)) continue;
      const [left, right] = [ruleName(m[1] ?? ''), ruleName(m[2] ?? '')];
      if (left === '' || right === '' || left === right) continue;
      const owner =
        / of (?:the same |an? |the |each |one )?([a-z -]+?) (?:must|cannot|may|can|should|are|is|never)\b/.exec(
          text,
        )?.[1];
      return [
        { kind: 'differ', ...(owner !== undefined && { owner: ruleName(owner) }), ...about(context), left, right },
      ];
    }
    return undefined;
  },
});

const about = ({ topic }: RuleContext) => (topic === undefined ? {} : { topic });

/** "are the same" is a statement, "are never the same" a rule. */
const forbids = (text: string): boolean =>
  /\b(?:not|never|cannot|nobody|no one|no|noone|differ|different|distinct|other than)\b/.test(text);
