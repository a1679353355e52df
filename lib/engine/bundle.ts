import { designFileText } from './design-file';
import { emptySchema } from './model/schema';
import { planMigration } from './plan';
import { bundleReadme } from './readme';
import { decisionLog, reportHtml, summarize } from './report';
import { schemaDbml } from './targets/dbml';
import { targets } from './targets/registry';
import type { BundleFile, BundleInput, TargetInput } from './targets/target';

/**
 * Every file of an export: README.md, the target's own (migrations), schema.dbml, design.json, decisions.md,
 * summary.txt, report.html. Empty for an unknown target.
 */
export function bundleFiles(input: BundleInput): readonly BundleFile[] {
  const target = targets.find(({ id }) => id === input.target);
  if (!target) return [];
  const { design, at, verification, plans, layout } = input;
  const { name, schema } = design;
  const targetInput: TargetInput = { schema, plan: planMigration(emptySchema, schema), name, at };
  const report = {
    design,
    at,
    ...(verification && { verification }),
    ...(plans && { plans }),
    ...(layout && { layout }),
  };
  const files: readonly BundleFile[] = [
    ...target.files(targetInput),
    ...(target.id === 'dbml' ? [] : [{ path: 'schema.dbml', text: schemaDbml(schema, name) }]),
    { path: 'design.json', text: designFileText(design, layout) },
    {
      path: 'decisions.md',
      about: 'every decision: why, what was ruled out, what follows',
      text: decisionLog(report),
    },
    { path: 'summary.txt', text: `${summarize(report)}\n` },
    { path: 'report.html', text: reportHtml(report) },
  ];
  const readme = bundleReadme({ target, targetInput, files, ...(verification && { verification }) });
  return [{ path: 'README.md', text: readme }, ...files];
}
