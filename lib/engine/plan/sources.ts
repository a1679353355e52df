import type { Change } from '../diff/change';
import type { ElementId } from '../model/ids';

/** Finds the change behind an element. */
export interface Sources {
  /** The change of the element itself, else of the first of the `wider` ones that has any. */
  readonly of: (element: ElementId, ...wider: readonly ElementId[]) => Change;
}

/** Indexes changes by the element they are about. Asking needs at least one change to exist. */
export function sourcesOf(changes: readonly [Change, ...Change[]]): Sources {
  const bySubject = new Map(changes.map((change) => [subjectOf(change), change]));
  return {
    of: (...elements) => {
      for (const id of elements) {
        const change = bySubject.get(id);
        if (change) return change;
      }
      return changes[0];
    },
  };
}

function subjectOf(change: Change): ElementId {
  switch (change.kind) {
    case 'addExtension':
    case 'dropExtension':
      return change.name;
    case 'addEnum':
    case 'dropEnum':
      return change.enum.id;
    case 'addTable':
    case 'dropTable':
      return change.table.id;
    case 'modifyEnum':
    case 'modifyTable':
    case 'modifyColumn':
    case 'modifyIndex':
      return change.to.id;
    case 'addColumn':
    case 'dropColumn':
      return change.column.id;
    case 'addConstraint':
      return change.added.constraint.id;
    case 'dropConstraint':
      return change.dropped.constraint.id;
    case 'modifyConstraint':
      return change.to.constraint.id;
    case 'addIndex':
    case 'dropIndex':
      return change.index.id;
  }
}
