import type { Fix } from '../../model/diagnostic';
import type { ForeignKey } from '../../model/schema';
import { type CircleStep, requiredCircles } from '../shared/required-circles';
import type { Fault, LintRule } from './rule';

/** No circle of required foreign keys: none of its tables could get a first row. A deferred key breaks the circle. */
export const requiredCycle: LintRule = {
  code: 'lint/required-cycle',
  severity: 'warning',
  title: 'Required foreign keys never run in a circle.',
  why: 'Each row needs a row of the next table to be there first, so no first row can be stored. A deferred key is checked when the transaction ends, so both rows can be stored in one.',
  bad: {
    tables: [
      {
        name: 'departments',
        columns: ['id uuid', 'name text', 'head_id uuid -> employees'],
        indexes: [['head_id']],
      },
      {
        name: 'employees',
        columns: ['id uuid', 'name text', 'department_id uuid -> departments'],
        indexes: [['department_id']],
      },
    ],
  },
  check: (schema) => requiredCircles(schema.tables).map(faultOf),
};

function faultOf(circle: readonly CircleStep[]): Fault {
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
    fixes: () => [...circle.slice(0, 1).map(deferred), ...circle.flatMap(optional)],
  };
}

const deferred = ({ table, key }: CircleStep): Fix => ({
  title: `Check ${key.name} when the transaction ends`,
  tables: [
    {
      ...table,
      foreignKeys: table.foreignKeys.map((k): ForeignKey => (k === key ? { ...k, deferrable: 'deferred' } : k)),
    },
  ],
});

function optional({ table, key }: CircleStep): readonly Fix[] {
  if (key.columns.some((id) => table.primaryKey?.columns.includes(id))) return [];
  const columns = table.columns.map((c) => (key.columns.includes(c.id) ? { ...c, nullable: true } : c));
  const names = columns.filter((c) => key.columns.includes(c.id)).map((c) => `${table.name}.${c.name}`);
  return [{ title: `Let ${names.join(', ')} be empty`, tables: [{ ...table, columns }] }];
}
