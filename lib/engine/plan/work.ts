import type { Change, Constraint } from '../diff/change';
import { sameDefinition } from '../diff/same';
import type { TableId } from '../model/ids';
import type { Index, Schema } from '../model/schema';
import { displacedForeignKeys } from './displaced';

/** Something to be added to or dropped from a table, and the change that asks for it. */
export interface Planned<T> {
  readonly table: TableId;
  readonly item: T;
  readonly source: Change;
}

/** Constraints and indexes to drop and to add. What changes in more than its name is in both. */
export interface Work {
  readonly dropConstraints: readonly Planned<Constraint>[];
  readonly addConstraints: readonly Planned<Constraint>[];
  readonly dropIndexes: readonly Planned<Index>[];
  readonly addIndexes: readonly Planned<Index>[];
  /** Constraints and indexes that only change their name. */
  readonly renamed: readonly {
    readonly table: TableId;
    readonly from: Named;
    readonly to: Named;
    readonly source: Change;
  }[];
}

export type Named =
  | { readonly kind: 'constraint'; readonly constraint: Constraint }
  | { readonly kind: 'index'; readonly index: Index };

/** Sorts the changes of constraints and indexes into what is dropped, added and renamed. */
export function workOf(from: Schema, to: Schema, changes: readonly Change[]): Work {
  const dropConstraints: Planned<Constraint>[] = [];
  const addConstraints: Planned<Constraint>[] = [];
  const dropIndexes: Planned<Index>[] = [];
  const addIndexes: Planned<Index>[] = [];
  const renamed: Work['renamed'][number][] = [];
  const displaced = displacedForeignKeys(from, to, changes);
  for (const { table, before, after, source } of displaced.values()) {
    dropConstraints.push({ table, item: { kind: 'foreignKey', constraint: before }, source });
    addConstraints.push({ table, item: { kind: 'foreignKey', constraint: after }, source });
  }
  for (const source of changes) {
    switch (source.kind) {
      case 'addConstraint':
        addConstraints.push({ table: source.table, item: source.added, source });
        break;
      case 'dropConstraint':
        dropConstraints.push({ table: source.table, item: source.dropped, source });
        break;
      case 'modifyConstraint':
        if (displaced.has(source.to.constraint.id)) break;
        if (sameButForName(source.from.constraint, source.to.constraint)) {
          const [old, now] = [source.from, source.to].map(
            (constraint) => ({ kind: 'constraint', constraint }) as const,
          );
          if (old && now) renamed.push({ table: source.table, from: old, to: now, source });
        } else {
          dropConstraints.push({ table: source.table, item: source.from, source });
          addConstraints.push({ table: source.table, item: source.to, source });
        }
        break;
      case 'addIndex':
        addIndexes.push({ table: source.table, item: source.index, source });
        break;
      case 'dropIndex':
        dropIndexes.push({ table: source.table, item: source.index, source });
        break;
      case 'modifyIndex':
        modifiedIndex(source);
        break;
    }
  }
  return { dropConstraints, addConstraints, dropIndexes, addIndexes, renamed };

  function modifiedIndex(source: Change & { readonly kind: 'modifyIndex' }): void {
    const { table, from: old, to: now } = source;
    if (!sameButForName({ ...old, purpose: '' }, { ...now, purpose: '' })) {
      dropIndexes.push({ table, item: old, source });
      addIndexes.push({ table, item: now, source });
    } else if (old.name !== now.name) {
      renamed.push({ table, from: { kind: 'index', index: old }, to: { kind: 'index', index: now }, source });
    }
  }
}

const sameButForName = <T extends { readonly name: string }>(a: T, b: T): boolean =>
  sameDefinition({ ...a, name: '' }, { ...b, name: '' });
