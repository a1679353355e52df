'use client';

import { CircleCheck, CircleDashed, CircleX, LoaderCircle } from 'lucide-react';
import dynamic from 'next/dynamic';
import { Popover } from 'radix-ui';
import { documentActions, useDocument } from '@/lib/document/react';
import type { ProofState } from '@/lib/document/types';
import { Button } from '../ui/button';
import { cn } from '../ui/cn';

const ProofDetails = dynamic(() => import('./proof-details').then((m) => m.ProofDetails));

/** Whether the migration was really run, up, down and up again, on a PostgreSQL in this browser. */
export function VerifyChip() {
  const proof = useDocument((s) => s.proof);
  const empty = useDocument((s) => s.schema.tables.length === 0);
  if (empty) return null;
  const { icon, short, long, tone } = looks(proof);
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={`Proof: ${long}`}
        className={cn(
          'flex h-7 shrink-0 items-center gap-1.5 rounded-full border border-hairline px-2.5 text-meta font-500 transition-colors hover:bg-raised',
          tone,
        )}
      >
        {icon}
        <span className="max-desk:hidden">{long}</span>
        <span className="desk:hidden">{short}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label="Proof"
          className="pop z-50 max-h-[70vh] w-[min(440px,calc(100vw-24px))] overflow-y-auto rounded-lg border border-hairline bg-surface p-4 shadow-float"
        >
          <ProofDetails proof={proof} />
          <Button
            small
            className="mt-3"
            disabled={proof.state === 'checking'}
            onClick={() => void documentActions.prove()}
          >
            {proof.state === 'idle' ? 'Prove it now' : 'Prove it again'}
          </Button>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function looks(proof: ProofState) {
  switch (proof.state) {
    case 'idle':
      return {
        icon: <CircleDashed size={14} aria-hidden />,
        short: 'Not proved',
        long: 'Not proved yet',
        tone: 'text-muted',
      };
    case 'checking':
      return {
        icon: <LoaderCircle size={14} aria-hidden className="animate-spin" />,
        short: 'Checking',
        long: 'Checking…',
        tone: 'text-muted',
      };
    case 'unavailable':
      return {
        icon: <CircleDashed size={14} aria-hidden />,
        short: 'No proof',
        long: 'Proof unavailable',
        tone: 'text-warn',
      };
    case 'done': {
      const { status, engine } = proof.verification;
      const server = /^PostgreSQL \d+/.exec(engine)?.[0] ?? engine;
      return status === 'proved'
        ? { icon: <CircleCheck size={14} aria-hidden />, short: 'Proved', long: `Proved on ${server}`, tone: 'text-ok' }
        : {
            icon: <CircleX size={14} aria-hidden />,
            short: 'Failed',
            long: `Failed on ${server}`,
            tone: 'text-danger',
          };
    }
  }
}
