'use client';

import { type ComponentProps, type ReactNode, useEffect, useId, useState } from 'react';
import { cn } from './cn';

export const inputClass =
  'h-7 w-full min-w-0 rounded-md border border-control/50 bg-surface px-2 text-ui text-ink transition-colors hover:border-control disabled:opacity-60 focus-visible:outline-offset-0';

/** A label over a control; the control gets the label's id through the function. */
export function Field({
  label,
  hint,
  children,
}: {
  label: string;
  hint?: string;
  children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-meta text-muted">
        {label}
      </label>
      {children(id)}
      {hint && <p className="text-meta text-muted">{hint}</p>}
    </div>
  );
}

export interface CommitInputProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'defaultValue'> {
  readonly value: string;
  /** Called with a new, trimmed value on Enter and on leaving the field; never with the old one. */
  readonly onCommit: (value: string) => void;
  /** An empty value is refused and the old one comes back. */
  readonly required?: boolean;
}

/** A text field that changes the design once, when the person is done: Enter commits, Escape takes it back. */
export function CommitInput({ value, onCommit, required = false, className, ...props }: CommitInputProps) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const commit = () => {
    const next = draft.trim();
    if (next === value || (required && next === '')) setDraft(value);
    else onCommit(next);
  };
  return (
    <input
      {...props}
      value={draft}
      spellCheck={false}
      autoComplete="off"
      className={cn(inputClass, className)}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') {
          event.stopPropagation();
          setDraft(value);
        }
      }}
    />
  );
}

/** A {@link CommitInput} with a label over it. */
export const CommitField = ({ label, ...input }: CommitInputProps & { readonly label: string }) => (
  <Field label={label}>{(id) => <CommitInput {...input} id={id} />}</Field>
);

/** The browser's own list of choices, dressed as the other fields. */
export function Select({ className, children, ...props }: ComponentProps<'select'>) {
  return (
    <select {...props} className={cn(inputClass, 'pr-1', className)}>
      {children}
    </select>
  );
}

/** A labelled box to tick. */
export function Check({
  label,
  hint,
  ...props
}: Omit<ComponentProps<'input'>, 'type'> & { readonly label: string; readonly hint?: string }) {
  const id = useId();
  return (
    <div className="flex min-h-6 items-start gap-2">
      <input {...props} id={id} type="checkbox" className="mt-[3px] size-3.5 shrink-0 accent-accent" />
      <label htmlFor={id} className="leading-5">
        {label}
        {hint && <span className="block text-meta text-muted">{hint}</span>}
      </label>
    </div>
  );
}
