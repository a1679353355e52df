import type { TableId } from '../../model/ids';
import type { ForeignKey, Schema, Table } from '../../model/schema';
import type { Fault, LintRule } from './rule';

/** No circle of required foreign keys: none of its tables could get a first row. A deferred key breaks the circle. */
export const requiredCycle: LintRule = {
  code: 'lint/required-cycle',
  severity: 'warning',
  title: 'Required foreign keys never run in a circle.',
  check: (schema) => circles(schema).map((circle) => faultOf(circle)),
};

interface Step {
  readonly table: Table;
  readonly key: ForeignKey;
}

const isRequired = (table: Table, key: ForeignKey): boolean =>
  key.deferrable === undefined &&
  key.columns.length > 0 &&
  key.columns.every((id) => table.columns.find((c) => c.id === id)?.nullable === false);

/** Each circle once, found by walking every table once (an explicit stack: schemas may be long chains). */
function circles(schema: Schema): readonly (readonly Step[])[] {
  const byId = new Map(schema.tables.map((t) => [t.id, t]));
  const done = new Set<TableId>();
  const found: (readonly Step[])[] = [];
  for (const start of schema.tables) {
    if (done.has(start.id)) continue;
    const path: { table: Table; keys: ForeignKey[]; via?: ForeignKey }[] = [frame(start)];
    const onPath = new Set([start.id]);
    while (path.length > 0) {
      const top = path[path.length - 1];
      const key = top?.keys.shift();
      if (top === undefined || key === undefined) {
        path.pop();
        if (top) onPath.delete(top.table.id);
        if (top) done.add(top.table.id);
        continue;
      }
      const parent = byId.get(key.refTable);
      if (parent === undefined || done.has(parent.id)) continue;
      top.via = key;
      if (!onPath.has(parent.id)) {
        path.push(frame(parent));
        onPath.add(parent.id);
        continue;
      }
      const from = path.findIndex((f) => f.table.id === parent.id);
      found.push(path.slice(from).flatMap((f) => (f.via ? [{ table: f.table, key: f.via }] : [])));
    }
  }
  return found;
}

const frame = (table: Table) => ({ table, keys: table.foreignKeys.filter((k) => isRequired(table, k)) });

function faultOf(circle: readonly Step[]): Fault {
  const [first] = circle;
  const names = circle.map((s) => s.table.name);
  const message =
    names.length === 1
      ? `Every row of ${names[0]} needs another one of the same table, so there is no first one.`
      : `${names.join(', ')} each need a row of the next, so none can get a first one.`;
  return {
    subject: first?.key.id ?? '',
    message,
    hint: 'Let one of the keys be empty, or make it deferrable.',
    origin: first?.key.origin ?? { kind: 'hand' },
  };
}
