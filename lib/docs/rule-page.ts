import {
  applyFix,
  type Decision,
  type Diagnostic,
  design,
  designRules,
  emptySchema,
  type Fix,
  lintRules,
  lintSchema,
  planMigration,
  type Schema,
} from '@/lib/engine';
import { exampleSchema } from '@/lib/engine/testing/example-schema';

/** What there is to read about one rule. Everything in it is computed from the rule and its example. */
export interface RulePage {
  /** Names the file and the address: `lint-orphan-table`. */
  readonly slug: string;
  readonly code: string;
  readonly title: string;
  readonly why: string;
  /** `design` rules decide; the others find, each with its severity. */
  readonly kind: 'design' | Diagnostic['severity'];
  readonly parts: readonly PagePart[];
}

/** A heading with paragraphs, a list and code below it, each where there is any. */
export interface PagePart {
  readonly heading: string;
  readonly text?: string;
  readonly list?: readonly string[];
  readonly sql?: string;
}

type DesignRule = (typeof designRules)[number];
type LintRule = (typeof lintRules)[number];

/** A page for every rule, in the order the rules run: those that design, then those that check. */
export const rulePages = (): readonly RulePage[] => [...designRules.map(designPage), ...lintRules.map(lintPage)];

/** The page of that name; undefined when there is none. */
export function rulePage(slug: string): RulePage | undefined {
  const deciding = designRules.find(({ code }) => slugOf(code) === slug);
  const checking = lintRules.find(({ code }) => slugOf(code) === slug);
  return deciding ? designPage(deciding) : checking && lintPage(checking);
}

const slugOf = (code: string): string => code.replace('/', '-');

function designPage({ code, title, why, example }: DesignRule): RulePage {
  const made = design({ text: example, overrides: [] });
  const own = made.decisions.filter((d) => d.code === code || d.code.startsWith(`${code}-`));
  const findings = made.diagnostics.filter((d) => d.code === code);
  return {
    slug: slugOf(code),
    code,
    title,
    why,
    kind: 'design',
    parts: [
      { heading: 'From this description', text: example },
      { heading: 'Comes this schema', sql: tableSql(made.base) },
      ...(own.length > 0 ? [{ heading: 'Decided, and open to being overruled', list: own.map(decided) }] : []),
      ...(findings.length > 0 ? [{ heading: 'Found', list: findings.map((d) => `${d.message} ${d.hint}`) }] : []),
    ],
  };
}

const decided = ({ title, because, ruledOut }: Decision): string =>
  [
    `${title}. ${because}`,
    ...(ruledOut.length > 0 ? [`Ruled out: ${ruledOut.map((o) => `${o.title} (${o.because})`).join('; ')}`] : []),
  ].join(' ');

function lintPage({ code, title, why, severity, bad, good }: LintRule): RulePage {
  const schema = exampleSchema(bad);
  const findings = lintSchema(schema).filter((d) => d.code === code);
  const fixes = findings[0]?.fixes ?? [];
  return {
    slug: slugOf(code),
    code,
    title,
    why,
    kind: severity,
    parts: [
      { heading: 'This schema breaks it', sql: tableSql(schema) },
      { heading: 'Found', list: findings.map((d) => `${d.message} ${d.hint}`) },
      ...fixes.map((fix) => fixed(schema, fix)),
      ...(good ? [{ heading: 'This schema keeps it', sql: tableSql(exampleSchema(good)) }] : []),
    ],
  };
}

const fixed = (schema: Schema, fix: Fix): PagePart => ({
  heading: `Correction: ${fix.title}`,
  sql: tableSql(applyFix(schema, fix)),
});

/** The statements that make the schema; without those that only keep a time of change and comments, which are on every table. */
const tableSql = (schema: Schema): string =>
  planMigration(emptySchema, schema)
    .steps.flatMap((step) => step.up.map(({ sql }) => sql))
    .filter((sql) => !/^(COMMENT|CREATE (OR REPLACE )?(FUNCTION|TRIGGER))/.test(sql))
    .map((sql) => `${sql};`)
    .join('\n\n');
