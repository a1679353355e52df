'use client';

import { useDocument } from '@/lib/document/react';
import { count } from '../shell/summary';
import { Empty } from '../ui/empty';
import { PatternItem } from './pattern-item';
import { PlansStatus } from './plans-status';
import { QueryFindings } from './query-findings';
import { SqlField } from './sql-field';

const none: readonly never[] = [];

/** The queries an application runs, in SQL and in English, each with the index that serves it and its plan. */
export function Queries() {
  const patterns = useDocument((s) => s.design?.patterns ?? none);
  const failed = useDocument((s) => s.reading === 'failed');
  return (
    <div className="pb-6">
      <section aria-labelledby="queries-sql" className="flex flex-col gap-2 border-b border-hairline px-4 py-3">
        <h2 id="queries-sql" className="text-meta font-500 text-muted">
          SQL your application runs
        </h2>
        <SqlField />
        <QueryFindings />
      </section>
      {failed && (
        <p role="alert" className="border-b border-hairline px-4 py-2 text-danger">
          This could not be read, so the list is of the last version that could. Undo the last change, or carry on.
        </p>
      )}
      {patterns.length === 0 ? (
        <Empty title="No queries yet">
          Paste the SQL above, or say in the brief how the data is read: “We list a doctor’s upcoming appointments”.
          Each query gets the index it needs.
        </Empty>
      ) : (
        <section aria-labelledby="queries-list">
          <div className="flex flex-col gap-0.5 border-b border-hairline px-4 py-2">
            <h2 id="queries-list" className="text-meta font-500 text-muted">
              {count(patterns.length, 'query', 'queries')}
            </h2>
            <PlansStatus />
          </div>
          <ul>
            {patterns.map((pattern) => (
              <PatternItem key={pattern.id} pattern={pattern} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
