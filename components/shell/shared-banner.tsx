'use client';

import { documentActions, useDocument } from '@/lib/document/react';
import { Button } from '../ui/button';

/** Over a design that came from a link: it cannot be changed, but it can be copied. */
export function SharedBanner() {
  const readOnly = useDocument((s) => s.readOnly);
  if (!readOnly) return null;
  return (
    <section
      aria-label="Shared design"
      className="flex min-h-10 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline bg-selected px-4 py-1.5"
    >
      <p className="min-w-0 flex-1 basis-56">
        <span className="font-500">You are looking at a shared design.</span>{' '}
        <span className="text-muted max-desk:hidden">It is all in the link; nothing was sent to a server.</span>
      </p>
      <Button small kind="primary" onClick={documentActions.makeCopy}>
        Make a copy
      </Button>
    </section>
  );
}
