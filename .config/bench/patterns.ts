import type { AccessPattern, Schema, TableAccess } from '../../lib/engine';
import { column, foreignKey, schema, table, typed } from '../../lib/engine/testing/build';
import { exampleSchema } from '../../lib/engine/testing/example-schema';

const origin = { kind: 'hand' } as const;

/** Tables that each refer to the one before, with columns of the usual kinds. */
export const manyTables = (count: number): Schema =>
  schema(
    Array.from({ length: count }, (_, i) => {
      const name = `table_${i}`;
      const parent = `table_${i - 1}`;
      return table(
        name,
        [
          typed(name, 'parent_id', 'uuid'),
          column(name, 'name'),
          column(name, 'state'),
          typed(name, 'done', 'boolean'),
          typed(name, 'data', 'jsonb'),
          typed(name, 'created_at', 'timestamptz'),
        ],
        { foreignKeys: i === 0 ? [] : [foreignKey(name, 'parent_id', parent)] },
      );
    }),
  );

/** Tables as an old schema has them: references without an index, lists in texts, types of another time. */
export const faultyTables = (count: number): Schema =>
  exampleSchema({
    tables: Array.from({ length: count }, (_, i) => ({
      name: `table_${i}s`,
      columns: [
        'id uuid',
        ...(i === 0 ? [] : [`table_${i - 1}_id uuid -> table_${i - 1}s cascade`]),
        'name varchar(255) null',
        'price double',
        'phone1 text',
        'phone2 text',
        'tags text',
        'data json',
        'starts_at timestamp',
        'ends_at timestamp',
      ],
    })),
  });

/** Ways of reading them, one kind after the other. */
export function manyPatterns({ tables }: Schema, count: number): readonly AccessPattern[] {
  return Array.from({ length: count }, (_, i) => {
    const name = tables[i % tables.length]?.name ?? '';
    const kind = Math.floor(i / Math.max(1, Math.min(tables.length, count / kinds.length))) % kinds.length;
    const asked = kinds[kind]?.((c) => `${name}.${c}`) ?? {};
    const none = { equality: [], inList: [], range: [], order: [], fixed: [], search: [] };
    return {
      id: `pattern ${i}`,
      label: `pattern ${i}`,
      accesses: [{ table: name, ...none, ...asked }],
      frequency: 'normal',
      assumed: false,
      origin,
    };
  });
}

const kinds: readonly ((id: (column: string) => string) => Partial<TableAccess>)[] = [
  (id) => ({ equality: [id('parent_id')], order: [{ column: id('created_at'), direction: 'desc' }] }),
  (id) => ({
    equality: [id('parent_id')],
    range: [id('created_at')],
    fixed: [{ predicate: { kind: 'compare', column: id('done'), op: '=', value: false }, excludes: 0.95 }],
  }),
  (id) => ({ search: [{ column: id('name'), kind: 'prefix' }] }),
  (id) => ({ containment: [{ column: id('data'), kind: 'jsonb' }] }),
  (id) => ({ inList: [id('state')], order: [{ column: id('created_at'), direction: 'asc' }] }),
];
