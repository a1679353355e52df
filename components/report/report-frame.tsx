'use client';

import { Maximize2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Dialog } from '../ui/dialog';
import { IconButton } from '../ui/icon-button';
import { pageNonce, withNonce } from './with-nonce';

/** The HTML report in a frame that can reach nothing: no storage, no page around it, no network. */
export function ReportFrame({ html }: { html: string }) {
  const [large, setLarge] = useState(false);
  const source = useMemo(() => withNonce(html, pageNonce()), [html]);
  const frame = (
    <iframe
      title="Report"
      sandbox="allow-scripts"
      srcDoc={source}
      className="block size-full min-h-0 flex-1 border-0"
    />
  );
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {frame}
      <IconButton
        label="Show the report large"
        className="absolute right-4 bottom-4 border border-hairline bg-surface shadow-float"
        onClick={() => setLarge(true)}
      >
        <Maximize2 size={14} aria-hidden />
      </IconButton>
      {large && (
        <Dialog wide title="Report" onClose={() => setLarge(false)}>
          <div className="flex h-[76vh] flex-col">{frame}</div>
        </Dialog>
      )}
    </div>
  );
}
