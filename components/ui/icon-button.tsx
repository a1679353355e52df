import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';
import { Tip } from './tip';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  /** What it does; read aloud and shown as its tip. */
  readonly label: string;
  /** Shown beside the label in the tip, e.g. "⌘Z". */
  readonly keys?: string | undefined;
  readonly children: ReactNode;
}

/** A square button with an icon; its words are in its tip. At least 28 px, so that a finger hits it. */
export function IconButton({ label, keys, className, children, ...props }: IconButtonProps) {
  return (
    <Tip text={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        className={cn(
          'inline-grid size-7 shrink-0 place-items-center rounded-md text-muted transition-colors hover:bg-raised hover:text-ink',
          'aria-pressed:bg-selected aria-pressed:text-accent disabled:pointer-events-none disabled:opacity-40',
          className,
        )}
        {...props}
      >
        {children}
      </button>
    </Tip>
  );
}
