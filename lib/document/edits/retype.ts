import {
  type ColumnId,
  type ColumnType,
  type ForeignKey,
  type Index,
  indexColumns,
  keep,
  named,
  type Predicate,
  predicateColumns,
  type Schema,
  sameType,
  type Table,
  templateColumns,
} from '@/lib/engine';
import { pathOf, withColumn } from './find';
import { done, type EditHandler, refuse } from './result';
import { canBeKey, retyped, typeClass, typeTrouble } from './type-rules';

/**
 * A key and everything that refers to it have one type: the referred-to column is the one to retype, and all that
 * refer to it follow. Checks and indexes that make no sense for the new type are left out.
 */
export const retypeColumn: EditHandler<'retypeColumn'> = (schema, edit) =>
  withColumn(schema, edit.table, edit.column, (table, column) => {
    if (sameType(column.type, edit.type)) return done(schema);
    const trouble = typeTrouble(edit.type, schema) ?? computedTrouble(table, column.id, column.name);
    if (trouble !== null) return refuse(trouble);
    const group = followers(schema, column.id);
    const blocked = outsideReference(schema, group, column.id) ?? keyTrouble(schema, group, edit.type);
    if (blocked !== null) return refuse(blocked);
    const tables = schema.tables.map((t) =>
      t.columns.some((c) => group.has(c.id)) ? retypeIn(t, schema, group, edit.type) : t,
    );
    const next = { ...schema, tables };
    return done(next, [...followed(schema, group, column.id), ...leftOut(schema, next)]);
  });

/** The column, and every column that refers to it directly or through others. */
function followers(schema: Schema, column: ColumnId): ReadonlySet<ColumnId> {
  const group = new Set([column]);
  for (let before = 0; before !== group.size; ) {
    before = group.size;
    for (const [from, to] of references(schema)) if (group.has(to)) group.add(from);
  }
  return group;
}

const references = (schema: Schema): readonly (readonly [from: ColumnId, to: ColumnId, key: ForeignKey])[] =>
  schema.tables.flatMap((table) =>
    table.foreignKeys.flatMap((fk) =>
      fk.columns.flatMap((from, i) => {
        const to = fk.refColumns[i];
        return to === undefined ? [] : [[from, to, fk] as const];
      }),
    ),
  );

function outsideReference(schema: Schema, group: ReadonlySet<ColumnId>, asked: ColumnId): string | null {
  const found = references(schema).find(([from, to]) => group.has(from) && !group.has(to));
  if (!found) return null;
  const [from, to] = [pathById(schema, found[0]), pathById(schema, found[1])];
  return found[0] === asked
    ? `${from} refers to ${to} and has its type. Change the type of ${to}; this one follows.`
    : `${from} would have to follow, but it also refers to ${to}. Delete one of its foreign keys first.`;
}

function computedTrouble(table: Table, id: ColumnId, name: string): string | null {
  for (const { id: own, name: other, generated } of table.columns) {
    if (generated?.kind !== 'stored') continue;
    if (own === id) return `${table.name}.${name} is computed, so its type follows from its expression.`;
    if (templateColumns(generated.sql).includes(id))
      return `${table.name}.${other} is computed from ${name}. Delete it first.`;
  }
  return null;
}

function keyTrouble(schema: Schema, group: ReadonlySet<ColumnId>, type: ColumnType): string | null {
  if (canBeKey(type)) return null;
  for (const table of schema.tables) {
    const keys = [table.primaryKey, ...table.uniques].filter((key) => key?.columns.some((id) => group.has(id)));
    if (keys[0]) return `${keys[0].name} needs values that can be compared, and json values cannot. Use jsonb.`;
  }
  return null;
}

function retypeIn(table: Table, schema: Schema, group: ReadonlySet<ColumnId>, type: ColumnType): Table {
  const own = table.primaryKey?.columns;
  const changed = table.columns.filter((c) => group.has(c.id));
  const columns = table.columns.map((c) =>
    group.has(c.id) ? retyped(c, type, own?.length === 1 && own[0] === c.id, schema) : c,
  );
  // A change within a class (varchar to text) leaves what compares values; one between classes does not.
  const moved = new Set(changed.filter((c) => typeClass(c.type) !== typeClass(type)).map((c) => c.id));
  const textual = typeClass(type) === 'text' && moved.size === 0;
  const inSql = textual ? new Set<ColumnId>() : new Set(changed.map((c) => c.id));
  const plain = canBeKey(type) ? new Set<ColumnId>() : moved;
  return {
    ...table,
    columns,
    checks: keep(table.checks, (check) => predicateStands(check.predicate, moved, inSql)),
    exclusions: keep(table.exclusions, (ex) => keysStand(ex, moved, inSql)),
    indexes: keep(table.indexes, (index) => keysStand(index, isPlain(index) ? plain : moved, inSql)),
  };
}

/** A btree on columns alone serves any type that can be compared. */
const isPlain = (index: Index): boolean =>
  index.method === 'btree' && index.where === undefined && index.parts.every((p) => 'column' in p.key && !p.opclass);

function keysStand(
  item: Pick<Index, 'where'> & { readonly parts: readonly Pick<Index['parts'][number], 'key'>[] },
  moved: ReadonlySet<ColumnId>,
  inSql: ReadonlySet<ColumnId>,
): boolean {
  if (item.where && !predicateStands(item.where, moved, inSql)) return false;
  if (item.parts.some(({ key }) => 'expression' in key && templateColumns(key.expression).some((id) => inSql.has(id))))
    return false;
  return !indexColumns({ parts: item.parts }).some((id) => moved.has(id));
}

function predicateStands(p: Predicate, moved: ReadonlySet<ColumnId>, inSql: ReadonlySet<ColumnId>): boolean {
  if (p.kind === 'and') return p.all.every((q) => predicateStands(q, moved, inSql));
  if (p.kind === 'or') return p.any.every((q) => predicateStands(q, moved, inSql));
  if (p.kind === 'not') return predicateStands(p.predicate, moved, inSql);
  if (p.kind === 'isNull' || p.kind === 'isNotNull' || p.kind === 'countSet') return true;
  const touched = p.kind === 'sql' ? inSql : moved;
  return !predicateColumns(p).some((id) => touched.has(id));
}

const followed = (schema: Schema, group: ReadonlySet<ColumnId>, asked: ColumnId): readonly string[] =>
  [...group].filter((id) => id !== asked).map((id) => `${pathById(schema, id)} changed with it.`);

function leftOut(before: Schema, after: Schema): readonly string[] {
  return before.tables.flatMap((table, i) => {
    const kept = new Set(named(after.tables[i] ?? table).map((item) => item.id));
    return named(table)
      .filter((item) => !kept.has(item.id))
      .map((item) => `${item.name} does not fit the new type and was left out.`);
  });
}

function pathById(schema: Schema, id: ColumnId): string {
  for (const table of schema.tables)
    for (const column of table.columns) if (column.id === id) return pathOf(table, column);
  return id;
}
