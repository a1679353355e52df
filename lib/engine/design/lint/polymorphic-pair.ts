import type { Table } from '../../model/schema';
import type { Fault, LintRule } from './rule';

/** A key points at one table: `owner_type` with `owner_id` points anywhere, and the database can check nothing. */
export const polymorphicPair: LintRule = {
  code: 'lint/polymorphic-pair',
  severity: 'warning',
  title: 'A key refers to one table.',
  check: (schema) => schema.tables.flatMap(pairsOf),
};

function pairsOf(table: Table): readonly Fault[] {
  const keyed = new Set([...table.foreignKeys.flatMap((k) => k.columns), ...(table.primaryKey?.columns ?? [])]);
  const names = new Set(table.columns.map((c) => c.name));
  return table.columns
    .filter((c) => c.name.endsWith('_id') && !keyed.has(c.id) && names.has(c.name.replace(/_id$/, '_type')))
    .map((c) => ({
      subject: c.id,
      message: `${table.name}.${c.name} may refer to several tables, so nothing checks that the row is there.`,
      hint: 'Use one optional foreign key for each table and a CHECK that exactly one is set.',
      origin: c.origin,
    }));
}
