'use client';

import { Check, X } from 'lucide-react';
import { documentActions, useDocument } from '@/lib/document/react';
import type { ProofState } from '@/lib/document/types';
import type { ProofFailure, ProofPhase } from '@/lib/engine';
import { findElement, nameOf } from '../inspector/lookup';
import { ui } from './ui-store';

const phases: Readonly<Record<ProofPhase, string>> = {
  up: 'Applied the migration',
  compare: 'Compared the catalogs with the design',
  down: 'Rolled it back',
  clean: 'Checked that nothing was left',
  upAgain: 'Applied it again',
};

/** What was run, and of a failure the statement, the error and the element at fault. */
export function ProofDetails({ proof }: { proof: ProofState }) {
  if (proof.state === 'idle') return <p>The migration is run when you stop typing.</p>;
  if (proof.state === 'checking') return <p>Running the migration on a PostgreSQL in this browser…</p>;
  if (proof.state === 'unavailable') {
    return (
      <>
        <p className="font-500">The proof could not be run here.</p>
        <p className="text-muted">{proof.because}</p>
      </>
    );
  }
  const { engine, where, statements, phases: ran, failure } = proof.verification;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-muted">
        {engine}, {where}. {statements} statements.
      </p>
      <ol className="flex flex-col gap-1.5">
        {ran.map(({ phase, ok, detail }) => (
          <li key={phase} className="flex gap-2">
            {ok ? (
              <Check size={14} aria-label="Passed" className="mt-[3px] shrink-0 text-ok" />
            ) : (
              <X size={14} aria-label="Failed" className="mt-[3px] shrink-0 text-danger" />
            )}
            <span className="min-w-0">
              {phases[phase]}
              <span className="block text-meta break-words text-muted first-letter:uppercase">{detail}</span>
            </span>
          </li>
        ))}
      </ol>
      {failure && <Failure failure={failure} />}
    </div>
  );
}

function Failure({ failure }: { failure: ProofFailure }) {
  const found = useDocument((s) => findElement(s.schema, failure.subject));
  return (
    <div className="flex flex-col gap-2 border-t border-hairline pt-3">
      <p className="break-words text-danger">{failure.message}</p>
      {found && (
        <button
          type="button"
          className="min-h-6 self-start rounded-sm underline underline-offset-2"
          onClick={() => {
            documentActions.select([found.element.id]);
            ui.showRight('details');
          }}
        >
          Show {nameOf(found)}
        </button>
      )}
      {failure.statement && (
        <pre className="max-h-48 overflow-auto rounded-md bg-raised p-2 font-mono text-badge leading-4 whitespace-pre-wrap">
          {failure.statement}
        </pre>
      )}
      {failure.differences?.map(({ what, expected, found: got }) => (
        <dl key={what} className="text-meta">
          <dt className="font-500">{what}</dt>
          <dd className="text-muted">expected {expected}</dd>
          <dd className="text-muted">found {got}</dd>
        </dl>
      ))}
    </div>
  );
}
