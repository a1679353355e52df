import type { ReactNode } from 'react';

/** A key, or keys pressed together. */
export const Kbd = ({ children }: { children: ReactNode }) => (
  <kbd className="rounded-sm border border-hairline bg-raised px-1.5 font-sans text-meta text-muted">{children}</kbd>
);
