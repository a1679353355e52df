'use client';

import { type ComponentProps, type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useDocument } from '@/lib/document/react';
import { suggestTypes } from './column-type-text';
import './type-combobox.css';

export interface TypeComboboxProps extends Pick<ComponentProps<'input'>, 'id' | 'className' | 'disabled' | 'ref'> {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly invalid: boolean;
  /** Stands over the suggestions: what is wrong, where there is no other room for it. */
  readonly above?: ReactNode;
  /** The person is done: with what is typed, or with the option taken. */
  readonly onCommit: (text: string) => void;
  readonly onCancel: () => void;
  readonly onLeave?: () => void;
  /** Shows the suggestions at once; else they wait for a key or a click. */
  readonly eager?: boolean;
}

/** A column type being typed, with suggestions: arrows choose one, Enter takes it, Escape takes everything back. */
export function TypeCombobox(props: TypeComboboxProps) {
  const { text, onText, invalid, above, onCommit, onCancel, onLeave, eager = false, ...input } = props;
  const list = useId();
  const { options, chosen, open, move, show, hide } = useSuggestions(text);
  const take = (type: string) => {
    hide();
    onCommit(type);
  };
  const cancel = () => {
    hide();
    onCancel();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') take(options[chosen] ?? text);
    else if (event.key === 'Escape') cancel();
    else return;
    event.preventDefault();
  };
  return (
    <span className="type-combobox nodrag nopan nowheel">
      <input
        {...(input.id === undefined && { 'aria-label': 'Column type' })}
        {...input}
        role="combobox"
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        {...(chosen >= 0 && { 'aria-activedescendant': `${list}-${chosen}` })}
        aria-invalid={invalid}
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          onText(event.target.value);
          show();
        }}
        onKeyDown={onKeyDown}
        onClick={show}
        onFocus={() => eager && show()}
        onBlur={() => {
          hide();
          onLeave?.();
        }}
      />
      {(open || above) && (
        <span className="under-field">
          {above}
          {open && <Options id={list} options={options} chosen={chosen} onTake={take} />}
        </span>
      )}
    </span>
  );
}

/** The types that fit what is typed, which of them is chosen (-1: none), and whether they are shown. */
function useSuggestions(text: string) {
  const enums = useDocument((s) => s.schema.enums);
  const [chosen, setChosen] = useState(-1);
  const [open, setOpen] = useState(false);
  const options = suggestTypes(text, enums);
  return {
    options,
    chosen,
    open: open && options.length > 0,
    move: (by: number) => {
      setOpen(true);
      setChosen((at) => (at < 0 ? (by > 0 ? 0 : options.length - 1) : (at + by + options.length) % options.length));
    },
    show: () => {
      setChosen(-1);
      setOpen(true);
    },
    hide: () => setOpen(false),
  };
}

function Options({
  id,
  options,
  chosen,
  onTake,
}: {
  id: string;
  options: readonly string[];
  chosen: number;
  onTake: (option: string) => void;
}) {
  return (
    <div id={id} className="type-options" role="listbox" aria-label="Types">
      {options.map((option, i) => (
        // Typing and arrows reach every option; the mouse is the only other way in.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points at the option
        <div
          key={option}
          id={`${id}-${i}`}
          className="type-option"
          role="option"
          aria-selected={i === chosen}
          ref={i === chosen ? (item) => item?.scrollIntoView({ block: 'nearest' }) : null}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(option)}
        >
          {option}
        </div>
      ))}
    </div>
  );
}
