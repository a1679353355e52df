'use client';

import type { Target } from '@/lib/engine';
import { cn } from '../ui/cn';
import { Field, Select } from '../ui/field';

/** What can be chosen: a target of the engine, or the picture. */
type Choice = Pick<Target, 'id' | 'name' | 'summary'>;

/** The id of the diagram's picture among the targets. */
export const pictureId = 'picture';

const picture: Choice = { id: pictureId, name: 'Picture', summary: 'The whole diagram as SVG, PNG or PDF.' };

/** The tools and documents a design can be exported for, one of them chosen. */
export function TargetList({
  targets,
  chosen,
  onChoose,
}: {
  targets: readonly Target[];
  chosen: string;
  onChoose: (id: string) => void;
}) {
  const groups = [
    { title: 'Migrations and models', choices: targets.filter(({ kind }) => kind === undefined) },
    { title: 'Documents', choices: [picture, ...targets.filter(({ kind }) => kind === 'document')] },
  ];
  return (
    <>
      <div className="flex flex-col gap-3 max-desk:hidden">
        {groups.map(({ title, choices }) => (
          <Group key={title} title={title} choices={choices} chosen={chosen} onChoose={onChoose} />
        ))}
      </div>
      {/* The whole list would leave a narrow screen no room for the files. */}
      <div className="desk:hidden">
        <Field
          label="Export for"
          hint={groups.flatMap((g) => g.choices).find(({ id }) => id === chosen)?.summary ?? ''}
        >
          {(id) => (
            <Select id={id} value={chosen} onChange={({ target }) => onChoose(target.value)}>
              {groups.map(({ title, choices }) => (
                <optgroup key={title} label={title}>
                  {choices.map((choice) => (
                    <option key={choice.id} value={choice.id}>
                      {choice.name}
                    </option>
                  ))}
                </optgroup>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </>
  );
}

function Group({
  title,
  choices,
  chosen,
  onChoose,
}: {
  title: string;
  choices: readonly Choice[];
  chosen: string;
  onChoose: (id: string) => void;
}) {
  return (
    <fieldset>
      <legend className="px-2 pb-1 text-meta font-500 text-muted">{title}</legend>
      {choices.map(({ id, name: label, summary }) => (
        <label
          key={id}
          className={cn(
            'flex cursor-pointer items-start gap-2 rounded-md px-2 py-1.5 transition-colors hover:bg-raised',
            id === chosen && 'bg-selected hover:bg-selected',
          )}
        >
          <input
            type="radio"
            name="export-target"
            value={id}
            checked={id === chosen}
            onChange={() => onChoose(id)}
            className="mt-1 size-3.5 shrink-0 accent-accent"
          />
          <span>
            <span className="block font-500">{label}</span>
            <span className="block text-meta text-muted">{summary}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
