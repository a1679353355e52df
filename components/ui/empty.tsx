import type { ReactNode } from 'react';

/** What a panel says when it has nothing to show, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col gap-1 px-4 py-6 text-ui">
      <p className="font-500">{title}</p>
      {children && <div className="text-muted">{children}</div>}
    </div>
  );
}
