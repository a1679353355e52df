'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { cn } from './cn';
import { rememberFocus, returnFocus } from './return-focus';

export interface DialogProps {
  readonly title: string;
  /** One line under the title. */
  readonly description?: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A message over the window can be answered (undo) without closing the window. */
function keepForMessages(event: Event): void {
  if (event.target instanceof Element && event.target.closest('[data-sonner-toaster]')) event.preventDefault();
}

/** A modal window with a title; Escape, the cross and a click beside it close it. Mounted only while open. */
export function Dialog({ title, description, wide = false, onClose, children }: DialogProps) {
  useState(rememberFocus);
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fade fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          {...(!description && { 'aria-describedby': undefined })}
          onInteractOutside={keepForMessages}
          onCloseAutoFocus={returnFocus}
          className={cn(
            'pop fixed inset-x-3 top-[max(12px,8vh)] z-40 mx-auto flex max-h-[84vh] flex-col overflow-hidden rounded-lg border border-hairline bg-surface shadow-float',
            wide ? 'max-w-[1180px]' : 'max-w-[520px]',
          )}
        >
          <header className="flex items-start gap-3 border-b border-hairline px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-title font-600">{title}</Radix.Title>
              {description && <Radix.Description className="text-ui text-muted">{description}</Radix.Description>}
            </div>
            <Radix.Close
              aria-label="Close"
              className="-mr-2 grid size-7 place-items-center rounded-md text-muted hover:bg-raised hover:text-ink"
            >
              <X size={16} aria-hidden />
            </Radix.Close>
          </header>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
