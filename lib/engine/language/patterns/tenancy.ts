import type { Claim } from '../claims';
import { tenantNouns } from '../lexicon/nouns';
import { wordsIn } from '../lexicon/phrase-words';
import { type RulePart, readParts } from '../phrases/rule-parts';
import { ruleName, ruleShape } from '../phrases/rule-shape';
import type { SentencePattern } from './pattern';

type Tenancy = Extract<Claim, { kind: 'tenancy' }>;

const data = '(?:data|records?|rows?|entries|information|content|everything)';
const all = '(?:(?:all|any|every|each|the|of) )*';
const reads = '(?:sees?|views?|access(?:es)?|reads?|works? with|reach(?:es)?|gets? at|looks? at|finds?|touch(?:es)?)';
const may = '(?:[must] |able to |allowed to |only |just )*';
const apart =
  '(?:isolated|separated?|partitioned|segregated|siloed|kept (?:apart|separate|isolated)|scoped|walled off|split)';
const others = '(?:another|others?|any other|other|a different|each other|one another|anyone else)';
const strictly = '(?:strictly |fully |completely |always |logically |securely |only )*';

/** What keeps the data of one from another: the tenant is the first group. */
const isolating: readonly RegExp[] = [
  ruleShape(`_ ${may}${reads} (?:only |just |nothing but |no more than )+(?:its|their) own ${data}(?: .*)?`),
  ruleShape(
    `_ (?:[must] |able to |allowed to )*(?:only|just) (?:be able to )?${reads} (?:its|their) own ${data}(?: .*)?`,
  ),
  ruleShape(`_ (?:[cannot]) (?:ever |be able to )*${reads} ${all}${data} of ${others}(?: .*)?`),
  ruleShape(`_ (?:[cannot]) (?:ever |be able to )*${reads} ${others}(?: [a-z]+)? ?'s? ${data}(?: .*)?`),
  ruleShape(
    `${all}${data} (?:of|from|belonging to) _ (?:[cannot]) (?:ever )?(?:be )?(?:ever )?(?:visible|accessible|shown|available|leaked?|seen|mixed|shared|read|reachable|exposed|known)(?: by| to| with)? ${others}(?: .*)?`,
  ),
  ruleShape(
    `_ ?'s? ${data} (?:[cannot]) (?:ever )?(?:be )?(?:ever )?(?:visible|accessible|shown|available|leaked?|seen|mixed|shared|read|reachable|exposed|known)(?: by| to| with)? ${others}(?: .*)?`,
  ),
  ruleShape(
    `${all}${data} (?:[must] )*(?:be )?${strictly}${apart} (?:by|per|between|for each|for every|to|from|among) (?:exactly |the |different )*_`,
  ),
];

/** What no one may see of another: the tenant is the first group. */
const forbidding: readonly RegExp[] = [
  ruleShape(
    `no _ (?:can|may|must|should|could|will|is allowed to|is able to) (?:ever )?${reads} ${all}${data} of ${others}(?: .*)?`,
  ),
  ruleShape(
    `(?:nobody|no one|no user) (?:can|may|must|should|could|will|is allowed to|is able to) (?:ever )?${reads} ${all}${data} of (?:another|other|any other|a different) _`,
  ),
  ruleShape(
    `${all}${data} (?:of|from|belonging to) _ (?:[must] )*(?:be )?${strictly}${apart} from (?:that of )?${others}(?: .*)?`,
  ),
];

const belongs =
  '(?:[must] )*(?:be )?(?:belongs?|owned|scoped|tied|attached|bound)(?: by| to) (?:exactly |only |just |a single |one )*';

/** What every row belongs to. */
const owning: readonly RegExp[] = [
  ruleShape(`(?:${all}(?:data|tables?)|everything|every piece of data) ${belongs}_`),
  ruleShape(
    `every (?:table|row|record) (?:[must] )*(?:have|has|carry|carries|contains?|includes?) (?:an? |the )?([a-z]+).id`,
  ),
];

/** "Every record belongs to" says the same, unless records are things of the domain: of an album, of a patient. */
const recorded: readonly RegExp[] = [ruleShape(`(?:each|every|all) (?:records?|rows?|entit(?:y|ies)) ${belongs}_`)];

