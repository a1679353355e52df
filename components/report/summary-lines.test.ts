import { expect, it } from 'vitest';
import { summaryLines } from './summary-lines';

it('takes a summary apart and joins what was only broken to fit', () => {
  const summary = `┌─ Schema: town ─ library ────────────────────────────────┐
│ Tables: 4 │ Indexes: 5 │ Constraints: 11                │
└─────────────────────────────────────────────────────────┘
Proved on PostgreSQL 18.6: up, catalogs equal,
    down
Findings: 1 note, in report.html

Indexes
  uq_members_email on members(lower(email)) — Keeps email unique whatever its
    letter case
  idx_loans_book_id on loans(book_id) — the foreign key to books`;
  expect(summaryLines(summary)).toEqual({
    title: 'Schema: town ─ library',
    cells: ['Tables: 4', 'Indexes: 5', 'Constraints: 11'],
    lines: [
      { kind: 'plain', text: 'Proved on PostgreSQL 18.6: up, catalogs equal, down' },
      { kind: 'plain', text: 'Findings: 1 note, in report.html' },
      { kind: 'heading', text: 'Indexes' },
      {
        kind: 'item',
        text: 'uq_members_email on members(lower(email)) — Keeps email unique whatever its letter case',
      },
      { kind: 'item', text: 'idx_loans_book_id on loans(book_id) — the foreign key to books' },
    ],
  });
});
