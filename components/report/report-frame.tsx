'use client';

import { useMemo } from 'react';
import { pageNonce, withNonce } from './with-nonce';

/** The HTML report in a frame that can reach nothing: no storage, no page around it, no network. */
export function ReportFrame({ html }: { html: string }) {
  const source = useMemo(() => withNonce(html, pageNonce()), [html]);
  return (
    <iframe
      title="Report"
      sandbox="allow-scripts"
      srcDoc={source}
      className="block size-full min-h-0 flex-1 border-0"
    />
  );
}
