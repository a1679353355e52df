import { type BundleFile, type Design, type PlanProof, planFindings, type Verification } from '@/lib/engine';

/** What `flux design --json` prints: a promise to scripts; fields are added, never renamed. */
export function resultJson(result: {
  readonly design: Design;
  readonly target: string;
  readonly directory: string;
  readonly files: readonly BundleFile[];
  readonly verification?: Verification;
  readonly plans?: PlanProof;
}) {
  const { schema, patterns, diagnostics, decisions, question, name } = result.design;
  const total = (count: (table: (typeof schema.tables)[number]) => number) =>
    schema.tables.reduce((sum, table) => sum + count(table), 0);
  return {
    name,
    target: result.target,
    directory: result.directory,
    files: result.files.map((file) => ({ path: file.path, bytes: new TextEncoder().encode(file.text).length })),
    summary: {
      tables: schema.tables.length,
      columns: total((table) => table.columns.length),
      indexes: total((table) => table.indexes.length),
      foreignKeys: total((table) => table.foreignKeys.length),
      uniques: total((table) => table.uniques.length),
      checks: total((table) => table.checks.length),
      exclusions: total((table) => table.exclusions.length),
      enums: schema.enums.length,
    },
    patterns: patterns.map(({ id, label, frequency, assumed, sql }) => ({
      id,
      label,
      frequency,
      assumed,
      ...(sql !== undefined && { sql }),
      indexes: schema.tables.flatMap((t) => t.indexes.filter((i) => i.serves.includes(id)).map((i) => i.name)),
    })),
    findings: diagnostics,
    decisions,
    ...(question && { question }),
    ...(result.verification && { verification: result.verification }),
    ...(result.plans && { plans: result.plans, planFindings: planFindings(result.plans, result.design) }),
  };
}
