import type { LintRule } from './rule';

/** In a schema of several tables each one is related to another: a table by itself usually lacks a sentence. */
export const orphanTable: LintRule = {
  code: 'lint/orphan-table',
  severity: 'info',
  title: 'Every table is related to another one.',
  why: 'A table by itself usually lacks a sentence: what a row belongs to, or who made it. Settings and lookup tables may stand alone.',
  bad: {
    tables: [
      { name: 'authors', columns: ['id uuid', 'name text'] },
      { name: 'books', columns: ['id uuid', 'author_id uuid -> authors'], indexes: [['author_id']] },
      { name: 'reviews', columns: ['id uuid', 'stars integer'] },
    ],
  },
  good: {
    tables: [
      { name: 'authors', columns: ['id uuid', 'name text'] },
      { name: 'books', columns: ['id uuid', 'author_id uuid -> authors'], indexes: [['author_id']] },
      {
        name: 'reviews',
        columns: ['id uuid', 'stars integer', 'book_id uuid -> books cascade'],
        indexes: [['book_id']],
      },
    ],
  },
  check: (schema) => {
    if (schema.tables.length < 2) return [];
    const related = new Set(schema.tables.flatMap((t) => t.foreignKeys.flatMap((k) => [t.id, k.refTable])));
    return schema.tables
      .filter((t) => !related.has(t.id))
      .map((t) => ({
        subject: t.id,
        message: `${t.name} is not related to any other table.`,
        hint: 'Say what it belongs to, or draw a relationship to it.',
        origin: t.origin,
      }));
  },
};
