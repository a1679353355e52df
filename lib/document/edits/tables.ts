import {
  type Column,
  columnIdOf,
  constraintIdOf,
  dropDangling,
  type Schema,
  type Table,
  takenNames,
  uniqueName,
} from '@/lib/engine';
import { putTable, withTable } from './find';
import { followNames } from './follow-names';
import { cleanName } from './names';
import { done, type EditHandler, refuse } from './result';

const hand = { kind: 'hand' } as const;

/** A new table with what every table of a design has: a uuid key and the two timestamps. */
function freshTable(id: string, name: string, taken: ReadonlySet<string>): Table {
  const key = columnIdOf(id, 'id');
  return {
    id,
    name,
    purpose: '',
    columns: [
      {
        id: key,
        name: 'id',
        type: { kind: 'uuid' },
        nullable: false,
        default: { kind: 'uuid' },
        origin: hand,
      },
      ...timestamps(id),
    ],
    primaryKey: { id: constraintIdOf(id, 'pk', 'id'), name: uniqueName(`pk_${name}`, taken), columns: [key] },
    foreignKeys: [],
    uniques: [],
    checks: [],
    exclusions: [],
    indexes: [],
    liveTraffic: false,
    origin: hand,
  };
}

/** created_at and updated_at, as the design stage makes them. */
export function timestamps(table: string): readonly Column[] {
  const stamp = { type: { kind: 'timestamptz' }, nullable: false, default: { kind: 'now' }, origin: hand } as const;
  return [
    { id: columnIdOf(table, 'created_at'), name: 'created_at', ...stamp },
    { id: columnIdOf(table, 'updated_at'), name: 'updated_at', ...stamp, touchedOnUpdate: true },
  ];
}

export const addTable: EditHandler<'addTable'> = (schema, edit) => {
  const wanted = cleanName(edit.name);
  if (wanted === null) return refuse('A table needs a name.');
  if (schema.tables.some((t) => t.id === edit.id)) return refuse('This table is in the design already.');
  const taken = takenNames(schema);
  const name = uniqueName(wanted, taken);
  taken.add(name);
  const notes = name === wanted ? [] : [`“${wanted}” was taken, so it is called “${name}”.`];
  return done({ ...schema, tables: [...schema.tables, freshTable(edit.id, name, taken)] }, notes);
};

export const renameTable: EditHandler<'renameTable'> = (schema, edit) =>
  withTable(schema, edit.table, (table) => {
    const name = cleanName(edit.name);
    if (name === null) return refuse('A table needs a name.');
    if (name === table.name) return done(schema);
    if (takenNames(schema).has(name)) return refuse(`The name “${name}” is taken. Choose another.`);
    return done(followNames(schema, table, { ...table, name }));
  });

export const describeTable: EditHandler<'describeTable'> = (schema, edit) =>
  changeTable(schema, edit.table, (table) => ({
    ...table,
    purpose: edit.purpose
      .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
      .trim()
      .slice(0, 500),
  }));

export const setLiveTraffic: EditHandler<'setLiveTraffic'> = (schema, edit) =>
  changeTable(schema, edit.table, (table) => ({ ...table, liveTraffic: edit.live }));

export const setExpectedRows: EditHandler<'setExpectedRows'> = (schema, edit) => {
  if (edit.rows !== null && !(Number.isSafeInteger(edit.rows) && edit.rows >= 0))
    return refuse('The number of rows is a whole number, 0 or more.');
  return changeTable(schema, edit.table, ({ expectedRows: _, ...table }) => ({
    ...table,
    ...(edit.rows !== null && { expectedRows: edit.rows }),
  }));
};

export const deleteTable: EditHandler<'deleteTable'> = (schema, edit) =>
  withTable(schema, edit.table, (table) => {
    const rest = dropDangling({ ...schema, tables: schema.tables.filter((t) => t !== table) });
    return done(rest.schema, rest.notes);
  });

const changeTable = (schema: Schema, id: string, change: (table: Table) => Table) =>
  withTable(schema, id, (table) => done(putTable(schema, change(table))));
