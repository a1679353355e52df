import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** A line that opens to more. */
export function Disclosure({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="group/more">
      <summary className="flex min-h-6 list-none items-center gap-1 rounded-sm text-meta text-muted transition-colors hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight size={12} aria-hidden className="shrink-0 transition-transform group-open/more:rotate-90" />
        {summary}
      </summary>
      <div className="pt-1 pb-2 pl-4">{children}</div>
    </details>
  );
}
