import { type ColumnType, sameType } from '../model/column-type';
import { byteLength, MAX_IDENTIFIER_BYTES } from '../model/names';
import { predicateColumns, templateColumns } from '../model/predicate';
import type { Index, IndexKey, Schema, Table } from '../model/schema';

/**
 * Everything a database would refuse about the schema, one line a fault; empty for a valid one. Checks names (present,
 * short enough, unique in their namespace), references (ids that lead somewhere), keys (types match, the referred-to
 * columns are a key, primary keys are NOT NULL) and actions (SET NULL needs a nullable column).
 */
export function schemaFaults(schema: Schema): readonly string[] {
  const faults: string[] = [];
  const say = (fault: string) => faults.push(fault);
  const byId = new Map(schema.tables.map((t) => [t.id, t]));
  const relations = new Names('relation', say);
  const ids = new Names('id', say);
  for (const e of schema.enums) {
    relations.add(e.name);
    ids.addId(e.id);
    if (e.values.length === 0 || new Set(e.values).size !== e.values.length)
      say(`enum ${e.name}: values repeat or lack`);
  }
  for (const table of schema.tables) {
    relations.add(table.name);
    ids.addId(table.id);
    for (const name of relationNames(table)) relations.add(name);
    for (const id of elementIds(table)) ids.addId(id);
    tableFaults(table, byId, schema, say);
  }
  if ([...schema.extensions].sort().join() !== schema.extensions.join()) say('extensions are not sorted');
  return faults;
}

type Say = (fault: string) => void;

class Names {
  readonly #seen = new Set<string>();

  constructor(
    readonly what: string,
    readonly say: Say,
  ) {}

  add(name: string): void {
    if (name === '') this.say(`${this.what} without a name`);
    if (byteLength(name) > MAX_IDENTIFIER_BYTES) this.say(`${this.what} ${name}: name too long`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the character no database accepts
    if (/\u0000/.test(name)) this.say(`${this.what} ${name}: NUL in the name`);
    this.addId(name);
  }

  addId(id: string): void {
    if (this.#seen.has(id)) this.say(`${this.what} ${id} twice`);
    this.#seen.add(id);
  }
}

const relationNames = (t: Table): readonly string[] =>
  [t.primaryKey, ...t.uniques, ...t.exclusions, ...t.indexes].filter((c) => c !== undefined).map((c) => c.name);

const elementIds = (t: Table): readonly string[] =>
  [t.primaryKey, ...t.columns, ...t.uniques, ...t.checks, ...t.exclusions, ...t.indexes, ...t.foreignKeys]
    .filter((c) => c !== undefined)
    .map((c) => c.id);

const systemColumns = new Set(['ctid', 'xmin', 'xmax', 'cmin', 'cmax', 'tableoid']);

function tableFaults(table: Table, byId: ReadonlyMap<string, Table>, schema: Schema, say: Say): void {
  const at = (fault: string) => say(`${table.name}: ${fault}`);
  const columns = new Names('column', at);
  const constraints = new Names('constraint', at);
  for (const column of table.columns) {
    columns.add(column.name);
    if (systemColumns.has(column.name)) at(`${column.name} is a system column`);
    enumKnown(column.type, schema, at);
  }
  for (const c of [table.primaryKey, ...table.uniques, ...table.checks, ...table.exclusions, ...table.foreignKeys])
    if (c) constraints.add(c.name);
  const own = new Set(table.columns.map((c) => c.id));
  for (const id of mentionedColumns(table)) if (!own.has(id)) at(`mentions ${id}, which is not a column`);
  keyFaults(table, at);
  foreignKeyFaults(table, byId, at);
}

function enumKnown(type: ColumnType, schema: Schema, say: Say): void {
  if (type.kind === 'array') enumKnown(type.of, schema, say);
  if (type.kind === 'enum' && !schema.enums.some((e) => e.id === type.enum)) say(`unknown enum ${type.enum}`);
}

const keyColumns = (key: IndexKey) => ('column' in key ? [key.column] : templateColumns(key.expression));

const indexColumns = (index: Index): readonly string[] => [
  ...index.parts.flatMap((p) => keyColumns(p.key)),
  ...(index.where ? predicateColumns(index.where) : []),
  ...(index.include ?? []),
];

const mentionedColumns = (t: Table): readonly string[] => [
  ...(t.primaryKey?.columns ?? []),
  ...t.uniques.flatMap((u) => u.columns),
  ...t.checks.flatMap((c) => predicateColumns(c.predicate)),
  ...t.exclusions.flatMap((e) => [
    ...e.parts.flatMap((p) => keyColumns(p.key)),
    ...(e.where ? predicateColumns(e.where) : []),
  ]),
  ...t.indexes.flatMap(indexColumns),
  ...t.foreignKeys.flatMap((k) => k.columns),
];

function keyFaults(table: Table, say: Say): void {
  const column = (id: string) => table.columns.find((c) => c.id === id);
  for (const id of table.primaryKey?.columns ?? [])
    if (column(id)?.nullable) say(`primary key column ${column(id)?.name} is nullable`);
  for (const key of [table.primaryKey, ...table.uniques]) {
    if (key === undefined) continue;
    if (key.columns.length === 0) say(`${key.name} has no columns`);
    if (new Set(key.columns).size !== key.columns.length) say(`${key.name} repeats a column`);
  }
}

function foreignKeyFaults(table: Table, byId: ReadonlyMap<string, Table>, say: Say): void {
  for (const key of table.foreignKeys) {
    const parent = byId.get(key.refTable);
    if (parent === undefined) {
      say(`${key.name} refers to no table`);
      continue;
    }
    const keys = [parent.primaryKey?.columns ?? [], ...parent.uniques.map((u) => u.columns)];
    const wanted = [...key.refColumns].sort().join();
    if (!keys.some((k) => [...k].sort().join() === wanted)) say(`${key.name} refers to columns that are no key`);
    if (key.columns.length !== key.refColumns.length) say(`${key.name} has columns out of step`);
    key.columns.forEach((id, i) => {
      const from = table.columns.find((c) => c.id === id);
      const to = parent.columns.find((c) => c.id === key.refColumns[i]);
      if (from && to && !sameType(from.type, to.type)) say(`${key.name}: types differ`);
    });
    // Of a composite key it empties the columns that may be empty.
    const empties = key.columns.some((id) => table.columns.find((c) => c.id === id)?.nullable);
    if (key.onDelete === 'setNull' && !empties) say(`${key.name}: SET NULL on a NOT NULL column`);
  }
}
