import type { BundleFile, BundleInput } from './targets/target';

/** Every file of an export: migrations, schema.dbml, design.json, summary.txt, report.html, README.md. */
export function bundleFiles(_input: BundleInput): readonly BundleFile[] {
  return [];
}
