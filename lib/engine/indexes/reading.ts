import type { AccessPattern, TableAccess } from '../model/access-pattern';
import type { TableId } from '../model/ids';

/** One way one table is reached: a pattern's access, or one arm of its OR, which needs an index of its own. */
export interface Reading {
  readonly access: TableAccess;
  readonly pattern: AccessPattern;
}

/** Every reading, by table. */
export function readingsByTable(patterns: readonly AccessPattern[]): ReadonlyMap<TableId, readonly Reading[]> {
  const found = new Map<TableId, Reading[]>();
  for (const pattern of patterns)
    for (const access of pattern.accesses) {
      const readings = armsOf(access).map((arm) => ({ access: arm, pattern }));
      const known = found.get(access.table);
      if (known) known.push(...readings);
      else found.set(access.table, readings);
    }
  return found;
}

/** The arms of an OR, each with what holds in every arm; sorted and cut only after they are put together. */
function armsOf(access: TableAccess): readonly TableAccess[] {
  const { arms, output: _output, grouping: _grouping, ...shared } = access;
  if (!arms || arms.length === 0) return [access];
  return arms.map((arm) => ({
    ...shared,
    equality: [...shared.equality, ...arm.equality],
    inList: [...shared.inList, ...arm.inList],
    range: [...shared.range, ...arm.range],
    order: [],
    fixed: [...shared.fixed, ...arm.fixed],
    search: [...shared.search, ...arm.search],
    expressions: [...(shared.expressions ?? []), ...(arm.expressions ?? [])],
    containment: [...(shared.containment ?? []), ...(arm.containment ?? [])],
  }));
}
