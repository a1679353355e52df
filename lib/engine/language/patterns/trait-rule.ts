import { ruleNames, ruleShape } from '../phrases/rule-shape';
import type { SentencePattern } from './pattern';
import { type RuleClaim, rulePattern } from './rule-pattern';

const marked =
  '(?:marked|flagged|hidden|archived|deactivated|disabled|set to (?:inactive|deleted|archived)|made inactive|tagged|closed|greyed out|moved to (?:the )?(?:archive|trash|bin))';
const really = '(?:really |physically |actually |ever |permanently |truly |hard[- ])*';
const soft: readonly RegExp[] = [
  ruleShape(`@ (?:[must] )*(?:be )?soft[- ]deleted`),
  ruleShape(`(?:a )?soft[- ]?deletes?(?:ion)? (?:for|of|on) @`),
  ruleShape(
    `@ (?:[cannot]) (?:be )?${really}(?:deleted|removed|erased),? (?:but |they are |it is )?(?:only |just |merely |instead )*(?:be |are |is |get )?${marked}(?: .*)?`,
  ),
  ruleShape(
    `@ (?:[must] )*(?:be )?(?:only |just |merely )*${marked} (?:as (?:deleted|inactive|removed|archived) )?(?:instead of|rather than|and not|never|not) (?:being )?${really}(?:deleted|removed|erased|deletion)`,
  ),
  ruleShape(`@ (?:[must] )*(?:be )?(?:only |just |merely )+${marked} as (?:deleted|inactive|removed|archived)`),
  ruleShape(
    `(?:we|you|i) (?:[cannot]) ${really}(?:delete|remove|erase) @,? (?:but |we |they are |it is )*(?:only |just |merely )*(?:are |is |get )?(?:mark|flag|hide|archive|deactivate|marked|flagged|hidden|archived|deactivated)(?: .*)?`,
  ),
  ruleShape(
    `(?:deleting|removing) @ (?:only|just|merely|simply) (?:marks|flags|hides|archives|deactivates) (?:it|them|him|her)(?: .*)?`,
  ),
  ruleShape(`deleted @ (?:[must] )*(?:be )?(?:restored|recovered|undeleted|brought back)(?: .*)?`),
  ruleShape(
    `@ (?:can|may|must|should) be (?:restored|recovered|undeleted) (?:after|when|once|if) (?:deletion|being deleted|they (?:are|were) deleted|it (?:is|was) deleted|deleted)(?: .*)?`,
  ),
];
const change =
  '(?:changed|modified|edited|updated|altered|overwritten|rewritten|corrected|amended|touched|tampered with|changed or deleted|modified or deleted|updated or deleted|edited or deleted|altered or removed|deleted or changed)';
const fixed: readonly RegExp[] = [
  ruleShape(`@ (?:[must] )*(?:be )?(?:append[- ]only|immutable|write[- ]once|insert[- ]only|read[- ]only once .+)`),
  ruleShape(
    `@ (?:[must] )*(?:be )?(?:only |ever )+(?:added|appended|inserted)(?:,? (?:and )?(?:never|not) (?:changed|modified|edited|updated|altered|deleted).*)?`,
  ),
  ruleShape(
    `@ (?:[cannot]) (?:ever )?(?:be )?(?:ever )?${change}(?: (?:once|after|afterwards|later|again|any more|anymore|when|as soon as)(?: .*)?)?`,
  ),
  ruleShape(
    `(?:nobody|no one) (?:can|may|must|should|is allowed to) (?:ever )?(?:change|modify|edit|update|alter) @(?: (?:once|after|afterwards|later|again)(?: .*)?)?`,
  ),
  ruleShape(
    `once (?:written|entered|recorded|made|saved|stored|posted|booked|created|issued),? @ (?:[cannot]) (?:ever )?(?:be )?(?:ever )?${change}(?: .*)?`,
  ),
];
/** Facts of a thing are changed or not; only things are kept as they are written. */
const single =
  /^(?:date|status|name|price|amount|number|value|state|title|it|they|them|this|that|field|data|rule|rules)$/;

export const traitRule: SentencePattern = rulePattern({
  id: 'trait-rule',
  doc: '"Customers are never deleted, only marked as inactive", "ledger entries are append-only", "readings are never changed once recorded": how the rows of a thing come and go.',
  hint: /\b(?:soft|marked|flagged|hidden|archived?|deactivated?|append|immutable|once|insert-only|never|cannot|not|nobody|restored|recovered|undeleted|marks|flags|hides|archives)\b/,
  examples: [
    { text: 'Customers are never deleted, only marked as inactive.', reads: ['customer softDelete'] },
    { text: 'Projects are archived instead of deleted.', reads: ['project softDelete'] },
    { text: 'Ledger entries are append-only.', reads: ['ledger entry appendOnly'] },
    { text: 'Readings are never changed once recorded.', reads: ['reading appendOnly'] },
    { text: 'Deleting an account only marks it.', reads: ['account softDelete'] },
  ],
  read({ text: said }, { they }) {
    const text = they === undefined ? said : said.replace(/^they /, `the ${they} `);
    for (const [shapes, trait] of [
      [soft, 'softDelete'],
      [fixed, 'appendOnly'],
    ] as const) {
      for (const shape of shapes) {
        const m = shape.exec(text);
        const owners = m
          ? ruleNames((m[1] ?? '').replace(/ (?:who|that|which) .*$/, '')).filter((n) => !single.test(n))
          : [];
        if (owners.length > 0 && owners.length < 4)
          return owners.map((owner): RuleClaim => ({ kind: 'trait', owner, trait }));
      }
    }
    return undefined;
  },
});
