import { sameType } from '../../model/column-type';
import type { Fix } from '../../model/diagnostic';
import { constraintIdOf, tableIdOf } from '../../model/ids';
import { plural, singular } from '../../model/inflect';
import type { Column, ForeignKey, Schema, Table } from '../../model/schema';
import { childTable, madeColumn, namesFor, withoutColumns } from '../fixes/making';
import type { Fault, LintRule } from './rule';

/** First normal form: no numbered columns for what is a list (`phone1`, `phone2`). The lines of an address are one. */
export const repeatingGroup: LintRule = {
  code: 'lint/repeating-group',
  severity: 'warning',
  title: 'A list is rows of a table, not numbered columns.',
  why: 'A third phone needs a new column, and each search has to ask every one of them. Rows of a table have no last number and one index.',
  bad: { tables: [{ name: 'customers', columns: ['id uuid', 'name text', 'phone1 text', 'phone2 text null'] }] },
  check: (schema) => schema.tables.flatMap((table) => groupsOf(table).map((group) => faultOf(schema, table, group))),
};

interface Group {
  /** The name without its number. */
  readonly stem: string;
  /** Two or more of one type. */
  readonly columns: readonly [Column, ...Column[]];
}

const numbered = /^(.*\D)_?([1-9])$/;

function groupsOf(table: Table): readonly Group[] {
  const groups: { readonly stem: string; readonly columns: [Column, ...Column[]] }[] = [];
  for (const column of table.columns) {
    const stem = numbered.exec(column.name)?.[1]?.replace(/_$/, '');
    if (stem === undefined || /(^|_)(line|street|address)$/.test(stem)) continue;
    const group = groups.find((g) => g.stem === stem && sameType(g.columns[0].type, column.type));
    if (group) group.columns.push(column);
    else groups.push({ stem, columns: [column] });
  }
  return groups.filter(({ columns }) => columns.length > 1);
}

const faultOf = (schema: Schema, table: Table, group: Group): Fault => ({
  subject: group.columns[0].id,
  message: `${table.name} repeats a column: ${group.columns.map((c) => c.name).join(', ')}.`,
  hint: 'Move the values to a table of their own, one row each.',
  origin: group.columns[0].origin,
  fixes: () => fixesOf(schema, table, group),
});

/** Keyed by the owner and the place in the list, which the number stood for. None where the columns are part of a key. */
function fixesOf(schema: Schema, table: Table, { stem, columns }: Group): readonly Fix[] {
  const gone = new Set(columns.map((c) => c.id));
  if (columns.some((c) => c.generated || table.primaryKey?.columns.includes(c.id))) return [];
  const names = namesFor(schema);
  const word = singular(stem.replace(/_id$/, ''));
  const id = tableIdOf(`fix:group:${columns[0].id}`);
  const place = madeColumn(id, 'place', 'place', { kind: 'smallint' });
  const value = { ...madeColumn(id, 'value', stem, columns[0].type), comment: `From ${table.name}` };
  const name = names(singular(table.name), plural(word));
  const child = childTable(
    table,
    { id, name, purpose: `One ${word} of a row of ${table.name}`, columns: [place, value] },
    names,
  );
  if (!child) return [];
  const reference = commonReference(table, columns);
  const made: Table = {
    ...child,
    checks: [
      {
        id: constraintIdOf(id, 'chk', 'place'),
        name: names('chk', name, 'place'),
        predicate: { kind: 'compare', column: place.id, op: '>=', value: 1 },
        origin: place.origin,
      },
    ],
    foreignKeys: [
      ...child.foreignKeys,
      ...(reference
        ? [
            {
              ...reference,
              id: constraintIdOf(id, 'fk', 'value'),
              name: names('fk', name, stem),
              columns: [value.id],
              onDelete: 'cascade',
            } as const,
          ]
        : []),
    ],
  };
  return [
    {
      title: `Split ${listedNames(columns)} into ${name}`,
      tables: [withoutColumns(table, gone), made],
    },
  ];
}

const listedNames = (columns: readonly Column[]): string =>
  `${columns
    .slice(0, -1)
    .map((c) => c.name)
    .join(', ')} and ${columns.at(-1)?.name}`;

/** The foreign key that all of the columns have, each its own. */
function commonReference(table: Table, columns: readonly Column[]): ForeignKey | undefined {
  const keys = columns.map((c) => table.foreignKeys.find((k) => k.columns.length === 1 && k.columns[0] === c.id));
  const [first] = keys;
  return first && keys.every((k) => k?.refTable === first.refTable && k.refColumns[0] === first.refColumns[0])
    ? first
    : undefined;
}
