import { constraintIdOf } from '../model/ids';
import { spansOf } from '../model/origin';
import type { ForeignKey, Index, Table } from '../model/schema';
import { coversPrefix, existingKeys } from './coverage';

/** An index for each foreign key that no key or full index of the table leads with. */
export function foreignKeyIndexes(table: Table): readonly Index[] {
  const keys = [...existingKeys(table)];
  const made: Index[] = [];
  for (const key of table.foreignKeys) {
    if (coversPrefix(keys, key.columns)) continue;
    keys.push(key.columns);
    made.push(indexFor(table, key));
  }
  return made;
}

const indexFor = (table: Table, key: ForeignKey): Index => ({
  id: constraintIdOf(table.id, 'idx', key.columns.map((c) => c.slice(table.id.length + 1)).join('+')),
  name: '',
  unique: false,
  method: 'btree',
  parts: key.columns.map((column) => ({ key: { column }, direction: 'asc' })),
  serves: [],
  purpose: 'Finds the rows that refer to a given one, when joining and when it is deleted',
  origin: { kind: 'rule', rule: 'indexes/foreign-key', spans: spansOf(key.origin) },
});
