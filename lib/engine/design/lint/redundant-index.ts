import type { Index, Table } from '../../model/schema';
import type { Fault, LintRule } from './rule';

/** No index repeats another one or only its beginning: it costs every write and serves nothing of its own. */
export const redundantIndex: LintRule = {
  code: 'lint/redundant-index',
  severity: 'warning',
  title: 'No index is the beginning of another one.',
  why: 'Each index is written with every row and takes memory from the others. One whose columns begin another index answers nothing that the other does not.',
  bad: {
    tables: [
      {
        name: 'visits',
        columns: ['id uuid', 'patient text', 'starts_at timestamptz'],
        indexes: [['patient'], ['patient', 'starts_at']],
      },
    ],
  },
  check: (schema) => schema.tables.flatMap(redundantOf),
};

interface Key {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly string[];
  readonly rows: string;
}

function redundantOf(table: Table): readonly Fault[] {
  const constraints = [...(table.primaryKey ? [table.primaryKey] : []), ...table.uniques].map((c) => ({
    id: c.id,
    name: c.name,
    parts: c.columns.map((column) => partText({ key: { column }, direction: 'asc' })),
    rows: 'btree null',
  }));
  const indexes = table.indexes.map(keyOf);
  const all: readonly Key[] = [...constraints, ...indexes];
  return table.indexes.flatMap((index, i) => {
    const key = indexes[i];
    if (index.unique || key === undefined) return [];
    const host = all.find((other, place) => other.id !== key.id && covers(other, key, place < constraints.length + i));
    if (host === undefined) return [];
    return {
      subject: index.id,
      message: `${index.name} of ${table.name} adds nothing to ${host.name}, which starts with the same columns.`,
      hint: `Remove ${index.name}.`,
      origin: index.origin,
      fixes: () => [
        { title: `Drop ${index.name}`, tables: [{ ...table, indexes: table.indexes.filter((i) => i !== index) }] },
      ],
    };
  });
}

/** Of two equal ones the later is redundant. */
const covers = (host: Key, key: Key, isEarlier: boolean): boolean =>
  host.rows === key.rows &&
  (host.parts.length > key.parts.length || (host.parts.length === key.parts.length && isEarlier)) &&
  key.parts.every((part, i) => host.parts[i] === part);

const keyOf = (index: Index): Key => ({
  id: index.id,
  name: index.name,
  parts: index.parts.map(partText),
  rows: index.method === 'btree' ? `btree ${JSON.stringify(index.where ?? null)}` : `${index.method} ${index.id}`,
});

const partText = (part: Index['parts'][number]): string =>
  JSON.stringify([part.key, part.direction, part.nulls ?? null, part.opclass ?? null]);
