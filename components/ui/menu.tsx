'use client';

import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn';

/** A menu that drops from its trigger, in the trigger's own part of the page; the trigger must be one focusable element. */
export function Menu({
  trigger,
  children,
  align = 'start',
}: {
  trigger: ReactNode;
  children: ReactNode;
  align?: 'start' | 'end';
}) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Content
        align={align}
        sideOffset={6}
        collisionPadding={8}
        className="pop z-50 max-h-[70vh] min-w-56 overflow-y-auto rounded-lg border border-hairline bg-surface p-1 shadow-float"
      >
        {children}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

export interface MenuItemProps {
  readonly icon?: ReactNode;
  /** Right-aligned and muted: keys or a detail. */
  readonly hint?: string | undefined;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  readonly current?: boolean;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

export function MenuItem({ icon, hint, disabled, danger, current, onSelect, children }: MenuItemProps) {
  return (
    <DropdownMenu.Item
      disabled={disabled ?? false}
      onSelect={onSelect}
      aria-current={current || undefined}
      className={cn(
        'flex h-8 items-center gap-2 rounded-sm px-2 text-ui outline-none data-disabled:opacity-45 data-highlighted:bg-raised',
        danger ? 'text-danger' : 'text-ink',
        current && 'font-500',
      )}
    >
      <span className="grid size-4 shrink-0 place-items-center text-muted">{icon}</span>
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {hint && <span className="text-meta text-muted">{hint}</span>}
    </DropdownMenu.Item>
  );
}

export const MenuLine = () => <DropdownMenu.Separator className="my-1 h-px bg-hairline" />;

export const MenuLabel = ({ children }: { children: ReactNode }) => (
  <DropdownMenu.Label className="px-2 pt-1.5 pb-1 text-meta text-muted">{children}</DropdownMenu.Label>
);
