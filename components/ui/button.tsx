import type { ComponentProps } from 'react';
import { cn } from './cn';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

const kinds: Readonly<Record<ButtonKind, string>> = {
  primary: 'bg-accent text-on-accent font-500 hover:brightness-110',
  plain: 'border border-control/50 bg-surface text-ink hover:bg-raised hover:border-control',
  quiet: 'text-ink hover:bg-raised',
  danger: 'text-danger hover:bg-raised',
};

/** Class names of a button, for links and menu triggers that must look like one. */
export const buttonClass = (kind: ButtonKind, small = false): string =>
  cn(
    'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md whitespace-nowrap select-none transition-[background-color,border-color,filter]',
    'disabled:pointer-events-none disabled:opacity-45',
    small ? 'h-6 px-2 text-meta' : 'h-7 px-2.5 text-ui',
    kinds[kind],
  );

export interface ButtonProps extends ComponentProps<'button'> {
  readonly kind?: ButtonKind;
  readonly small?: boolean;
}

/** A button with words on it. */
export function Button({ kind = 'plain', small = false, className, ...props }: ButtonProps) {
  return <button type="button" className={cn(buttonClass(kind, small), className)} {...props} />;
}