/** Who the tenants are, where the text says elsewhere that there are several. */
const naming: readonly RegExp[] = [
  ruleShape(`_ (?:is|are|must be|can be|will be) (?:an? |the |one |our |its own )*tenants?`),
  ruleShape(`(?:the |each |every |our |a )?tenants? (?:are|is|means?) _`),
  ruleShape(`(?:.* )?one tenant (?:per|for each|for every) _`),
];

/** What is kept apart is data, or the tenants are named: most sentences speak of neither. */
const subject = /tenan|\b(?:data|records?|rows?|tables?|entries|entity|entities|information|content|everything)\b/;
const hint =
  /tenant|\bown\b|another|other|isolat|separat|partition|segregat|silo|scoped|apart|belong|id\b|owned|tied|split/;
const word = /(?:^| )(?:multi|multiple)[- ]?tenan(?:t|ts|cy)\b/;
const announced = /^(?:multi|multiple)[- ]?tenan(?:t|ts|cy) ?[:,–—-]/;
const denied = /\b(?:not|no|never|without|isn't|single)\b.* (?:multi|multiple)[- ]?tenan/;

/**
 * Several tenants share the tables and none may see another's rows. The word "tenant" alone says nothing: people who
 * rent are tenants too.
 */
export const tenancy: SentencePattern = {
  id: 'tenancy',
  doc: '"Each organisation sees only its own data", "multi-tenant: every record belongs to a workspace", "data of one tenant must never be visible to another": tenants share the tables and are kept apart.',
  final: false,
  needs: /tenan|\b(?:data|records?|rows?|tables?|entries|entity|entities|information|content|everything)\b/,
  examples: [
    { text: 'Each organisation sees only its own data.', reads: ['tenants organisation, apart'] },
    { text: 'The application is multi-tenant.', reads: ['tenants ?, several'] },
    {
      text: 'Multi-tenant: every record belongs to a workspace.',
      reads: ['tenants ?, several', 'tenants workspace, apart'],
    },
    { text: 'Data of one tenant must never be visible to another.', reads: ['tenants tenant, apart'] },
    { text: 'All data is isolated per company.', reads: ['tenants company, apart'] },
    { text: "A workspace can never see another workspace's data.", reads: ['tenants workspace, apart'] },
    { text: 'Each agency is a tenant.', reads: ['tenants agency, named'] },
  ],
  match(context) {
    const said = context.sentence.map((t) => t.lower).join(' ');
    if (!subject.test(said)) return undefined;
    const several: readonly Claim[] =
      word.test(said) && !denied.test(said)
        ? [{ pattern: 'tenancy', span: context.sentenceSpan, kind: 'tenancy', says: 'several' }]
        : [];
    const result = readParts(context.sentence, hint, read);
    if (!result) return several.length > 0 ? several : undefined;
    const claims = [
      ...several,
      ...result.found.map(({ claim, span }): Claim => ({ ...claim, pattern: 'tenancy', span })),
    ];
    if (!result.whole && !announced.test(said)) return claims;
    const rest: Claim = { pattern: 'tenancy', span: context.sentenceSpan, kind: 'ignored', why: 'read as a whole' };
    return [...claims, rest];
  },
};

interface Found {
  readonly claim: Pick<Tenancy, 'kind' | 'tenant' | 'says'>;
  readonly span: RulePart['span'];
}

function read({ text, span }: RulePart): readonly Found[] | undefined {
  for (const [shapes, says] of [
    [forbidding, 'apart'],
    [isolating, 'apart'],
    [owning, 'apart'],
    [recorded, 'apart'],
    [naming, 'named'],
  ] as const) {
    for (const shape of shapes) {
      const tenant = tenantIn(shape.exec(text)?.[1]);
      if (tenant !== undefined && (shapes !== recorded || tenantNouns.has(tenant)))
        return [{ claim: { kind: 'tenancy', tenant, says }, span }];
    }
  }
  return undefined;
}

/** "users of one organisation" are kept apart by the organisation. */
function tenantIn(said: string | undefined): string | undefined {
  if (said === undefined) return undefined;
  const of = /^(?:the )?(?:users?|members?|people|staff|employees?|accounts?) (?:of|in|from) (.+)$/.exec(said);
  const name = ruleName(of?.[1] ?? said);
  return name === '' || wordsIn(name) > 3 || /\b(?:tenancy|multi)/.test(name) ? undefined : name;
}
