import { type Design, type PlanProof, planFindings } from '@/lib/engine';

const words = {
  index: 'answered by an index or a key',
  small: 'on a table so small that reading it is right',
  whole: 'reading most of a table',
  scan: 'scanning a large table',
  failed: 'not planned',
} as const;

/** What `flux design --prove` prints of the plans: how the queries are answered, and a line for each finding. Ends with a newline. */
export function plansText(proof: PlanProof, design: Design): string {
  const counts = (Object.keys(words) as (keyof typeof words)[]).flatMap((verdict) => {
    const count = proof.patterns.filter((p) => p.verdict === verdict).length;
    return count > 0 ? [`${count} ${words[verdict]}`] : [];
  });
  const findings = planFindings(proof, design).map((d) => `  ${d.severity}: ${d.message} ${d.hint}`);
  const queries = proof.patterns.length === 1 ? '1 query' : `${proof.patterns.length} queries`;
  return `${[`Plans of ${queries} on ${proof.engine}: ${counts.join(', ')}.`, ...findings].join('\n')}\n`;
}
