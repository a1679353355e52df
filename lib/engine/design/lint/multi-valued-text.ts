import type { Fix } from '../../model/diagnostic';
import { tableIdOf } from '../../model/ids';
import { plural, singular } from '../../model/inflect';
import type { Column, Schema, Table } from '../../model/schema';
import { childTable, madeColumn, namesFor, withoutColumns } from '../fixes/making';
import { isConstrained } from '../fixes/mentions';
import type { LintRule } from './rule';

/** A text column named in the plural holds several values the database cannot tell apart. Prose is not a list. */
export const multiValuedText: LintRule = {
  code: 'lint/multi-valued-text',
  severity: 'info',
  title: 'One text holds one value, not a list.',
  why: 'The database cannot check, count, rename or index one value inside a text. A table of one row a value can; an array in the row will do for plain words that nothing refers to.',
  bad: { tables: [{ name: 'posts', columns: ['id uuid', 'title text', 'tags text'] }] },
  check: (schema) =>
    schema.tables.flatMap((table) =>
      table.columns.filter(soundsLikeList).map((column) => ({
        subject: column.id,
        message: `${table.name}.${column.name} sounds like several values in one text.`,
        hint: 'Give the values a table of their own or an array, unless it is prose.',
        origin: column.origin,
        fixes: () => (isConstrained(schema, table, column.id) ? [] : fixesOf(schema, table, column)),
      })),
    ),
};

/** Plurals that name one piece of prose or one thing. */
const prose = new Set(
  (
    'notes remarks comments details instructions terms conditions directions requirements specifications contents hours ' +
    'goods findings results observations minutes thanks news status address basis series species initials coordinates ' +
    'credentials statistics analytics lyrics settings preferences circumstances means headquarters premises symptoms ' +
    'restrictions properties proceedings units'
  ).split(' '),
);

function soundsLikeList(column: Column): boolean {
  if (column.type.kind !== 'text' && column.type.kind !== 'varchar') return false;
  const word = column.name.slice(column.name.lastIndexOf('_') + 1);
  return word.length > 3 && /[a-z]s$/.test(word) && singular(word) !== word && !prose.has(word);
}

function fixesOf(schema: Schema, table: Table, column: Column): readonly Fix[] {
  const names = namesFor(schema);
  const id = tableIdOf(`fix:values:${column.id}`);
  const one = singular(column.name);
  const name = names(singular(table.name), plural(one));
  const child = childTable(
    table,
    {
      id,
      name,
      purpose: `One ${one} of a row of ${table.name}`,
      columns: [madeColumn(id, 'value', one, { kind: 'text' })],
    },
    names,
  );
  const { default: _, ...plain } = column;
  const list = { ...plain, type: { kind: 'array', of: { kind: 'text' } } } as const;
  const asArray = { ...table, columns: table.columns.map((c) => (c === column ? list : c)) };
  return [
    ...(child
      ? [{ title: `Move ${column.name} to ${name}`, tables: [withoutColumns(table, new Set([column.id])), child] }]
      : []),
    { title: `Make ${table.name}.${column.name} an array`, tables: [withoutIndexesOn(asArray, column)] },
  ];
}

/** An index with an operator class for text does not fit an array. */
const withoutIndexesOn = (table: Table, column: Column): Table => ({
  ...table,
  indexes: table.indexes.filter((i) => !i.parts.some((p) => 'column' in p.key && p.key.column === column.id)),
});
