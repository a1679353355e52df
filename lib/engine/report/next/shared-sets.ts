import type { Design } from '../../model/design';
import { uniqueName } from '../../model/names';
import type { EnumType, Schema } from '../../model/schema';
import { takenNames } from '../../model/schema-names';
import { listed } from '../words';
import { type ClosedSet, closedSetsOf } from './closed-sets';
import type { NextChange } from './next-change';
import { statementsBetween } from './sql';

/** The same values checked in several columns: one enum type says them once. */
export function sharedSets({ schema }: Design): readonly NextChange[] {
  const groups = new Map<string, ClosedSet[]>();
  for (const set of closedSetsOf(schema)) {
    if (set.column.type.kind !== 'text' || set.values.length < 2 || isWrittenElsewhere(set)) continue;
    const key = JSON.stringify([...set.values].map(String).sort());
    groups.set(key, [...(groups.get(key) ?? []), set]);
  }
  return [...groups.values()].flatMap((sets) => {
    const [first, second] = sets;
    if (!first || !second) return [];
    return {
      code: 'next/shared-sets',
      subject: first.column.id,
      when: `the values of ${listed(sets.map((s) => `${s.table.name}.${s.column.name}`))} settle`,
      change: 'make them one enum type',
      gist: 'CREATE TYPE ... AS ENUM, ALTER COLUMN ... TYPE',
      migration: statementsBetween(schema, withEnum(schema, [first, ...sets.slice(1)])),
      mind: 'It rewrites the tables under a lock. A value can be added to an enum, but not removed.',
      weight: 30,
    };
  });
}

/** An index or another CHECK is written for text. */
const isWrittenElsewhere = ({ table, column, check }: ClosedSet): boolean =>
  JSON.stringify([
    table.checks.filter((c) => c !== check).map((c) => c.predicate),
    table.indexes.map((i) => [i.parts.map((p) => [p.key, p.opclass]), i.where]),
    table.exclusions,
    table.foreignKeys.map((k) => k.columns),
    table.columns.map((c) => c.generated),
  ]).includes(JSON.stringify(column.id));

function withEnum(schema: Schema, sets: readonly [ClosedSet, ...ClosedSet[]]): Schema {
  const [first] = sets;
  const type: EnumType = {
    id: `next:${first.column.id}`,
    name: uniqueName(`${first.column.name}_kind`, takenNames(schema)),
    values: first.values.map(String),
    origin: first.check.origin,
  };
  const columns = new Set(sets.map((s) => s.column.id));
  const checks = new Set(sets.map((s) => s.check.id));
  return {
    ...schema,
    enums: [...schema.enums, type],
    tables: schema.tables.map((table) => ({
      ...table,
      columns: table.columns.map((c) =>
        columns.has(c.id) ? { ...c, type: { kind: 'enum', enum: type.id } as const } : c,
      ),
      checks: table.checks.filter((c) => !checks.has(c.id)),
    })),
  };
}
