'use client';

import { memo } from 'react';
import type { AccessPattern } from '@/lib/engine';
import { OriginQuote } from '../inspector/origin-quote';
import { Disclosure } from '../ui/disclosure';
import { PatternPlanView } from './pattern-plan';
import { RejectedIndexes, ServingIndexes } from './serving-indexes';
import { Sizes } from './sizes';

const frequencies = { hot: 'Often', normal: '', rare: 'Rarely' } as const;

/** One way the data is read: what serves it, what the planner makes of it, and what that depends on. */
export const PatternItem = memo(function PatternItem({ pattern }: { pattern: AccessPattern }) {
  const { label, frequency, assumed, limit, origin } = pattern;
  const facts = [
    frequencies[frequency],
    assumed ? 'Assumed, not stated' : origin.kind === 'query' ? 'SQL' : 'Brief',
    limit === undefined ? '' : `At most ${limit} ${limit === 1 ? 'row' : 'rows'}`,
  ].filter((fact) => fact !== '');
  return (
    <li className="flex flex-col gap-2 border-b border-hairline px-4 py-3">
      <div>
        <h3 className="font-500 break-words">{label}</h3>
        <p className="text-meta text-muted">{facts.join(' · ')}</p>
      </div>
      <ServingIndexes pattern={pattern} />
      <PatternPlanView pattern={pattern.id} />
      <div>
        <RejectedIndexes pattern={pattern} />
        <Disclosure summary="Sizes">
          <Sizes pattern={pattern} />
        </Disclosure>
        {!assumed && (
          <Disclosure summary="Where it comes from">
            <OriginQuote origin={origin} />
          </Disclosure>
        )}
      </div>
    </li>
  );
});
