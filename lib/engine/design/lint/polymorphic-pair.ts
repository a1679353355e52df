import type { Fix } from '../../model/diagnostic';
import { constraintIdOf } from '../../model/ids';
import { plural, singular } from '../../model/inflect';
import { toSnake, uniqueName } from '../../model/names';
import type { Column, Schema, Table } from '../../model/schema';
import { byHand, keyColumnsOf, madeColumn, madeForeignKey, namesFor, withoutColumns } from '../fixes/making';
import type { Fault, LintRule } from './rule';

/** A key points at one table: `owner_type` with `owner_id` points anywhere, and the database can check nothing. */
export const polymorphicPair: LintRule = {
  code: 'lint/polymorphic-pair',
  severity: 'warning',
  title: 'A key refers to one table.',
  why: 'No foreign key can stand on a pair of a type and an id, so rows that refer to nothing are only a matter of time, and no join can use it without a guess. One optional key for each table and a CHECK that exactly one is set says the same, checked.',
  bad: {
    tables: [
      { name: 'posts', columns: ['id uuid', 'title text'] },
      { name: 'photos', columns: ['id uuid', 'caption text'] },
      {
        name: 'notes',
        columns: ['id uuid', 'subject_type text', 'subject_id uuid', 'body text'],
        values: { subject_type: ['post', 'photo'] },
      },
    ],
  },
  check: (schema) => schema.tables.flatMap((table) => pairsOf(schema, table)),
};

function pairsOf(schema: Schema, table: Table): readonly Fault[] {
  const keyed = new Set([...table.foreignKeys.flatMap((k) => k.columns), ...(table.primaryKey?.columns ?? [])]);
  const byName = new Map(table.columns.map((c) => [c.name, c]));
  return table.columns.flatMap((id) => {
    const type = id.name.endsWith('_id') ? byName.get(id.name.replace(/_id$/, '_type')) : undefined;
    if (!type || keyed.has(id.id)) return [];
    return {
      subject: id.id,
      message: `${table.name}.${id.name} may refer to several tables, so nothing checks that the row is there.`,
      hint: 'Use one optional foreign key for each table and a CHECK that exactly one is set.',
      origin: id.origin,
      fixes: () => fixesOf(schema, table, { id, type }),
    };
  });
}

interface Pair {
  readonly id: Column;
  readonly type: Column;
}

/** Only where the values of the type say which tables are meant, two or more. */
function fixesOf(schema: Schema, table: Table, pair: Pair): readonly Fix[] {
  const values = valuesOf(schema, table, pair.type);
  const targets = values.flatMap((value) => namedTable(schema, value) ?? []);
  if (targets.length < 2 || targets.length !== values.length || new Set(targets).size !== targets.length) return [];
  const names = namesFor(schema);
  const rest = withoutColumns(table, new Set([pair.id.id, pair.type.id]));
  const used = new Set(rest.columns.map((c) => c.name));
  const made = targets.flatMap((target) => {
    const [key, ...others] = keyColumnsOf(target);
    if (!key || others.length > 0) return [];
    const name = uniqueName(`${singular(target.name)}_id`, used);
    used.add(name);
    const column = madeColumn(table.id, `fix:${pair.id.id}>${target.id}`, name, key.type, {
      nullable: true,
      comment: 'Empty while another of the alternatives is set',
    });
    return { column, foreignKey: madeForeignKey(table, [column], target, [key.id], names, { onDelete: 'cascade' }) };
  });
  if (made.length !== targets.length) return [];
  const stem = pair.id.name.replace(/_id$/, '');
  const next: Table = {
    ...rest,
    columns: [...rest.columns, ...made.map((m) => m.column)],
    foreignKeys: [...rest.foreignKeys, ...made.map((m) => m.foreignKey)],
    checks: [
      ...rest.checks,
      {
        id: constraintIdOf(table.id, 'chk', `fix:one:${pair.id.id}`),
        name: names('chk', table.name, 'one', stem),
        predicate: {
          kind: 'countSet',
          columns: made.map((m) => m.column.id),
          op: pair.id.nullable ? '<=' : '=',
          value: 1,
        },
        origin: byHand,
      },
    ],
  };
  return [{ title: `Give ${table.name} a key to each of ${targets.map((t) => t.name).join(', ')}`, tables: [next] }];
}

/** The closed set of the type column: of its enum or its CHECK. */
function valuesOf(schema: Schema, table: Table, { id, type }: Column): readonly string[] {
  if (type.kind === 'enum') return schema.enums.find((e) => e.id === type.enum)?.values ?? [];
  return table.checks.flatMap(({ predicate }) =>
    predicate.kind === 'oneOf' && predicate.column === id ? predicate.values.map(String) : [],
  );
}

/** `Post`, `post` and `posts` all name the table posts. */
function namedTable(schema: Schema, value: string): Table | undefined {
  const word = toSnake(value);
  return schema.tables.find((t) => t.name === word || t.name === plural(word));
}
