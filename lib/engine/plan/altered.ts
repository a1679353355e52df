import type { Change } from '../diff/change';
import { sameDefinition } from '../diff/same';
import { type ColumnType, sameType } from '../model/column-type';
import type { ColumnId, EnumId, TableId } from '../model/ids';
import { templateColumns } from '../model/predicate';
import type { Column, EnumType, Schema } from '../model/schema';

/** A column that is there before and after, and differs. */
export interface AlteredColumn {
  readonly table: TableId;
  readonly from: Column;
  readonly to: Column;
  readonly source: Change;
}

/** What happens to the columns that stay, worked out before anything is planned. */
export interface Altered {
  /** Columns whose stored type changes, with the change behind it; those of a rebuilt enum among them. */
  readonly retyped: ReadonlyMap<ColumnId, Change>;
  /** Columns that can only be dropped and added again: generated ones whose expression or ground changes. */
  readonly regenerated: ReadonlyMap<ColumnId, AlteredColumn>;
  /** Enums whose type is replaced by another of the same name. */
  readonly rebuiltEnums: ReadonlySet<EnumId>;
}

/** Works out which columns of the schemas change their type or have to be made again. */
export function alteredColumns(
  from: Schema,
  to: Schema,
  changes: readonly Change[],
  isRebuilt: (from: EnumType, to: EnumType) => boolean,
): Altered {
  const rebuiltEnums = new Set<EnumId>();
  const retyped = new Map<ColumnId, Change>();
  for (const change of changes) {
    if (change.kind === 'modifyColumn' && !sameType(change.from.type, change.to.type)) {
      retyped.set(change.to.id, change);
    }
    if (change.kind === 'modifyEnum' && isRebuilt(change.from, change.to)) {
      rebuiltEnums.add(change.to.id);
      for (const { id } of columnsOfEnum(from, change.to.id)) if (!retyped.has(id)) retyped.set(id, change);
    }
  }
  return { retyped, rebuiltEnums, regenerated: regeneratedColumns(from, to, changes, retyped) };
}

function regeneratedColumns(
  from: Schema,
  to: Schema,
  changes: readonly Change[],
  retyped: ReadonlyMap<ColumnId, Change>,
): ReadonlyMap<ColumnId, AlteredColumn> {
  const regenerated = new Map<ColumnId, AlteredColumn>();
  for (const change of changes) {
    if (change.kind !== 'modifyColumn') continue;
    const { from: old, to: now, table } = change;
    const stored = isStored(old) || isStored(now);
    const moved = !sameDefinition(old.generated, now.generated) || !sameType(old.type, now.type);
    if (stored && moved) regenerated.set(now.id, { table, from: old, to: now, source: change });
  }
  if (retyped.size === 0) return regenerated;
  const before = new Map(from.tables.flatMap((table) => table.columns.map((column) => [column.id, column])));
  for (const table of to.tables) {
    for (const now of table.columns) {
      const old = before.get(now.id);
      if (!old || now.generated?.kind !== 'stored' || regenerated.has(now.id)) continue;
      const source = [now.id, ...templateColumns(now.generated.sql)]
        .map((id) => retyped.get(id))
        .find((change) => change !== undefined);
      if (source) regenerated.set(now.id, { table: table.id, from: old, to: now, source });
    }
  }
  return regenerated;
}

const isStored = (column: Column): boolean => column.generated?.kind === 'stored';

/** The columns whose type is the enum, or an array of it, with their tables. */
export function columnsOfEnum(
  schema: Schema,
  id: EnumId,
): readonly { readonly table: TableId; readonly id: ColumnId }[] {
  return schema.tables.flatMap((table) =>
    table.columns.flatMap((column) => (usesEnum(column.type, id) ? [{ table: table.id, id: column.id }] : [])),
  );
}

/** Whether a type is the enum or an array of it. */
export const usesEnum = (type: ColumnType, id: EnumId): boolean =>
  type.kind === 'enum' ? type.enum === id : type.kind === 'array' && usesEnum(type.of, id);
