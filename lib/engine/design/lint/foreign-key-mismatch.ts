import { sameType } from '../../model/column-type';
import { typeLabel } from '../../model/describe';
import type { ForeignKey, Schema, Table } from '../../model/schema';
import type { LintRule } from './rule';

/** A foreign key has the types of the key it refers to, refers to a whole key, and may be empty where it is to become so. */
export const foreignKeyMismatch: LintRule = {
  code: 'lint/foreign-key-mismatch',
  severity: 'critical',
  title: 'A foreign key fits the key it refers to.',
  check: (schema) => {
    const byId = new Map(schema.tables.map((t) => [t.id, t]));
    return schema.tables.flatMap((table) =>
      table.foreignKeys.flatMap((key) => {
        const fault = faultOf(schema, table, key, byId.get(key.refTable));
        return fault ? [{ subject: key.id, origin: key.origin, ...fault }] : [];
      }),
    );
  },
};

function faultOf(schema: Schema, table: Table, key: ForeignKey, parent: Table | undefined) {
  if (parent === undefined)
    return {
      message: `${key.name} of ${table.name} refers to a table that is not there.`,
      hint: 'Remove the key or add the table.',
    };
  const wanted = [...key.refColumns].sort().join();
  const keys = [parent.primaryKey?.columns ?? [], ...parent.uniques.map((u) => u.columns)];
  if (!keys.some((columns) => [...columns].sort().join() === wanted))
    return {
      message: `${key.name} of ${table.name} refers to columns of ${parent.name} that are not unique.`,
      hint: `Make them a unique key of ${parent.name}, or refer to its primary key.`,
    };
  for (const [i, id] of key.columns.entries()) {
    const from = table.columns.find((c) => c.id === id);
    const to = parent.columns.find((c) => c.id === key.refColumns[i]);
    if (from && to && !sameType(from.type, to.type))
      return {
        message: `${table.name}.${from.name} is ${typeLabel(from.type, schema.enums)}, but ${parent.name}.${to.name} is ${typeLabel(to.type, schema.enums)}.`,
        hint: 'Give both columns the same type.',
      };
    if (from && key.onDelete === 'setNull' && !from.nullable)
      return {
        message: `${table.name}.${from.name} is NOT NULL but is to become empty when its ${parent.name} row goes.`,
        hint: 'Let it be empty, or choose another ON DELETE.',
      };
  }
  return undefined;
}
