import { type ReactNode, useId } from 'react';

/** A titled part of a panel. */
export function Section({ title, end, children }: { title: string; end?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-b border-hairline px-4 py-3 last:border-b-0">
      <div className="mb-2 flex min-h-6 items-center gap-2">
        <h2 id={id} className="flex-1 text-meta font-500 text-muted">
          {title}
        </h2>
        {end}
      </div>
      {children}
    </section>
  );
}
