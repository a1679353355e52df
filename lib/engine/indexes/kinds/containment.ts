import type { TableAccess } from '../../model/access-pattern';
import type { ColumnType } from '../../model/column-type';
import type { ColumnId } from '../../model/ids';
import type { Column, Index } from '../../model/schema';
import type { Candidate } from '../candidate';
import { columnPart, type KeyPart } from '../key';
import type { Reading } from '../reading';
import type { TableFacts } from '../table-facts';

type Kind = NonNullable<TableAccess['containment']>[number]['kind'];

/** What is asked of the inside of arrays and documents, and of ranges that overlap. */
export function containment(facts: TableFacts, { access, pattern }: Reading): readonly Candidate[] {
  const asked = [
    ...(access.containment ?? []),
    ...access.equality.flatMap((column) => {
      const kind = insideKind(facts.columns.get(column));
      return kind ? [{ column, kind }] : [];
    }),
  ];
  const seen = new Set<string>();
  return asked.flatMap(({ column: id, kind }) => {
    const column = facts.columns.get(id);
    const key = `${id} ${kind}`;
    if (!column || seen.has(key)) return [];
    seen.add(key);
    const beside = kind === 'range' ? access.equality.filter((c) => isComparable(facts.columns.get(c))) : [];
    return [{ ...partOf(column, kind, beside), serves: [pattern], foreignKeys: [] }];
  });
}

const comparable = new Set<ColumnType['kind']>([
  'uuid',
  'smallint',
  'integer',
  'bigint',
  'numeric',
  'text',
  'varchar',
  'date',
  'timestamp',
  'timestamptz',
  'enum',
]);

/** Whether btree_gist can compare the column, so that it may stand in front of a range. */
const isComparable = (column: Column | undefined): boolean => column !== undefined && comparable.has(column.type.kind);

/** A value given for an array or a document is looked for inside it. */
function insideKind(column: Column | undefined): Kind | undefined {
  if (column?.type.kind === 'array') return 'array';
  return column?.type.kind === 'jsonb' ? 'jsonb' : undefined;
}

function partOf(
  column: Column,
  kind: Kind,
  beside: readonly ColumnId[],
): { readonly method: Index['method']; readonly shape: readonly KeyPart[][] } {
  const part = columnPart(column.id);
  if (kind === 'range')
    return { method: 'gist', shape: [...(beside.length > 0 ? [beside.map((c) => columnPart(c))] : []), [part]] };
  if (kind !== 'jsonb') return { method: 'gin', shape: [[part]] };
  // Half the size of the usual operator class, and it can all that @> asks for.
  const opclass = 'jsonb_path_ops';
  return { method: 'gin', shape: [[{ ...part, token: `${column.id} ${opclass}`, opclass }]] };
}
