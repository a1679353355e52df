'use client';

import { useEffect, useState } from 'react';
import { useDocument } from '@/lib/document/react';
import { useSummary } from './use-summary';

/** Long enough that a person who is still typing is not interrupted. */
const pause = 1200;

/** Tells screen readers, politely and not at every keystroke, what the design has become. */
export function LiveSummary() {
  const summary = useSummary();
  const failed = useDocument((s) => s.proof.state === 'done' && s.proof.verification.status === 'failed');
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(failed ? `${summary}. The proof failed.` : summary), pause);
    return () => clearTimeout(timer);
  }, [summary, failed]);
  return (
    <p aria-live="polite" className="sr-only" data-testid="live-summary">
      {spoken}
    </p>
  );
}
