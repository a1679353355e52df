import { emptySchema } from './model/schema';
import { planMigration } from './plan';
import { reportHtml, summarize } from './report';
import { targets } from './targets/registry';
import type { BundleFile, BundleInput, TargetInput } from './targets/target';

/** Every file of an export: migrations, schema.dbml, design.json, summary.txt, report.html, README.md. Empty for an unknown target. */
export function bundleFiles(input: BundleInput): readonly BundleFile[] {
  const target = targets.find(({ id }) => id === input.target);
  if (!target) return [];
  const { design, at, verification, layout } = input;
  const { name, schema } = design;
  const targetInput: TargetInput = { schema, plan: planMigration(emptySchema, schema), name, at };
  const report = { design, at, ...(verification && { verification }), ...(layout && { layout }) };
  return [
    ...target.files(targetInput),
    { path: 'summary.txt', text: `${summarize(report)}\n` },
    { path: 'report.html', text: reportHtml(report) },
  ];
}
