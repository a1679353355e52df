'use client';

import { Popover } from 'radix-ui';
import { buttonClass } from '../ui/button';
import { cn } from '../ui/cn';
import { markKinds } from './mark-kinds';

/** What the underlines of the brief mean. */
export function MarkKey() {
  return (
    <Popover.Root>
      <Popover.Trigger className={cn(buttonClass('quiet', true), 'text-muted max-desk:hidden')}>
        Underlines
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="top"
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label="What the underlines mean"
          className="pop z-50 w-80 rounded-lg border border-hairline bg-surface p-4 shadow-float"
        >
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
            {markKinds.map(({ kind, label, meaning }) => (
              <div key={kind} className="contents">
                <dt>
                  <span className={`mark mark-${kind}`}>{label}</span>
                </dt>
                <dd className="text-muted">{meaning}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-3 border-t border-hairline pt-3 text-meta text-muted">
            Hover over a word for the reason. Click it, or press Alt-Enter in it, to see what it made.
          </p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
