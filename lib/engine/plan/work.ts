import type { Change, Constraint } from '../diff/change';
import { sameButForName } from '../diff/same';
import type { TableId } from '../model/ids';
import type { Index } from '../model/schema';
import type { AllDisplaced } from './displaced';

/** Something to be added to or dropped from a table, and the change that asks for it. */
export interface Planned<T> {
  readonly table: TableId;
  readonly item: T;
  readonly source: Change;
}

/** A constraint or an index whose name alone changes. */
export interface Renamed<T> {
  readonly table: TableId;
  readonly from: T;
  readonly to: T;
  readonly source: Change;
}

/** Constraints and indexes to drop, to add and to rename. What changes in more than its name is dropped and added. */
export interface Work {
  readonly dropConstraints: readonly Planned<Constraint>[];
  readonly addConstraints: readonly Planned<Constraint>[];
  readonly dropIndexes: readonly Planned<Index>[];
  readonly addIndexes: readonly Planned<Index>[];
  readonly renamedConstraints: readonly Renamed<Constraint>[];
  readonly renamedIndexes: readonly Renamed<Index>[];
}

/** Sorts the changes of constraints and indexes into what is dropped, added and renamed. */
export function workOf(changes: readonly Change[], displaced: AllDisplaced): Work {
  const constraints = sortConstraints(changes, displaced);
  const indexes = sortIndexes(changes, displaced);
  return {
    dropConstraints: constraints.dropped,
    addConstraints: constraints.added,
    renamedConstraints: constraints.renamed,
    dropIndexes: indexes.dropped,
    addIndexes: indexes.added,
    renamedIndexes: indexes.renamed,
  };
}

interface Sorted<T> {
  readonly dropped: Planned<T>[];
  readonly added: Planned<T>[];
  readonly renamed: Renamed<T>[];
}

const nothing = <T>(): Sorted<T> => ({ dropped: [], added: [], renamed: [] });

function sortConstraints(changes: readonly Change[], { constraints }: AllDisplaced): Sorted<Constraint> {
  const sorted = nothing<Constraint>();
  for (const { table, before, after, source } of constraints.values()) replace(sorted, table, before, after, source);
  for (const source of changes) {
    if (source.kind === 'addConstraint') sorted.added.push({ table: source.table, item: source.added, source });
    if (source.kind === 'dropConstraint') sorted.dropped.push({ table: source.table, item: source.dropped, source });
    if (source.kind !== 'modifyConstraint' || constraints.has(source.to.constraint.id)) continue;
    const { table, from, to } = source;
    if (sameButForName(from.constraint, to.constraint)) sorted.renamed.push({ table, from, to, source });
    else replace(sorted, table, from, to, source);
  }
  return sorted;
}

function sortIndexes(changes: readonly Change[], { indexes }: AllDisplaced): Sorted<Index> {
  const sorted = nothing<Index>();
  for (const { table, before, after, source } of indexes.values()) replace(sorted, table, before, after, source);
  for (const source of changes) {
    if (source.kind === 'addIndex') sorted.added.push({ table: source.table, item: source.index, source });
    if (source.kind === 'dropIndex') sorted.dropped.push({ table: source.table, item: source.index, source });
    if (source.kind !== 'modifyIndex' || indexes.has(source.to.id)) continue;
    const { table, from, to } = source;
    // The purpose is for people: the database does not know it.
    if (!sameButForName({ ...from, purpose: '' }, { ...to, purpose: '' })) replace(sorted, table, from, to, source);
    else if (from.name !== to.name) sorted.renamed.push({ table, from, to, source });
  }
  return sorted;
}

function replace<T>(sorted: Sorted<T>, table: TableId, from: T, to: T, source: Change): void {
  sorted.dropped.push({ table, item: from, source });
  sorted.added.push({ table, item: to, source });
}
