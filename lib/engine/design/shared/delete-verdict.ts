import type { Relationship } from '../../model/conceptual';
import type { Column, ForeignKey, Table } from '../../model/schema';
import type { KeyLink } from '../draft';
import type { Given } from '../given';

export type Action = 'cascade' | 'restrict' | 'setNull' | 'noAction';

/** A foreign key of one column, with what it joins. */
export interface KeyParts {
  readonly table: Table;
  readonly key: ForeignKey;
  readonly column: Column;
  readonly parent: Table;
}

/** What the engine would do about a deletion, before the person has a say. */
export interface Verdict {
  readonly choice: Action;
  readonly because: string;
  readonly confidence: number;
  readonly weight: number;
}

/** A key made for a relationship, with all that bears on its deletion. */
export interface KeyCase extends KeyParts {
  readonly relationship: Relationship;
  readonly link: KeyLink;
  readonly given: Given;
  /** The referring table holds amounts of money. */
  readonly carriesMoney: boolean;
}

export const words = (table: Table): string => table.name.replaceAll('_', ' ');
export const cap = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The grounds for a verdict, the weightiest first; the first that applies decides. */
const grounds: readonly ((key: KeyCase) => Verdict | undefined)[] = [
  ({ relationship, table, parent }) =>
    relationship.onDelete && {
      choice: relationship.onDelete.action,
      because: statedBecause[relationship.onDelete.action](table, parent),
      confidence: 1,
      weight: 60,
    },
  (key) =>
    isPart(key)
      ? {
          choice: 'cascade',
          because: `${cap(words(key.table))} are part of ${words(key.parent)} and mean nothing without them.`,
          confidence: 0.9,
          weight: 35,
        }
      : undefined,
  ({ given, relationship, link, table }) =>
    given.entities.get(relationship.ends[link.childEnd].entity)?.appendOnly
      ? {
          choice: 'restrict',
          because: `${cap(words(table))} are a record that is never changed; what it mentions has to stay.`,
          confidence: 0.85,
          weight: 50,
        }
      : undefined,
  ({ table, column }) =>
    isNeededAlternative(table, column)
      ? {
          choice: 'restrict',
          because: `${cap(words(table))} must keep one of their alternatives, so it cannot become empty.`,
          confidence: 0.85,
          weight: 40,
        }
      : undefined,
  ({ table, column, parent }) =>
    column.nullable && table === parent
      ? {
          choice: 'setNull',
          because: `${cap(words(table))} below the deleted one stay, and stand by themselves.`,
          confidence: 0.75,
          weight: 30,
        }
      : undefined,
  ({ table, column, parent }) =>
    column.nullable
      ? {
          choice: 'setNull',
          because: `${cap(words(table))} may be without ${words(parent)}, so they outlive them.`,
          confidence: 0.8,
          weight: 30,
        }
      : undefined,
  ({ table, parent, carriesMoney }) =>
    carriesMoney
      ? {
          choice: 'restrict',
          because: `${cap(words(table))} carry money; deleting from ${words(parent)} must not erase it.`,
          confidence: 0.9,
          weight: 45,
        }
      : undefined,
];

/** What a deletion of the referred-to row does to the rows of a key. */
export function keyVerdict(key: KeyCase): Verdict {
  for (const ground of grounds) {
    const verdict = ground(key);
    if (verdict) return verdict;
  }
  return {
    choice: 'restrict',
    because: `${cap(words(key.table))} exist in their own right: a row of ${key.parent.name} that still has some is not deleted.`,
    confidence: 0.75,
    weight: 15,
  };
}

/** The same for a row of a junction, which can never lose one of its keys alone. */
export function junctionVerdict({ onDelete }: Relationship, { table, parent }: KeyParts): Verdict {
  if (onDelete && onDelete.action !== 'setNull')
    return {
      choice: onDelete.action,
      because: statedBecause[onDelete.action](table, parent),
      confidence: 1,
      weight: 60,
    };
  return {
    choice: 'cascade',
    because: `A row of ${table.name} only says that two things belong together; it goes with either.`,
    confidence: 0.95,
    weight: 10,
  };
}

const statedBecause = {
  cascade: (child: Table, parent: Table) => `The description says that ${words(child)} go with ${words(parent)}.`,
  restrict: (child: Table, parent: Table) =>
    `The description keeps ${words(parent)} while ${words(child)} refer to them.`,
  setNull: (child: Table, parent: Table) => `The description lets ${words(child)} outlive ${words(parent)}.`,
} as const;

/** One of several columns of which at least one has to be set. */
export const isNeededAlternative = (table: Table, column: Column): boolean =>
  table.checks.some(({ predicate: p }) => p.kind === 'countSet' && p.op !== '<=' && p.columns.includes(column.id));

/** The description calls it a part; or it is weak, no whole is named, and this is the first thing it cannot be without. */
function isPart({ relationship, link, given }: KeyCase): boolean {
  if (relationship.whole !== undefined && relationship.whole !== link.childEnd) return true;
  const child = given.entities.get(relationship.ends[link.childEnd].entity);
  if (child?.kind !== 'weak') return false;
  const mine = given.relationshipsOf.get(child.id) ?? [];
  if (mine.some((r) => r.whole !== undefined && r.ends[r.whole].entity !== child.id)) return false;
  const owner = mine.find((r) => {
    const parentEnd = r.ends[0].entity === child.id ? r.ends[1] : r.ends[0];
    return parentEnd.max === 1 && parentEnd.min === 1;
  });
  return owner?.id === relationship.id;
}
