import { tablesById } from '../../model/by-id';
import type { Fix } from '../../model/diagnostic';
import type { Column, ForeignKey, Schema, Table } from '../../model/schema';
import { withoutColumns } from '../fixes/making';
import { isConstrained } from '../fixes/mentions';
import { factsOfReference, isSnapshot } from '../shared/reference-facts';
import type { Fault, LintRule } from './rule';

/** Second normal form: in a table with a composite key no column is a fact of one part of the key alone. */
export const partialKeyDependency: LintRule = {
  code: 'lint/partial-key-dependency',
  severity: 'warning',
  title: 'A column depends on the whole key, not on a part of it.',
  why: 'A product’s name in each order line is written as often as it is ordered, and the copies drift apart. A price agreed at the time is a fact of the line and stays.',
  bad: {
    tables: [
      { name: 'orders', columns: ['id uuid'] },
      { name: 'products', columns: ['id uuid', 'name text'] },
      {
        name: 'order_lines',
        columns: [
          'order_id uuid -> orders cascade',
          'product_id uuid -> products',
          'quantity integer',
          'product_colour text',
        ],
        primaryKey: ['order_id', 'product_id'],
        indexes: [['product_id']],
      },
    ],
  },
  check: (schema) =>
    schema.tables.flatMap((table) => {
      const key = table.primaryKey?.columns ?? [];
      if (key.length < 2) return [];
      return table.foreignKeys
        .filter((k) => k.columns.length === 1 && key.includes(k.columns[0] ?? ''))
        .flatMap((k) => faultsOf(schema, table, k));
    }),
};

function faultsOf(schema: Schema, table: Table, key: ForeignKey): readonly Fault[] {
  const parent = tablesById(schema).get(key.refTable);
  if (!parent) return [];
  return factsOfReference(table, key)
    .filter(({ fact }) => !isSnapshot(fact))
    .map(({ column, fact }) => ({
      subject: column.id,
      message: `${table.name}.${column.name} is a fact of ${parent.name} alone, one part of the key.`,
      hint: `Keep it in ${parent.name}, once.`,
      origin: column.origin,
      fixes: () => (isConstrained(schema, table, column.id) ? [] : [fixOf(table, parent, column, fact)]),
    }));
}

function fixOf(table: Table, parent: Table, column: Column, fact: string): Fix {
  const rest = withoutColumns(table, new Set([column.id]));
  if (parent.columns.some((c) => c.name === fact))
    return { title: `Drop ${column.name}: ${parent.name}.${fact} has it`, tables: [rest] };
  // The parent's rows are there already: it is empty until it is known.
  const moved: Column = { ...column, id: `${parent.id}/c:fix:${column.id}`, name: fact, nullable: true };
  return {
    title: `Move ${column.name} to ${parent.name}`,
    tables: [rest, { ...parent, columns: [...parent.columns, moved] }],
  };
}
