import type { Attribute, Entity } from '../../model/conceptual';
import { decide, type Option, ruleOrigin } from '../../model/decide';
import { extended } from '../../model/extended';
import { columnIdOf, constraintIdOf, type TableId, tableIdOf } from '../../model/ids';
import { fitIdentifier, uniqueName } from '../../model/names';
import type { Column, Table } from '../../model/schema';
import { type Draft, edited, TableEdits, tablesById } from '../draft';
import { type Given, ownAttributes, stem } from '../given';
import type { DesignRule } from '../rule';

const code = 'design/primary-key';

/**
 * A table's key is `id uuid DEFAULT gen_random_uuid()`; a natural key becomes UNIQUE instead. A subtype shares the
 * key of its supertype: its primary key is a foreign key to it.
 */
export const primaryKeys: DesignRule = {
  code,
  title: 'The primary key is a generated uuid; natural keys become UNIQUE; a subtype shares its supertype’s key.',
  why: 'A number or a code that people use may be corrected, reused or kept from the one who asks; a uuid never is, and can be made by the client. What people use stays unique.',
  example: 'A book has a unique ISBN and a title.',
  apply: (draft, given) => {
    const own = ownKeys(draft, given);
    return sharedKeys(own, given);
  },
};

type KeyChoice = 'uuid' | 'identity' | 'natural';

function ownKeys(draft: Draft, given: Given): Draft {
  const byId = tablesById(draft);
  const edits = new TableEdits();
  const decisions = [];
  for (const entity of given.entities.values()) {
    const table = byId.get(tableIdOf(entity.id));
    if (table === undefined || given.supertypes.has(entity.id)) continue;
    const natural = naturalKey(draft, given, entity, table);
    const { choice, decision } = decideKey(given, entity, table, natural);
    decisions.push(decision);
    edits.add(table.id, (t) => (choice === 'natural' && natural ? keyedBy(t, natural.id) : withId(t, choice)));
  }
  return edited(draft, { tables: edits.all, decisions });
}

const keyTypes = new Set<Attribute['type']>([
  'text',
  'code',
  'countryCode',
  'currencyCode',
  'integer',
  'bigint',
  'uuid',
]);

/** The first required unique attribute that could identify a row; none where deleted rows may repeat it. */
function naturalKey(draft: Draft, given: Given, entity: Entity, table: Table): Column | undefined {
  if (entity.softDelete) return undefined;
  const attribute = ownAttributes(given, entity.attributes).find(
    (a) => a.unique && a.required && !a.multiValued && !a.values && keyTypes.has(a.type),
  );
  const place = attribute && draft.places.get(attribute.id);
  return table.columns.find((c) => c.id === place?.column);
}

function decideKey(given: Given, entity: Entity, table: Table, natural: Column | undefined) {
  const options: Option<KeyChoice>[] = [
    { choice: 'uuid', title: `${table.name} is keyed by a generated uuid`, because: 'Not wanted here.' },
    {
      choice: 'identity',
      title: `${table.name} is keyed by a counted number`,
      because: 'A counter shows how many rows there are and cannot be made before the row is stored.',
    },
  ];
  if (natural)
    options.push({
      choice: 'natural',
      title: `${table.name} is keyed by ${natural.name}`,
      because: `${natural.name} comes from outside and may be corrected or reissued; it stays unique instead.`,
    });
  return decide<KeyChoice>(given.overrides, {
    code,
    subject: table.id,
    choice: 'uuid',
    because: natural
      ? `Rows keep their key when ${natural.name} is corrected; ${natural.name} is unique beside it.`
      : 'Nothing in the description identifies a row for good, and a uuid can be made anywhere.',
    options,
    origin: entity.origin,
    confidence: natural ? 0.8 : 0.95,
    weight: natural ? 40 : 5,
  });
}

const keyedBy = (table: Table, column: string): Table => ({
  ...table,
  columns: [...table.columns].sort((a, b) => Number(b.id === column) - Number(a.id === column)),
  primaryKey: { id: constraintIdOf(table.id, 'pk', 'id'), name: '', columns: [column] },
});

function withId(table: Table, choice: KeyChoice): Table {
  const id = columnIdOf(table.id, 'id');
  const column: Column = {
    id,
    name: 'id',
    ...(choice === 'identity'
      ? { type: { kind: 'bigint' }, generated: { kind: 'identity', always: true } }
      : { type: { kind: 'uuid' }, default: { kind: 'uuid' } }),
    nullable: false,
    origin: ruleOrigin(code, table.origin),
  };
  const primaryKey = { id: constraintIdOf(table.id, 'pk', 'id'), name: '', columns: [id] };
  return extended(table, { columns: [column, ...table.columns], primaryKey });
}

/** Subtypes, supertypes first, so that a chain of them hands one key type down. */
function sharedKeys(draft: Draft, given: Given): Draft {
  const byId = new Map(tablesById(draft));
  const visit = (entity: Entity): Table | undefined => {
    const table = byId.get(tableIdOf(entity.id));
    const owner = given.supertypes.get(entity.id);
    const parentEntity = owner === undefined ? undefined : given.entities.get(owner);
    if (table === undefined || table.primaryKey || parentEntity === undefined) return table;
    const parent = visit(parentEntity);
    const keyed = parent ? sharing(table, parent, parentEntity, entity) : table;
    byId.set(keyed.id, keyed);
    return keyed;
  };
  for (const entity of given.entities.values()) visit(entity);
  return { ...draft, tables: draft.tables.map((t) => byId.get(t.id) ?? t) };
}

function sharing(table: Table, parent: Table, parentEntity: Entity, entity: Entity): Table {
  const refColumn = parent.columns.find((c) => c.id === parent.primaryKey?.columns[0]);
  if (refColumn === undefined) return withId(table, 'uuid');
  const id = columnIdOf(table.id, 'id');
  const taken = new Set(table.columns.map((c) => c.name));
  const column: Column = {
    id,
    name: uniqueName(fitIdentifier(`${stem(parentEntity)}_id`), taken),
    type: refColumn.type,
    nullable: false,
    origin: ruleOrigin(code, entity.origin),
  };
  return {
    ...table,
    columns: [column, ...table.columns],
    primaryKey: { id: constraintIdOf(table.id, 'pk', 'id'), name: '', columns: [id] },
    foreignKeys: [...table.foreignKeys, supertypeKey(table.id, parent.id, id, refColumn.id, entity)],
  };
}

const supertypeKey = (table: TableId, refTable: TableId, column: string, refColumn: string, entity: Entity) =>
  ({
    id: constraintIdOf(table, 'fk', 'supertype'),
    name: '',
    columns: [column],
    refTable,
    refColumns: [refColumn],
    onDelete: 'cascade',
    onUpdate: 'noAction',
    origin: ruleOrigin(code, entity.origin),
  }) as const;
