import type { Design } from '../../../model/design';
import { grouped } from '../../words';
import { html } from '../html';
import { dataTable } from '../parts';
import type { ReportSection } from '../section';

/** How large the design is, in numbers. Kinds of which there are none are left out. */
export const metrics: ReportSection = {
  id: 'metrics',
  title: 'Metrics',
  body: ({ design, plan }) => {
    if (design.schema.tables.length === 0) return null;
    const statements = plan.steps.reduce((sum, step) => sum + step.up.length, 0);
    const rows = [...measures(design), ['Statements in the migration', statements] as const].filter(([, n]) => n > 0);
    return html`${dataTable(
      'Metrics',
      [{ head: 'What' }, { head: 'Count', number: true }],
      rows.map(([what, count]) => [what, grouped(count)]),
    )}`;
  },
};

function measures({ schema, patterns, decisions }: Design): readonly (readonly [string, number])[] {
  const { tables } = schema;
  const columns = tables.flatMap((table) => table.columns);
  return [
    ['Tables', tables.length],
    ['Columns', columns.length],
    ['Columns that may be NULL', columns.filter((column) => column.nullable).length],
    ['Primary keys', tables.filter((table) => table.primaryKey).length],
    ['Foreign keys', tables.flatMap((table) => table.foreignKeys).length],
    ['Unique constraints', tables.flatMap((table) => table.uniques).length],
    ['Checks', tables.flatMap((table) => table.checks).length],
    ['Exclusion constraints', tables.flatMap((table) => table.exclusions).length],
    ['Indexes', tables.flatMap((table) => table.indexes).length],
    ['Enum types', schema.enums.length],
    ['Ways the data is read', patterns.length],
    ['Decisions', decisions.length],
  ];
}
