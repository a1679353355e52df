import { tablesById } from '../../model/by-id';
import { sameType } from '../../model/column-type';
import { typeLabel } from '../../model/describe';
import type { Fix } from '../../model/diagnostic';
import type { Column, ForeignKey, Schema, Table } from '../../model/schema';
import { columnOf, madeUnique, namesFor } from '../fixes/making';
import type { Fault, LintRule } from './rule';

/** A foreign key has the types of the key it refers to, refers to a whole key, and may be empty where it is to become so. */
export const foreignKeyMismatch: LintRule = {
  code: 'lint/foreign-key-mismatch',
  severity: 'critical',
  title: 'A foreign key fits the key it refers to.',
  why: 'The database refuses a key of another type or to columns that are not unique. A key that is NOT NULL and SET NULL is accepted, and then every deletion of the row it refers to fails.',
  bad: {
    tables: [
      { name: 'orders', columns: ['id uuid'] },
      { name: 'lines', columns: ['id uuid', 'order_id uuid -> orders setNull'], indexes: [['order_id']] },
    ],
  },
  check: (schema) => {
    const byId = tablesById(schema);
    return schema.tables.flatMap((table) =>
      table.foreignKeys.flatMap((key) => {
        const fault = faultOf(schema, table, key, byId.get(key.refTable));
        return fault ? [{ subject: key.id, origin: key.origin, ...fault }] : [];
      }),
    );
  },
};

type Mismatch = Pick<Fault, 'message' | 'hint' | 'fixes'>;

function faultOf(schema: Schema, table: Table, key: ForeignKey, parent: Table | undefined): Mismatch | undefined {
  if (parent === undefined)
    return {
      message: `${key.name} of ${table.name} refers to a table that is not there.`,
      hint: 'Remove the key or add the table.',
      fixes: () => [{ title: `Remove ${key.name}`, tables: [changedKey(table, key, null)] }],
    };
  const wanted = [...key.refColumns].sort().join();
  const keys = [parent.primaryKey?.columns ?? [], ...parent.uniques.map((u) => u.columns)];
  if (!keys.some((columns) => [...columns].sort().join() === wanted))
    return {
      message: `${key.name} of ${table.name} refers to columns of ${parent.name} that are not unique.`,
      hint: `Make them a unique key of ${parent.name}, or refer to its primary key.`,
      fixes: () => uniqueFixes(schema, parent, key),
    };
  for (const [i, id] of key.columns.entries()) {
    const [from, to] = [columnOf(table, id), columnOf(parent, key.refColumns[i])];
    const fault = from && columnFault(schema, { table, parent, key, from, to });
    if (fault) return fault;
  }
  return undefined;
}

interface Pair {
  readonly table: Table;
  readonly parent: Table;
  readonly key: ForeignKey;
  readonly from: Column;
  readonly to: Column | undefined;
}

function columnFault(schema: Schema, { table, parent, key, from, to }: Pair): Mismatch | undefined {
  if (to && !sameType(from.type, to.type)) {
    const { default: _, ...plain } = from;
    const wanted = typeLabel(to.type, schema.enums);
    return {
      message: `${table.name}.${from.name} is ${typeLabel(from.type, schema.enums)}, but ${parent.name}.${to.name} is ${wanted}.`,
      hint: 'Give both columns the same type.',
      fixes: () => [
        { title: `Make ${table.name}.${from.name} ${wanted}`, tables: [put(table, { ...plain, type: to.type })] },
      ],
    };
  }
  // Of a composite key SET NULL empties the columns that may be empty.
  if (key.onDelete !== 'setNull' || key.columns.some((id) => columnOf(table, id)?.nullable)) return undefined;
  const restricted = changedKey(table, key, { ...key, onDelete: 'restrict' });
  return {
    message: `${table.name}.${from.name} is NOT NULL but is to become empty when its ${parent.name} row goes.`,
    hint: 'Let it be empty, or choose another ON DELETE.',
    fixes: () => [
      ...(table.primaryKey?.columns.includes(from.id)
        ? []
        : [{ title: `Let ${table.name}.${from.name} be empty`, tables: [put(table, { ...from, nullable: true })] }]),
      { title: `Refuse to delete a row of ${parent.name} that is referred to`, tables: [restricted] },
    ],
  };
}

const put = (table: Table, column: Column): Table => ({
  ...table,
  columns: table.columns.map((c) => (c.id === column.id ? column : c)),
});

const changedKey = (table: Table, key: ForeignKey, next: ForeignKey | null): Table => ({
  ...table,
  foreignKeys: table.foreignKeys.flatMap((k) => (k.id === key.id ? (next ?? []) : k)),
});

function uniqueFixes(schema: Schema, parent: Table, key: ForeignKey): readonly Fix[] {
  const columns = key.refColumns.flatMap((id) => columnOf(parent, id) ?? []);
  if (columns.length === 0 || columns.length !== new Set(key.refColumns).size) return [];
  const unique = madeUnique(parent, columns, namesFor(schema));
  return [
    {
      title: `Make ${columns.map((c) => c.name).join(', ')} of ${parent.name} unique`,
      tables: [{ ...parent, uniques: [...parent.uniques, unique] }],
    },
  ];
}
