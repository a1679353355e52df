import type { Column, Table } from '../../model/schema';
import type { Fault, LintRule } from './rule';

/** First normal form: no numbered columns for what is a list (`phone1`, `phone2`). The lines of an address are one. */
export const repeatingGroup: LintRule = {
  code: 'lint/repeating-group',
  severity: 'warning',
  title: 'A list is rows of a table, not numbered columns.',
  check: (schema) => schema.tables.flatMap(groupsOf),
};

const numbered = /^(.*\D)_?([1-9])$/;

function groupsOf(table: Table): readonly Fault[] {
  const groups = new Map<string, Column[]>();
  for (const column of table.columns) {
    const stem = numbered.exec(column.name)?.[1]?.replace(/_$/, '');
    if (stem === undefined || /(^|_)(line|street|address)$/.test(stem)) continue;
    const group = groups.get(`${stem} ${column.type.kind}`);
    if (group) group.push(column);
    else groups.set(`${stem} ${column.type.kind}`, [column]);
  }
  return [...groups.values()].flatMap((columns) => {
    const [first, second] = columns;
    if (!first || !second) return [];
    return {
      subject: first.id,
      message: `${table.name} repeats a column: ${columns.map((c) => c.name).join(', ')}.`,
      hint: 'Move the values to a table of their own, one row each.',
      origin: first.origin,
    };
  });
}
