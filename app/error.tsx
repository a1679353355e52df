'use client';

import { Failure } from '@/components/shell/failure';

/** A failure of the page itself. The document lives outside React, so nothing of it is lost. */
export default function PageError({ error, reset }: { error: Error; reset: () => void }) {
  return <Failure message={error.message} retry={reset} />;
}
