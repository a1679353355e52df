'use client';

import { Dialog } from '../ui/dialog';

export function ShareDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Share" onClose={onClose}>
      <p />
    </Dialog>
  );
}
