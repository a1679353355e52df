/**
 * Ids are independent of names: a rename keeps the id. Ids of elements read from text are derived
 * from what was read (so equal text gives equal ids); ids of hand-made elements are given by the caller.
 */
export type EntityId = string;
export type AttributeId = string;
export type RelationshipId = string;
export type TableId = string;
export type ColumnId = string;
export type ConstraintId = string;
export type IndexId = string;
export type EnumId = string;
export type AccessPatternId = string;
export type DecisionId = string;
/** Any element of a schema that a decision, a finding or a selection can point at. */
export type ElementId = TableId | ColumnId | ConstraintId | IndexId | EnumId;

/** The id of the table that stands for an entity. */
export const tableIdOf = (entity: EntityId): TableId => `t:${entity}`;

/** The id of a column; `key` is stable under renames (an attribute or relationship id, or a fixed word such as `id`). */
export const columnIdOf = (table: TableId, key: string): ColumnId => `${table}/c:${key}`;

/** The key that the id of a column of this table was made with. */
export const columnKeyOf = (table: TableId, column: ColumnId): string => column.slice(table.length + '/c:'.length);

/** The id of a constraint or index of a table; `kind` is `pk`, `fk`, `uq`, `chk`, `ex` or `idx`. */
export const constraintIdOf = (table: TableId, kind: string, key: string): ConstraintId => `${table}/${kind}:${key}`;
