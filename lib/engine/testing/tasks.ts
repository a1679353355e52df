import { inferIndexes } from '../indexes';
import type { AccessPattern, TableAccess } from '../model/access-pattern';
import type { Override } from '../model/decision';
import type { Table } from '../model/schema';
import { column, foreignKey, origin, schema, table, typed } from './build';
import { tableLines } from './schema-text';

/** The id of a column of `tasks`. */
export const col = (name: string) => `tasks.${name}`;

/** A way of reading `tasks`; columns by name. */
export const reading = (
  label: string,
  access: Partial<TableAccess>,
  more: Partial<AccessPattern> = {},
): AccessPattern => ({
  id: label,
  label,
  accesses: [{ table: 'tasks', equality: [], inList: [], range: [], order: [], fixed: [], search: [], ...access }],
  frequency: 'normal',
  assumed: false,
  origin,
  ...more,
});

/** Looked up by values of these columns. */
export const by = (...names: string[]) => ({ equality: names.map(col) });
/** Sorted by these columns, by those with a minus in front backwards. */
export const sorted = (...names: string[]) => ({
  order: names.map((n) => ({
    column: col(n.replace('-', '')),
    direction: n.startsWith('-') ? ('desc' as const) : ('asc' as const),
  })),
});

/** The columns of `tasks`, one of each kind. */
export const columns = [
  typed('tasks', 'user_id', 'uuid'),
  typed('tasks', 'deal_id', 'uuid'),
  column('tasks', 'title'),
  column('tasks', 'stage'),
  typed('tasks', 'is_done', 'boolean'),
  typed('tasks', 'due_at', 'timestamptz'),
  column('tasks', 'closed_at', { type: { kind: 'timestamptz' }, nullable: true }),
  column('tasks', 'tags', { type: { kind: 'array', of: { kind: 'text' } } }),
  typed('tasks', 'extra', 'jsonb'),
  column('tasks', 'document', { type: { kind: 'tsvector' } }),
  column('tasks', 'during', { type: { kind: 'tstzrange' } }),
  typed('tasks', 'created_at', 'timestamptz'),
];
const stages = { kind: 'oneOf', column: col('stage'), values: ['open', 'won', 'lost'] } as const;
/** The table the patterns read, with `more` of it. */
export const tasks = (more: Partial<Table> = {}) =>
  table('tasks', columns, {
    checks: [{ id: 'tasks/chk', name: 'chk_tasks_stage', predicate: stages, origin }],
    ...more,
  });
/** What a task may refer to. */
export const users = table('users');
/** A task refers to a user. */
export const keyed = { foreignKeys: [foreignKey('tasks', 'user_id', 'users')] };

/** What is inferred for `tasks` from these patterns. */
export const infer = (
  patterns: readonly AccessPattern[],
  more: Partial<Table> = {},
  overrides: readonly Override[] = [],
) => inferIndexes(schema([users, tasks(more)]), patterns, overrides);
/** The index lines of the table, without name and purpose. */
export const made = (
  patterns: readonly AccessPattern[],
  more: Partial<Table> = {},
  overrides: readonly Override[] = [],
) =>
  tableLines(infer(patterns, more, overrides).schema, 'tasks')
    .filter((l) => l.startsWith('idx_'))
    .map((l) => l.replace(/^\S+ /, '').replace(/ --.*$/, ''));
