import { constraintIdOf, type Schema, singular, type Table, tableIdOf, takenNames, uniqueName } from '@/lib/engine';
import { foreignKeyTo, keyColumnsFor } from './key-columns';
import { done, type EditOf, type EditResult, refuse } from './result';
import { timestamps } from './tables';

/** A table between two, keyed by both: one row for each pair. Its rows go when either side goes, unless restricted. */
export function relateMany(schema: Schema, parent: Table, child: Table, edit: EditOf<'relate'>): EditResult {
  const id = tableIdOf(edit.id);
  if (schema.tables.some((t) => t.id === id)) return refuse('This relationship is in the design already.');
  const taken = takenNames(schema);
  const name = uniqueName(`${singular(parent.name)}_${child.name}`, taken);
  taken.add(name);
  const left = keyColumnsFor({ id, taken: new Set() }, parent, 'left', { nullable: false });
  const right = keyColumnsFor({ id, taken: new Set(left.map((c) => c.name)) }, child, 'right', {
    nullable: false,
    ...(parent === child && { prefix: 'related_' }),
  });
  // A key's column is never empty, so NULL cannot be what is left of it.
  const onDelete = edit.shape.onDelete === 'setNull' ? 'cascade' : edit.shape.onDelete;
  const keys = [...left, ...right];
  const bare: Table = {
    id,
    name,
    purpose: `Pairs of ${parent.name} and ${child.name}`,
    columns: [...keys, ...timestamps(id)],
    primaryKey: {
      id: constraintIdOf(id, 'pk', 'id'),
      name: uniqueName(`pk_${name}`, taken),
      columns: keys.map((c) => c.id),
    },
    foreignKeys: [],
    uniques: [],
    checks: [],
    exclusions: [],
    indexes: [],
    liveTraffic: false,
    origin: { kind: 'hand' },
  };
  const first = foreignKeyTo(bare, parent, left, 'left', onDelete, taken);
  const second = foreignKeyTo(bare, child, right, 'right', onDelete, new Set([...taken, first.name]));
  return done({ ...schema, tables: [...schema.tables, { ...bare, foreignKeys: [first, second] }] });
}
