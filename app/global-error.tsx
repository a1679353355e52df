'use client';

import { Failure } from '@/components/shell/failure';
import './globals.css';

/** A failure of the layout: this replaces the whole page. */
export default function GlobalError({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <Failure message={error.message} retry={reset} />
      </body>
    </html>
  );
}
