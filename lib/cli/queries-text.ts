import type { Design, Diagnostic } from '@/lib/engine';

/**
 * What `flux design --queries` prints of the queries: how many were read, a line for each with the indexes that serve
 * it, and a line for each finding with its place, `queries.sql:3:12: warning: ...`.
 */
export function queriesText(design: Design, file: string, queries: string): string {
  const patterns = design.patterns.filter((p) => p.origin.kind === 'query');
  const findings = design.diagnostics.filter((d) => d.query !== undefined);
  const indexes = design.schema.tables.flatMap((t) => t.indexes);
  const lines = patterns.map(({ id, label }) => {
    const serving = indexes.filter((i) => i.serves.includes(id)).map((i) => i.name);
    return `  ${label}: ${serving.length > 0 ? serving.join(', ') : 'its keys, or none needed'}`;
  });
  const count = `Queries: ${patterns.length} read from ${file}, ${findings.length} finding${findings.length === 1 ? '' : 's'}.`;
  return [count, ...lines, ...inOrder(findings).map((d) => findingLine(d, file, queries)), ''].join('\n');
}

const startOf = (finding: Diagnostic): number => finding.query?.start ?? 0;

const inOrder = (findings: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...findings].sort((a, b) => startOf(a) - startOf(b));

/** Lines and columns count from 1, as editors and compilers do. */
function findingLine(finding: Diagnostic, file: string, queries: string): string {
  const before = queries.slice(0, startOf(finding)).split('\n');
  const place = `${file}:${before.length}:${(before.at(-1) ?? '').length + 1}`;
  return `${place}: ${finding.severity}: ${finding.message} ${finding.hint}`;
}
