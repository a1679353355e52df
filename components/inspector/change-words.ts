import type { Change, ElementId, PlanStep } from '@/lib/engine';

export interface ChangeWords {
  readonly verb: string;
  readonly name: string;
  /** The element to show; null when there is none in the new schema. */
  readonly subject: ElementId | null;
}

/** A step in a few words; one that makes what the tables of a change need beside themselves is called by what it makes. */
export function stepWords({ source, up }: PlanStep): ChangeWords {
  const words = changeWords(source);
  const made = /^(CREATE|DROP) (?:OR REPLACE )?(FUNCTION|TRIGGER) (?:IF EXISTS )?("(?:[^"]|"")+"|[^\s(]+)/.exec(
    up[0]?.sql ?? '',
  );
  if (!made) return words;
  const [, doing, kind, name = ''] = made;
  const verb = `${doing === 'CREATE' ? 'Add' : 'Drop'} ${kind?.toLowerCase()}`;
  return { ...words, verb, name: kind === 'TRIGGER' ? `${name} on ${words.name}` : name };
}

/** A change in a few words: "Add table", "orders". */
function changeWords(change: Change): ChangeWords {
  switch (change.kind) {
    case 'addExtension':
      return { verb: 'Add extension', name: change.name, subject: null };
    case 'dropExtension':
      return { verb: 'Drop extension', name: change.name, subject: null };
    case 'addEnum':
      return { verb: 'Add enum', name: change.enum.name, subject: change.enum.id };
    case 'dropEnum':
      return { verb: 'Drop enum', name: change.enum.name, subject: null };
    case 'modifyEnum':
      return { verb: 'Change enum', name: change.to.name, subject: change.to.id };
    case 'addTable':
      return { verb: 'Add table', name: change.table.name, subject: change.table.id };
    case 'dropTable':
      return { verb: 'Drop table', name: change.table.name, subject: null };
    case 'modifyTable':
      return { verb: 'Change table', name: change.to.name, subject: change.to.id };
    case 'addColumn':
      return { verb: 'Add column', name: change.column.name, subject: change.column.id };
    case 'dropColumn':
      return { verb: 'Drop column', name: change.column.name, subject: null };
    case 'modifyColumn':
      return { verb: 'Change column', name: change.to.name, subject: change.to.id };
    case 'addConstraint':
      return {
        verb: `Add ${keyWord[change.added.kind]}`,
        name: change.added.constraint.name,
        subject: change.added.constraint.id,
      };
    case 'dropConstraint':
      return { verb: `Drop ${keyWord[change.dropped.kind]}`, name: change.dropped.constraint.name, subject: null };
    case 'modifyConstraint':
      return {
        verb: `Change ${keyWord[change.to.kind]}`,
        name: change.to.constraint.name,
        subject: change.to.constraint.id,
      };
    case 'addIndex':
      return { verb: 'Add index', name: change.index.name, subject: change.index.id };
    case 'dropIndex':
      return { verb: 'Drop index', name: change.index.name, subject: null };
    case 'modifyIndex':
      return { verb: 'Change index', name: change.to.name, subject: change.to.id };
  }
}

const keyWord = {
  primaryKey: 'primary key',
  foreignKey: 'foreign key',
  unique: 'unique',
  check: 'check',
  exclusion: 'exclusion',
} as const;
