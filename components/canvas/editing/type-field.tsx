'use client';

import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from 'react';
import { useDocument } from '@/lib/document/react';
import { suggestTypes } from '../model/column-type-text';

export interface TypeFieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly error: string | null;
  /** The person is done: with what is typed, or with the option taken. */
  readonly onCommit: (text: string) => void;
  readonly onCancel: () => void;
  readonly onLeave?: () => void;
  readonly fieldRef?: Ref<HTMLInputElement>;
}

/** A column type being typed, with suggestions: arrows choose one, Enter takes it, Escape takes everything back. */
export function TypeField({ text, onText, error, onCommit, onCancel, onLeave, fieldRef }: TypeFieldProps) {
  const enums = useDocument((s) => s.schema.enums);
  const list = useId();
  const [chosen, setChosen] = useState(-1);
  const [open, setOpen] = useState(false);
  const options = suggestTypes(text, enums);
  const move = (by: number) => {
    setOpen(true);
    setChosen((at) => (at < 0 ? (by > 0 ? 0 : options.length - 1) : (at + by + options.length) % options.length));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') onCommit(options[chosen] ?? text);
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
  };
  return (
    <span className="nodrag nopan nowheel" style={{ position: 'relative', flex: 1, minWidth: 0 }}>
      <input
        ref={fieldRef}
        className="inline-field is-type"
        role="combobox"
        aria-label="Column type"
        aria-expanded={open && options.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        {...(chosen >= 0 && { 'aria-activedescendant': `${list}-${chosen}` })}
        aria-invalid={error !== null}
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          onText(event.target.value);
          setChosen(-1);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          onLeave?.();
        }}
      />
      <Panel error={error}>
        {open && options.length > 0 && (
          <div id={list} className="type-options" role="listbox" aria-label="Types">
            {options.map((option, i) => (
              // Typing and arrows reach every option; the mouse is the only other way in.
              // biome-ignore lint/a11y/useKeyWithClickEvents: see above
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points at the option
              <div
                key={option}
                id={`${list}-${i}`}
                role="option"
                aria-selected={i === chosen}
                ref={i === chosen ? (item) => item?.scrollIntoView({ block: 'nearest' }) : null}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onCommit(option)}
              >
                {option}
              </div>
            ))}
          </div>
        )}
      </Panel>
    </span>
  );
}

function Panel({ error, children }: { error: string | null; children: ReactNode }) {
  if (!error && !children) return null;
  return (
    <span className="inline-panel">
      {error && (
        <span className="inline-error" role="alert" style={{ display: 'block' }}>
          {error}
        </span>
      )}
      {children}
    </span>
  );
}
