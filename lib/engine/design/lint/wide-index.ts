import type { Index, Table } from '../../model/schema';
import { columnOf } from '../fixes/making';
import type { Fault, LintRule } from './rule';

/** More columns than this are rarely searched by at once; PostgreSQL takes 32. */
const MANY = 4;

/** An index holds what is searched and sorted by, not the row again. */
export const wideIndex: LintRule = {
  code: 'lint/wide-index',
  severity: 'info',
  title: 'An index is narrow.',
  why: 'Each column makes every entry longer and the cache shorter, and any change to one of them writes the index again. A b-tree entry over a third of a page (about 2,700 bytes) is refused outright, which a long text or a document reaches one day.',
  bad: {
    tables: [
      {
        name: 'articles',
        columns: ['id uuid', 'author text', 'section text', 'status text', 'language text', 'title text'],
        indexes: [['author', 'section', 'status', 'language', 'title']],
      },
    ],
  },
  check: (schema) => schema.tables.flatMap((table) => table.indexes.flatMap((index) => faultOf(table, index) ?? [])),
};

const prose = /(^|_)(body|content|contents|description|notes|note|comment|bio|text|message|summary|html|markdown)$/;

function faultOf(table: Table, index: Index): Fault | undefined {
  if (index.method !== 'btree') return undefined;
  const long = index.parts.find((part) => {
    const column = 'column' in part.key ? columnOf(table, part.key.column) : undefined;
    if (!column || part.opclass) return false;
    const kind = column.type.kind;
    return kind === 'jsonb' || kind === 'bytea' || kind === 'array' || (kind === 'text' && prose.test(column.name));
  });
  const at = { subject: index.id, origin: index.origin };
  if (long && 'column' in long.key)
    return {
      ...at,
      message: `${index.name} of ${table.name} holds ${columnOf(table, long.key.column)?.name}, whose values may be longer than an entry can be.`,
      hint: 'Index what is searched for: an expression, or the content with GIN.',
      fixes: () => [without(table, index)],
    };
  const columns = index.parts.length + (index.include?.length ?? 0);
  if (columns <= MANY) return undefined;
  // One that the engine made is not the person's to narrow, only to do without.
  const own = index.origin.kind === 'hand' || index.origin.kind === 'import';
  const fixes = index.unique ? [] : [own ? narrowed(table, index) : without(table, index)];
  return {
    ...at,
    message: `${index.name} of ${table.name} has ${columns} columns, which is most of a row again.`,
    hint: 'Keep the columns that are searched by; the rest is read from the row.',
    fixes: () => fixes,
  };
}

const without = (table: Table, index: Index) => ({
  title: `Drop ${index.name}`,
  tables: [{ ...table, indexes: table.indexes.filter((i) => i !== index) }],
});

function narrowed(table: Table, index: Index) {
  const { include: _, ...rest } = index;
  const next = { ...rest, parts: index.parts.slice(0, MANY - 1) };
  return {
    title: `Keep the first ${next.parts.length} columns of ${index.name}`,
    tables: [{ ...table, indexes: table.indexes.map((i) => (i === index ? next : i)) }],
  };
}
