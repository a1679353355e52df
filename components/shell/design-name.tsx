'use client';

import { documentActions, useDocument } from '@/lib/document/react';
import { CommitInput } from '../ui/field';

/** The design's name, to read and to change in place; until it has one, the name read from the brief stands there. */
export function DesignName() {
  const name = useDocument((s) => s.name);
  const read = useDocument((s) => s.design?.name);
  const readOnly = useDocument((s) => s.readOnly);
  const shown = name || (read && read !== 'design' ? read : '');
  return (
    <CommitInput
      id="design-name"
      aria-label="Name of this design"
      value={shown}
      placeholder="Untitled design"
      disabled={readOnly}
      onCommit={documentActions.rename}
      maxLength={80}
      className="w-auto! field-sizing-content max-w-56 min-w-24 border-transparent bg-transparent px-1.5 text-ui font-600 hover:border-hairline max-desk:max-w-36"
    />
  );
}
