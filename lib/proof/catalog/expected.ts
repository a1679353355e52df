import type {
  Column,
  ExclusionConstraint,
  ForeignKey,
  Index,
  IndexKey,
  ReferentialAction,
  Schema,
  Table,
} from '@/lib/engine';
import { type Element, list, path } from './element';
import { checkFacts, exclusionFacts, foreignKeyFacts, indexFacts, type KeyPart, keyText, uniqueFacts } from './facts';
import type { Normalised } from './normalise';
import { columnFacts } from './read-relations';
import { type Names, namesOf } from './sql-of-design';

/** Everything the design says the database must have, in the words of the catalogs. Triggers and functions are not in it. */
export function expectedElements(schema: Schema, normalised: Normalised): readonly Element[] {
  const names = namesOf(schema, 'public');
  return [
    ...schema.extensions.map((name) => ({ kind: 'extension', name: path(name), facts: {}, subject: name })),
    ...schema.enums.map((type) => ({
      kind: 'enum',
      name: path(type.name),
      facts: { values: JSON.stringify(type.values) },
      subject: type.id,
    })),
    ...schema.tables.flatMap((table) => [
      tableElement(table),
      ...table.columns.map((column) => columnElement(table, column, normalised)),
      ...constraintElements(names, table, schema, normalised),
      ...table.indexes.map((index) => indexElement(names, table, index, normalised)),
    ]),
  ];
}

const tableElement = (table: Table): Element => ({
  kind: 'table',
  name: path(table.name),
  facts: {
    columns: list(table.columns.map((column) => column.name)),
    comment: table.purpose,
    partitioned: 'no',
    persistence: 'permanent',
    'row-level security': 'no',
    options: '',
  },
  subject: table.id,
});

function columnElement(table: Table, column: Column, normalised: Normalised): Element {
  const { type, value } = normalised.columns.get(column.id) ?? { type: '', value: '' };
  return {
    kind: 'column',
    name: path(table.name, column.name),
    facts: columnFacts({
      type,
      value,
      required: !column.nullable || column.generated?.kind === 'identity' || isInPrimaryKey(table, column),
      generation: generation(column),
      comment: column.comment ?? '',
      collation: '',
    }),
    subject: column.id,
  };
}

const isInPrimaryKey = (table: Table, column: Column): boolean =>
  table.primaryKey?.columns.includes(column.id) ?? false;

function generation({ generated }: Column): string {
  if (!generated) return '';
  if (generated.kind === 'stored') return 'ALWAYS AS, STORED';
  return generated.always ? 'ALWAYS AS IDENTITY' : 'BY DEFAULT AS IDENTITY';
}

const immediately = { deferrable: false, deferred: false, validated: true };

function constraintElements(names: Names, table: Table, schema: Schema, normalised: Normalised): readonly Element[] {
  const element = (of: { readonly id: string; readonly name: string }, facts: Record<string, string>): Element => ({
    kind: 'constraint',
    name: `${path(of.name)} on ${path(table.name)}`,
    facts,
    subject: of.id,
  });
  const columns = (ids: readonly string[]) => ids.map(names.column);
  const key = table.primaryKey;
  return [
    ...(key
      ? [
          element(
            key,
            uniqueFacts('PRIMARY KEY', {
              ...immediately,
              columns: columns(key.columns),
              nullsNotDistinct: false,
              include: [],
            }),
          ),
        ]
      : []),
    ...table.uniques.map((unique) =>
      element(
        unique,
        uniqueFacts('UNIQUE', { ...unique, ...immediately, columns: columns(unique.columns), include: [] }),
      ),
    ),
    ...table.checks.map((check) =>
      element(check, checkFacts({ condition: normalised.conditions.get(check.id) ?? '', validated: true })),
    ),
    ...table.exclusions.map((exclusion) => element(exclusion, exclusionOf(names, exclusion, normalised))),
    ...table.foreignKeys.map((fk) => element(fk, foreignKeyOf(names, fk, schema))),
  ];
}

function exclusionOf(names: Names, exclusion: ExclusionConstraint, normalised: Normalised): Record<string, string> {
  const keys = normalised.keys.get(exclusion.id);
  return exclusionFacts({
    ...immediately,
    method: 'gist',
    parts: exclusion.parts.map(
      ({ key, operator }, at) => `${keyText(keys?.[at] ?? plainKey(names, key))} WITH ${operator}`,
    ),
    where: normalised.conditions.get(exclusion.id) ?? '',
  });
}

const actions: Readonly<Record<ReferentialAction, string>> = {
  cascade: 'CASCADE',
  restrict: 'RESTRICT',
  setNull: 'SET NULL',
  setDefault: 'SET DEFAULT',
  noAction: 'NO ACTION',
};

function foreignKeyOf(names: Names, key: ForeignKey, schema: Schema): Record<string, string> {
  return foreignKeyFacts({
    columns: key.columns.map(names.column),
    references: path(names.table(key.refTable)),
    refColumns: key.refColumns.map(names.column),
    onDelete: actions[key.onDelete],
    setColumns: key.onDelete === 'setNull' ? columnsToSet(key, schema).map(names.column) : [],
    onUpdate: actions[key.onUpdate],
    deferrable: key.deferrable !== undefined,
    deferred: key.deferrable === 'deferred',
    validated: true,
  });
}

/** SET NULL cannot reach NOT NULL columns of a composite key: then only the nullable ones are set, and listed. */
function columnsToSet(key: ForeignKey, schema: Schema): readonly string[] {
  const nullable = new Set(
    schema.tables.flatMap((table) => table.columns.filter((column) => column.nullable).map((column) => column.id)),
  );
  const reached = key.columns.filter((id) => nullable.has(id));
  return reached.length === key.columns.length ? [] : reached;
}

const indexElement = (names: Names, table: Table, index: Index, normalised: Normalised): Element => ({
  kind: 'index',
  name: `${path(index.name)} on ${path(table.name)}`,
  facts: indexFacts({
    method: index.method,
    unique: index.unique,
    nullsNotDistinct: false,
    valid: true,
    parts: index.parts.map((part, at): KeyPart => {
      const descending = part.direction === 'desc';
      return {
        ...plainKey(names, part.key),
        ...normalised.keys.get(index.id)?.[at],
        descending,
        nullsFirst: part.nulls ? part.nulls === 'first' : descending,
      };
    }),
    include: (index.include ?? []).map(names.column),
    where: normalised.conditions.get(index.id) ?? '',
  }),
  subject: index.id,
});

const plainKey = (names: Names, key: IndexKey): KeyPart => ({
  ...('column' in key && { column: names.column(key.column) }),
  opclass: '',
  descending: false,
  nullsFirst: false,
});
