import type { ProofPhase, Verification } from '@/lib/engine';

const phaseNames: Readonly<Record<ProofPhase, string>> = {
  up: 'up',
  compare: 'compare',
  down: 'down',
  clean: 'clean',
  upAgain: 'up again',
};

/** More than these are in --json. */
const SHOWN = 10;

/** A verification for a terminal: one line a phase, then what failed. Ends with a newline. */
export function verificationText({ engine, where, status, phases, failure }: Verification): string {
  const differences = failure?.differences ?? [];
  const lines = [
    `${status === 'proved' ? 'Proved' : 'Not proved'} on ${engine} (${where})`,
    ...phases.map(
      ({ phase, ok, detail }) =>
        `  ${phaseNames[phase].padEnd(8)}  ${ok ? detail : `FAILED: ${firstSentence(detail)}`}`,
    ),
    ...(failure?.statement ? ['', ...failure.statement.split('\n').map((line) => `  ${line}`)] : []),
    ...differences
      .slice(0, SHOWN)
      .flatMap(({ what, expected, found }) => ['', `  ${what}`, `    expected  ${expected}`, `    found     ${found}`]),
    ...(differences.length > SHOWN ? ['', `  showing ${SHOWN} of ${differences.length}; all with --json`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** The failure in one line for standard error, with what to do next; empty when there is none. */
export function failureLine({ engine, failure }: Verification, hint = ''): string {
  return failure ? `flux: not proved on ${engine}: ${failure.message}${hint && ` ${hint}`}\n` : '';
}

const firstSentence = (text: string): string => text.split(': ')[0] ?? text;
