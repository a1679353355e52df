import { targets } from '@/lib/engine';
import type { Phase, TargetProof } from './prove-target';
import type { Tool } from './tool';

/** A tool with what was proved of it, or why it did not run. */
export interface ToolReport {
  readonly tool: Tool;
  readonly version: string;
  readonly missing?: string;
  readonly proofs: readonly TargetProof[];
}

/** Whether every phase of a proof passed. */
const isProved = ({ phases }: TargetProof): boolean =>
  phases.again !== undefined && Object.values(phases).every(({ ok }) => ok);

/** What `npm test` counts: a test is a target on a design; a tool that cannot be had is skipped on each. */
export function counts(reports: readonly ToolReport[], designs: number) {
  const proofs = reports.flatMap((report) => report.proofs);
  const passed = proofs.filter(isProved).length;
  const skipped = reports.filter(({ missing }) => missing !== undefined).length * designs;
  return { passed, failed: proofs.length - passed, skipped };
}

const intro = `# Export targets, proved by their own tools

Made by \`npm run prove -- --all\`; do not edit. Each target's files go into a fresh project of its tool. The tool applies
them to an empty database of a native PostgreSQL 18; everything in pg_catalog is compared with the database that the
plan's own SQL makes; the tool's own check says whether files, models and database agree; the way down leaves the
database as it was; and all is applied once more. "format" is a tool that can be had from neither npm nor Debian: its SQL
is read out of the files by that format's own rules and sent to the same server.`;

/** The page about all targets, in Markdown. */
export function reportPage(reports: readonly ToolReport[], designs: readonly string[]): string {
  const rows = reports.map(toolRow);
  const documents = targets.filter(({ kind, id }) => kind === 'document' || id === 'dbml').map(({ name }) => name);
  return `${[
    intro,
    table(['target', 'tool', 'applied', 'catalog equal', 'drift check', 'down clean', 'up again', 'remarks'], rows),
    `Designs: ${designs.join(', ')}.`,
    `Documents have nothing to run; their own tests read them back: ${documents.join(', ')}.`,
  ].join('\n\n')}\n`;
}

function toolRow({ tool, version, missing, proofs }: ToolReport): readonly string[] {
  const name = targets.find(({ id }) => id === tool.target)?.name ?? tool.target;
  if (missing !== undefined) return [name, 'not run', '', '', '', '', '', missing];
  const checks = tool.checks.map((check) => check.name).join(', ');
  const score = (phase: Phase) => {
    const passed = proofs.filter(({ phases }) => phases[phase]?.ok).length;
    return passed === proofs.length ? `yes, ${passed}` : `NO: ${passed} of ${proofs.length}`;
  };
  return [
    name,
    version,
    score('applied'),
    score('equal'),
    checks === '' ? 'has none' : `${score('drift')} (${checks})`,
    score('down'),
    score('again'),
    [...(tool.remark ? [tool.remark] : []), ...failures(proofs)].join(' '),
  ];
}

/** The first thing that went wrong on each design, shortened. */
const failures = (proofs: readonly TargetProof[]): readonly string[] =>
  proofs.flatMap(({ design, phases }) => {
    const failed = Object.entries(phases).find(([, { ok }]) => !ok);
    return failed ? [`${design}, ${failed[0]}: ${failed[1].detail.slice(0, 200)}`] : [];
  });

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`)
    .join('\n');
