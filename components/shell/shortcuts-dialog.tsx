'use client';

import { Dialog } from '../ui/dialog';
import { Kbd } from '../ui/kbd';
import { useKeys } from './platform';
import { shortcutGroups } from './shortcuts';

/** What every key does. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const keys = useKeys();
  return (
    <Dialog wide title="Keyboard" description="Everything here works without a mouse." onClose={onClose}>
      <section
        aria-label="Keys"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        className="gap-x-10 overflow-y-auto p-5 pb-0 focus-visible:-outline-offset-2 desk:columns-2"
      >
        {shortcutGroups.map(({ title, shortcuts }) => (
          <section key={title} className="break-inside-avoid pb-5">
            <h3 className="mb-2 text-meta font-500 text-muted">{title}</h3>
            <dl>
              {shortcuts.map((shortcut) => (
                <div
                  key={shortcut.does}
                  className="flex min-h-8 items-center gap-4 border-b border-hairline last:border-b-0"
                >
                  <dt className="order-2 flex shrink-0 gap-1">
                    {shortcut.keys.map((key) => (
                      <Kbd key={key}>{keys(key)}</Kbd>
                    ))}
                  </dt>
                  <dd className="flex-1">{shortcut.does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}
