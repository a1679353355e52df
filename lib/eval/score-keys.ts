import type { ForeignKey, Schema, Table } from '@/lib/engine';
import { isUnique } from './keys';
import { holds } from './names';
import type { KeySpec, Names, Spec } from './spec';
import type { Tally } from './tally';

/** The table of a case, by its names. */
export type TableOf = (names: Names) => Table | undefined;

/** Compares the foreign keys with those asked for; of the tables `known` to the case, none may be extra. */
export function scoreKeys(
  specs: readonly KeySpec[],
  schema: Schema,
  tableOf: TableOf,
  tally: Tally,
  known: ReadonlySet<Table>,
): void {
  const used = new Set<ForeignKey>();
  // A role goes first, lest a key asked for by its tables alone takes the one that bears the role.
  const roles = specs.filter(({ as }) => as);
  for (const spec of [...roles, ...specs.filter(({ as }) => !as)]) {
    const child = tableOf(spec.child);
    const parent = tableOf(spec.parent);
    const label = `${spec.child[0]} -> ${spec.parent[0]}${spec.as ? ` as ${spec.as[0]}` : ''}`;
    const key = child && parent && findKey(spec, child, parent, used);
    tally.add('key recall', key !== undefined, label);
    if (key) used.add(key);
    const columns = key && child ? child.columns.filter((column) => key.columns.includes(column.id)) : [];
    const nullable = columns.some((column) => column.nullable);
    if (spec.nullable !== undefined) tally.add('optionality', !!key && nullable === spec.nullable, label);
    if (spec.onDelete) tally.add('on delete', !!key && actionFits(spec.onDelete, key), `${label} has ${key?.onDelete}`);
    if (spec.unique) tally.add('unique', !!child && !!columns[0] && isUnique(child, columns[0]), `one to one ${label}`);
  }
  // A junction's keys are not listed one by one; a key between two tables the case names must be.
  for (const table of schema.tables.filter((t) => known.has(t)))
    for (const key of table.foreignKeys)
      tally.add('key precision', used.has(key), `extra key ${table.name} -> ${key.refTable}`);
}

function findKey(spec: KeySpec, child: Table, parent: Table, used: ReadonlySet<ForeignKey>): ForeignKey | undefined {
  const nameOf = (key: ForeignKey) =>
    child.columns
      .filter((c) => key.columns.includes(c.id))
      .map((c) => c.name)
      .join(' ');
  const nullable = (key: ForeignKey) => child.columns.some((c) => key.columns.includes(c.id) && c.nullable);
  const fits = child.foreignKeys
    .filter((key) => key.refTable === parent.id && !used.has(key))
    .filter((key) => !spec.as || holds(spec.as, nameOf(key)));
  return fits.find((key) => spec.nullable === undefined || nullable(key) === spec.nullable) ?? fits[0];
}

const actionFits = (wanted: 'cascade' | 'restrict' | 'setNull', key: ForeignKey): boolean =>
  wanted === 'restrict' ? key.onDelete === 'restrict' || key.onDelete === 'noAction' : key.onDelete === wanted;

/** Looks for the tables that join two others, and gives those found; tables `taken` already come last. */
export function scoreJunctions(
  spec: Spec,
  schema: Schema,
  taken: ReadonlySet<Table>,
  tableOf: TableOf,
  tally: Tally,
): readonly Table[] {
  return spec.junctions.flatMap(([left, right]) => {
    const a = tableOf(left);
    const b = tableOf(right);
    const joins = (table: Table) => {
      const parents = table.foreignKeys.map((key) => key.refTable);
      if (!a || !b || table === a || table === b) return false;
      return a === b
        ? parents.filter((id) => id === a.id).length > 1
        : parents.includes(a.id) && parents.includes(b.id);
    };
    const fitting = schema.tables.filter(joins);
    const junction = fitting.find((table) => !taken.has(table)) ?? fitting[0];
    tally.add('junction', junction !== undefined, `${left[0]} with ${right[0]}`);
    return junction ? [junction] : [];
  });
}
