'use client';

import type { Target } from '@/lib/engine';
import { cn } from '../ui/cn';

/** The tools a design can be exported for, one of them chosen. */
export function TargetList({
  targets,
  chosen,
  onChoose,
}: {
  targets: readonly Target[];
  chosen: string;
  onChoose: (id: string) => void;
}) {
  return (
    <fieldset>
      <legend className="px-2 pb-1 text-meta font-500 text-muted">For</legend>
      {targets.map(({ id, name, summary }) => (
        <label
          key={id}
          className={cn(
            'flex cursor-pointer items-start gap-2 rounded-md px-2 py-1.5 transition-colors hover:bg-raised',
            id === chosen && 'bg-selected hover:bg-selected',
          )}
        >
          <input
            type="radio"
            name="target"
            value={id}
            checked={id === chosen}
            onChange={() => onChoose(id)}
            className="mt-1 size-3.5 shrink-0 accent-accent"
          />
          <span>
            <span className="block font-500">{name}</span>
            <span className="block text-meta text-muted">{summary}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
