import type { Diagnostic, Severity } from '../model/diagnostic';
import type { ProofPhase, Verification } from '../model/verification';
import type { ReportInput } from './input';
import { counted, listed } from './words';

/** What came out, in one sentence. `notProved` is neither good nor bad: nothing was run. */
export interface Verdict {
  readonly state: 'proved' | 'notProved' | 'failed';
  readonly sentence: string;
}

/** In a word or two, what each phase of a proof showed. */
const phaseWords: Readonly<Record<ProofPhase, string>> = {
  up: 'up',
  compare: 'catalogs equal',
  down: 'down',
  clean: 'nothing left',
  upAgain: 'up again',
};

/** Whether the migration was run on a real engine, and what came out. */
export function proofVerdict(verification: Verification | undefined): Verdict {
  if (!verification) return { state: 'notProved', sentence: 'Not proved yet: flux prove <dir>' };
  const { engine, phases, failure } = verification;
  if (verification.status === 'proved') {
    const done = phases.filter((phase) => phase.ok).map((phase) => phaseWords[phase.phase]);
    return { state: 'proved', sentence: `Proved on ${engine}${done.length > 0 ? `: ${done.join(', ')}` : ''}` };
  }
  const why = failure ? ` (${failureWords[failure.phase]}): ${failure.message}` : '';
  return { state: 'failed', sentence: `Not proved on ${engine}${why}` };
}

const failureWords: Readonly<Record<ProofPhase, string>> = {
  up: 'applying it failed',
  compare: 'the catalogs differ from the design',
  down: 'rolling back failed',
  clean: 'something was left behind',
  upAgain: 'applying it again failed',
};

/** The sign and word of each severity. There are no others. */
export const severityMark: Readonly<Record<Severity, { readonly sign: string; readonly word: string }>> = {
  critical: { sign: '■', word: 'CRITICAL' },
  warning: { sign: '▲', word: 'WARNING' },
  info: { sign: '●', word: 'INFO' },
};

/** `2 critical findings, 1 warning and 4 notes`; empty for none. */
export function findingCounts(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity) => diagnostics.filter((d) => d.severity === severity).length;
  const [critical, warning, info] = [count('critical'), count('warning'), count('info')];
  return listed([
    ...(critical > 0 ? [counted(critical, 'critical finding')] : []),
    ...(warning > 0 ? [counted(warning, 'warning')] : []),
    ...(info > 0 ? [counted(info, 'note')] : []),
  ]);
}

/** The design in one sentence: can it be applied, and if not, why. */
export function overallVerdict({ design, verification }: ReportInput): string {
  const critical = design.diagnostics.filter((d) => d.severity === 'critical').length;
  if (design.schema.tables.length === 0) return 'Nothing to build yet: the brief names no table.';
  if (verification?.status === 'failed') return 'Not ready: the migration failed on a real engine.';
  if (critical > 0) return `Not ready: ${counted(critical, 'critical finding')} to fix first.`;
  return verification ? 'Ready to apply: proved on a real engine.' : 'Ready to prove: nothing critical was found.';
}
