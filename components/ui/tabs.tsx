'use client';

import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn';

export interface TabSpec<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** A count beside the label, read out with it. */
  readonly count?: number;
  readonly countLabel?: string;
  readonly tone?: 'danger' | 'warn' | 'muted';
}

const tones = { danger: 'text-danger', warn: 'text-warn', muted: 'text-muted' } as const;

/** A row of tabs with a panel under it. Only the open tab's panel is in the page, unless it says `keep`. */
export function Tabs<Id extends string>({
  label,
  tabs,
  value,
  onChange,
  children,
}: {
  label: string;
  tabs: readonly TabSpec<Id>[];
  value: Id;
  onChange: (id: Id) => void;
  children: ReactNode;
}) {
  return (
    <Radix.Root value={value} onValueChange={(id) => onChange(id as Id)} className="flex min-h-0 flex-1 flex-col">
      <div className="flex h-9 shrink-0 items-stretch border-b border-hairline pr-1">
        <Radix.List
          aria-label={label}
          className="flex min-w-0 flex-1 items-stretch overflow-x-auto px-1.5 [scrollbar-width:none]"
        >
          {tabs.map((tab) => (
            <Radix.Trigger
              key={tab.id}
              value={tab.id}
              className={cn(
                'relative flex shrink-0 items-center gap-1 px-1.5 text-meta font-500 text-muted transition-colors hover:text-ink data-[state=active]:text-ink',
                'after:absolute after:inset-x-1.5 after:-bottom-px after:h-0.5 after:rounded-full data-[state=active]:after:bg-accent',
                'focus-visible:-outline-offset-2',
              )}
            >
              {tab.label}
              {!!tab.count && (
                <span className={cn('text-badge', tones[tab.tone ?? 'muted'])}>
                  <span aria-hidden>{tab.count}</span>
                  <span className="sr-only">({tab.countLabel ?? tab.count})</span>
                </span>
              )}
            </Radix.Trigger>
          ))}
        </Radix.List>
      </div>
      {children}
    </Radix.Root>
  );
}

/** One tab's panel; `keep` leaves it in the page while another is open, so that an editor in it lives on. */
export function TabPanel({
  id,
  className,
  keep = false,
  children,
}: {
  id: string;
  className?: string;
  keep?: boolean;
  children: ReactNode;
}) {
  return (
    <Radix.Content
      value={id}
      {...(keep && { forceMount: true })}
      className={cn('min-h-0 flex-1 focus-visible:-outline-offset-2', className)}
    >
      {children}
    </Radix.Content>
  );
}
