import {
  type Column,
  columnIdOf,
  constraintIdOf,
  type ForeignKey,
  type ReferentialAction,
  singular,
  type Table,
  uniqueName,
} from '@/lib/engine';
import { conventional } from './follow-names';

const hand = { kind: 'hand' } as const;

/** The columns a table needs to refer to another: the referred-to key's types, named after what they refer to. */
export function keyColumnsFor(
  holder: { readonly id: string; readonly taken: ReadonlySet<string> },
  parent: Table,
  seed: string,
  options: { readonly nullable: boolean; readonly prefix?: string },
): readonly Column[] {
  const taken = new Set(holder.taken);
  return (parent.primaryKey?.columns ?? []).flatMap((id, i) => {
    const target = parent.columns.find((c) => c.id === id);
    if (!target) return [];
    const name = uniqueName((options.prefix ?? '') + referringName(parent, target), taken);
    taken.add(name);
    const key = i === 0 ? seed : `${seed}.${i + 1}`;
    return [
      { id: columnIdOf(holder.id, key), name, type: target.type, nullable: options.nullable, origin: hand } as const,
    ];
  });
}

/** `customer_id` for customers.id; `country_code` for countries.code; a name that says so already stays. */
function referringName(parent: Table, target: Column): string {
  const one = singular(parent.name);
  return target.name.startsWith(`${one}_`) ? target.name : `${one}_${target.name}`;
}

/** A foreign key to the primary key of `parent`. */
export const foreignKeyTo = (
  holder: Table,
  parent: Table,
  columns: readonly Column[],
  seed: string,
  onDelete: ReferentialAction,
  taken: ReadonlySet<string>,
): ForeignKey => ({
  id: constraintIdOf(holder.id, 'fk', seed),
  name: uniqueName(
    conventional(
      'fk',
      holder,
      columns.map((c) => c.id),
    ),
    taken,
  ),
  columns: columns.map((c) => c.id),
  refTable: parent.id,
  refColumns: parent.primaryKey?.columns ?? [],
  onDelete,
  onUpdate: 'noAction',
  origin: hand,
});
