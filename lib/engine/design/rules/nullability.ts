import { decide } from '../../model/decide';
import type { Column, Table } from '../../model/schema';
import { type Draft, edited, TableEdits, withColumn } from '../draft';
import type { Given } from '../given';
import type { DesignRule } from '../rule';
import { reasonComment, reasonSentence } from '../shared/empty-words';
import { columnLabel } from '../shared/placed';

const code = 'design/nullability';

/** A column is NOT NULL unless the description lets it be empty; one that may be carries the reason as its comment. */
export const nullability: DesignRule = {
  code,
  title: 'A column is NOT NULL unless there is a reason for it to be empty, and the reason is recorded.',
  why: 'NULL means unknown, not applicable and not yet. Where it may stand, its comment says which.',
  example: 'An article has a title and a publication date, which is empty until it is published.',
  apply: (draft, given) => {
    const edits = new TableEdits();
    const decisions: Draft['decisions'][number][] = [];
    for (const table of draft.tables) {
      const alternatives = alternativesOf(table);
      for (const column of table.columns) {
        const reason = draft.emptyBecause.get(column.id);
        if (!column.nullable || reason === undefined) continue;
        const asked =
          alternatives.has(column.id) || column.name === 'deleted_at'
            ? undefined
            : askEmpty(given, table, column, reason);
        if (asked) decisions.push(asked.decision);
        const nullable = asked?.choice !== 'required';
        edits.add(table.id, (t) => withColumn(t, column.id, (c) => explained(c, nullable, reason)));
      }
    }
    return edited(draft, { tables: edits.all, decisions });
  },
};

/** Columns of which only some are to be set: they cannot be required one by one. */
const alternativesOf = (table: Table): ReadonlySet<string> =>
  new Set(table.checks.flatMap(({ predicate }) => (predicate.kind === 'countSet' ? predicate.columns : [])));

function askEmpty(given: Given, table: Table, column: Column, reason: string) {
  const label = columnLabel(table, column);
  return decide<'optional' | 'required'>(given.overrides, {
    code,
    subject: column.id,
    choice: 'optional',
    because: reasonSentence(reason),
    options: [
      { choice: 'optional', title: `${label} may be empty`, because: 'Every row was to have one.' },
      {
        choice: 'required',
        title: `${label} is NOT NULL`,
        because: 'Rows that do not have one yet could not be stored.',
      },
    ],
    origin: column.origin,
    confidence: reason === '' ? 0.8 : 0.95,
    weight: reason === '' ? 8 : 25,
  });
}

function explained(column: Column, nullable: boolean, reason: string): Column {
  const comment = nullable ? reasonComment(reason) : undefined;
  return column.comment === undefined && comment !== undefined
    ? { ...column, nullable, comment }
    : { ...column, nullable };
}
