'use client';

import { useId } from 'react';
import { documentActions, useDocument } from '@/lib/document/react';
import type { Decision } from '@/lib/engine';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { handOnFocus } from '../ui/return-focus';

/** Below this the engine says that it assumed. */
const sure = 0.6;

/** What was decided, why, what was ruled out, and the person's last word on it. */
export function Decisions({ decisions }: { decisions: readonly Decision[] }) {
  return (
    <ul className="-mx-1 flex flex-col gap-2">
      {decisions.map((decision) => (
        <li key={decision.id} className="rounded-lg border border-hairline p-3">
          <DecisionCard decision={decision} />
        </li>
      ))}
    </ul>
  );
}

function DecisionCard({ decision }: { decision: Decision }) {
  const { id, title, because, ruledOut, overruled, confidence } = decision;
  return (
    <>
      <p className="font-500 break-words">{title}</p>
      <p className="text-muted">{because}</p>
      {overruled && <TakeBack id={id} />}
      {!overruled && confidence < sure && <p className="mt-1 text-meta text-warn">Assumed: the brief does not say.</p>}
      {ruledOut.length > 0 && (
        <Disclosure summary={`Ruled out: ${ruledOut.length}`}>
          <Choices decision={decision} />
        </Disclosure>
      )}
    </>
  );
}

function TakeBack({ id }: { id: string }) {
  const readOnly = useDocument((s) => s.readOnly);
  return (
    <p className="mt-1.5 flex items-center gap-2 text-meta">
      <span className="flex-1 text-accent">Your choice</span>
      <Button
        small
        disabled={readOnly}
        onClick={({ currentTarget }) => {
          handOnFocus(currentTarget, currentTarget.closest('li')?.querySelector('summary'));
          documentActions.override(id, null);
        }}
      >
        Take back
      </Button>
    </p>
  );
}

/** What was chosen and what was ruled out, to choose among. */
function Choices({ decision: { id, choice, title, because, ruledOut } }: { decision: Decision }) {
  const readOnly = useDocument((s) => s.readOnly);
  const group = useId();
  return (
    <fieldset disabled={readOnly} className="-ml-4 flex flex-col gap-1.5">
      <legend className="sr-only">Choose instead of: {title}</legend>
      {[{ choice, title, because }, ...ruledOut].map((one) => (
        <Choice
          key={one.choice}
          group={group}
          option={one}
          chosen={one.choice === choice}
          onChoose={() => documentActions.override(id, one.choice)}
        />
      ))}
    </fieldset>
  );
}

function Choice({
  group,
  option: { title, because },
  chosen,
  onChoose,
}: {
  group: string;
  option: Decision['ruledOut'][number];
  chosen: boolean;
  onChoose: () => void;
}) {
  const id = useId();
  return (
    <div className="flex items-start gap-2">
      <input
        id={id}
        type="radio"
        name={group}
        checked={chosen}
        onChange={onChoose}
        aria-describedby={chosen ? undefined : `${id}-why`}
        className="mt-[3px] size-3.5 shrink-0 accent-accent"
      />
      <div className="min-w-0">
        <label htmlFor={id} className="break-words">
          {title}
        </label>
        {!chosen && (
          <p id={`${id}-why`} className="text-meta text-muted">
            {because}
          </p>
        )}
      </div>
    </div>
  );
}
