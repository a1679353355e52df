import type { Candidate } from '../candidate';
import { groupingOf } from '../grouping';
import { isNarrow } from '../include';
import { columnPart } from '../key';
import type { Reading } from '../reading';
import type { TableStatistics } from '../statistics';
import type { TableFacts } from '../table-facts';

/** A btree whose entries lie in the groups that are asked for: they are counted as they come, and the table is not read. */
export function grouped(facts: TableFacts, reading: Reading, stats: TableStatistics): readonly Candidate[] {
  const grouping = groupingOf(facts, stats, reading);
  if (!grouping) return [];
  const { ordered, free, beside } = grouping;
  const carried = beside.flatMap((id) => facts.columns.get(id) ?? []);
  if (!carried.every((column) => isNarrow(column.type))) return [];
  const { equality } = reading.access;
  const blocks = [
    equality.map((c) => columnPart(c)),
    ...ordered.map((c) => [columnPart(c, 'asc')]),
    free.map((c) => columnPart(c, 'asc')),
  ];
  return [
    {
      method: 'btree',
      shape: blocks.filter((block) => block.length > 0),
      ...(beside.length > 0 && { include: beside }),
      groups: true,
      serves: [reading.pattern],
      foreignKeys: [],
    },
  ];
}
