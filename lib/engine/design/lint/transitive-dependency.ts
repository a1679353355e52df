import { tablesById } from '../../model/by-id';
import { sameType } from '../../model/column-type';
import type { Fix } from '../../model/diagnostic';
import { constraintIdOf, tableIdOf } from '../../model/ids';
import { plural, singular } from '../../model/inflect';
import type { Column, Schema, Table } from '../../model/schema';
import { newTable } from '../draft';
import { byHand, madeForeignKey, namesFor, stampColumns, withoutColumns } from '../fixes/making';
import { isConstrained } from '../fixes/mentions';
import { factsOfReference, isSnapshot } from '../shared/reference-facts';
import type { Fault, LintRule } from './rule';

/** Third normal form: no column is a fact of another column that is no key of its table. */
export const transitiveDependency: LintRule = {
  code: 'lint/transitive-dependency',
  severity: 'info',
  title: 'A column is a fact of the key, not of another column.',
  why: 'What a code stands for, and what a reference already leads to, is written again in every row and can differ from row to row. Leave it where it is a copy on purpose: the address an order went to, the name on an old invoice.',
  bad: {
    tables: [
      {
        name: 'employees',
        columns: ['id uuid', 'name text', 'department_code text', 'department_name text'],
      },
    ],
  },
  check: (schema) =>
    schema.tables.flatMap((table) => [
      ...copiesOf(schema, table),
      ...codedFacts(table).map((group) => codedFault(schema, table, group)),
    ]),
};

/** Columns that say again what a reference leads to. */
function copiesOf(schema: Schema, table: Table): readonly Fault[] {
  const partOfKey = new Set((table.primaryKey?.columns.length ?? 0) > 1 ? table.primaryKey?.columns : []);
  return table.foreignKeys.flatMap((key) => {
    const parent = tablesById(schema).get(key.refTable);
    if (!parent || parent === table || key.columns.some((id) => partOfKey.has(id))) return [];
    return factsOfReference(table, key).flatMap(({ column, fact }) => {
      const known = parent.columns.find((c) => c.name === fact && sameType(c.type, column.type));
      if (!known || isSnapshot(fact)) return [];
      return {
        subject: column.id,
        message: `${table.name}.${column.name} repeats ${parent.name}.${fact}, which its key leads to.`,
        hint: 'Drop it, unless it is to stay as it was at the time.',
        origin: column.origin,
        fixes: () =>
          isConstrained(schema, table, column.id)
            ? []
            : [{ title: `Drop ${column.name}`, tables: [withoutColumns(table, new Set([column.id]))] }],
      };
    });
  });
}

/** A code and the columns it determines. */
interface Coded {
  readonly code: Column;
  readonly facts: readonly [Column, ...Column[]];
  /** What the code stands for: names the table it belongs to. */
  readonly thing: string;
}

const codeName = /^(.+)_(code|key|number|no)$/;
const postalName = /^(.*_)?(zip|zip_code|zipcode|postal_code|postcode|post_code)$/;

function codedFacts(table: Table): readonly Coded[] {
  const keyed = new Set([...table.foreignKeys.flatMap((k) => k.columns), ...(table.primaryKey?.columns ?? [])]);
  const free = table.columns.filter((c) => !keyed.has(c.id) && isWord(c));
  return free.flatMap((code) => {
    const postal = postalName.exec(code.name);
    const stem = postal ? undefined : codeName.exec(code.name)?.[1];
    if (!postal && stem === undefined) return [];
    const own = stem === singular(table.name) || (stem !== undefined && singular(table.name).endsWith(`_${stem}`));
    const names = postal
      ? ['city', 'town', 'state', 'province', 'region'].map((word) => `${postal[1] ?? ''}${word}`)
      : stem === undefined || own
        ? []
        : ['name', 'title', 'description', 'label'].map((word) => `${stem}_${word}`);
    const [first, ...more] = free.filter((c) => names.includes(c.name));
    return first ? [{ code, facts: [first, ...more] as const, thing: stem ?? 'postal_code' }] : [];
  });
}

const isWord = (column: Column): boolean => ['text', 'varchar', 'char'].includes(column.type.kind) && !column.generated;

const codedFault = (schema: Schema, table: Table, group: Coded): Fault => ({
  subject: group.facts[0].id,
  message: `${listed(group.facts, table)} ${group.facts.length > 1 ? 'follow' : 'follows'} from ${group.code.name}, so each row says it again.`,
  hint: `Keep what ${group.code.name} stands for in a table of its own.`,
  origin: group.facts[0].origin,
  fixes: () => fixesOf(schema, table, group),
});

const listed = (columns: readonly Column[], table: Table): string =>
  columns.map((c, i) => (i === 0 ? `${table.name}.${c.name}` : c.name)).join(' and ');

/** A lookup table keyed by the code. None where something stands on one of the columns. */
function fixesOf(schema: Schema, table: Table, { code, facts, thing }: Coded): readonly Fix[] {
  const columns = [code, ...facts];
  if (columns.some((c) => isConstrained(schema, table, c.id))) return [];
  const names = namesFor(schema);
  const id = tableIdOf(`fix:lookup:${code.id}`);
  const name = names(plural(thing));
  const shortName = (column: Column) => column.name.replace(new RegExp(`^${thing}_`), '');
  const own = columns.map((c): Column => ({ ...c, id: `${id}/c:${c.id}`, name: shortName(c), origin: byHand }));
  const [key] = own;
  if (!key) return [];
  const lookup: Table = newTable({
    id,
    name,
    purpose: `What a ${code.name} stands for`,
    columns: [{ ...key, nullable: false }, ...own.slice(1), ...stampColumns(id)],
    primaryKey: { id: constraintIdOf(id, 'pk', 'id'), name: names('pk', name), columns: [key.id] },
    origin: byHand,
  });
  const rest = withoutColumns(table, new Set(facts.map((c) => c.id)));
  const reference = madeForeignKey(table, [code], lookup, [key.id], names, { onUpdate: 'cascade' });
  return [
    {
      title: `Move ${facts.map((c) => c.name).join(' and ')} to ${name}`,
      tables: [{ ...rest, foreignKeys: [...rest.foreignKeys, reference] }, lookup],
    },
  ];
}
