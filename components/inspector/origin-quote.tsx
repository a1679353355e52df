'use client';

import { CornerUpLeft } from 'lucide-react';
import { useDocument } from '@/lib/document/react';
import type { Origin } from '@/lib/engine';
import { spansOf } from '@/lib/engine';
import { ui } from '../shell/ui-store';
import { sentenceAround } from './sentence';

/** Where an element comes from: the sentence of the brief, quoted, with a jump to it, or who made it. */
export function OriginQuote({ origin }: { origin: Origin }) {
  const brief = useDocument((s) => s.design?.brief);
  const spans = spansOf(origin);
  const first = spans[0];
  return (
    <div className="flex flex-col gap-1">
      <p className="text-meta text-muted">{words(origin)}</p>
      {first && (
        <button
          type="button"
          onClick={() => ui.revealInBrief(spans)}
          className="group flex items-start gap-2 rounded-md border-l-2 border-accent bg-raised px-3 py-1.5 text-left transition-colors hover:bg-selected"
        >
          <q className="flex-1">{sentenceAround(brief?.text ?? '', first)}</q>
          <CornerUpLeft
            size={14}
            aria-label="Show in the brief"
            className="mt-[3px] shrink-0 text-muted group-hover:text-accent"
          />
        </button>
      )}
      {origin.kind === 'query' && (
        <button
          type="button"
          onClick={() => ui.revealInQueries(origin)}
          className="group flex items-start gap-2 rounded-md border-l-2 border-accent bg-raised px-3 py-1.5 text-left transition-colors hover:bg-selected"
        >
          <code className="min-w-0 flex-1 font-mono text-meta break-words whitespace-pre-wrap">
            {(brief?.queries ?? '').slice(origin.start, origin.end).trim()}
          </code>
          <CornerUpLeft
            size={14}
            aria-label="Show in the queries"
            className="mt-[3px] shrink-0 text-muted group-hover:text-accent"
          />
        </button>
      )}
    </div>
  );
}

function words(origin: Origin): string {
  switch (origin.kind) {
    case 'text':
      return 'From the brief';
    case 'rule':
      return origin.spans.length > 0 ? 'Made by a design rule, because of' : 'Made by a design rule';
    case 'assumption':
      return `Assumed: ${origin.because}`;
    case 'query':
      return 'From a query of yours';
    case 'import':
      return `Imported from ${origin.source}`;
    case 'hand':
      return 'Drawn or changed by hand';
  }
}
