import { singular } from '../../model/inflect';
import type { Column } from '../../model/schema';
import type { LintRule } from './rule';

/** A text column named in the plural holds several values the database cannot tell apart. Prose is not a list. */
export const multiValuedText: LintRule = {
  code: 'lint/multi-valued-text',
  severity: 'info',
  title: 'One text holds one value, not a list.',
  check: (schema) =>
    schema.tables.flatMap((table) =>
      table.columns.filter(soundsLikeList).map((column) => ({
        subject: column.id,
        message: `${table.name}.${column.name} sounds like several values in one text.`,
        hint: 'Give the values a table of their own or an array, unless it is prose.',
        origin: column.origin,
      })),
    ),
};

/** Plurals that name one piece of prose or one thing. */
const prose = new Set(
  (
    'notes remarks comments details instructions terms conditions directions requirements specifications contents hours ' +
    'goods findings results observations minutes thanks news status address basis series species initials coordinates ' +
    'credentials statistics analytics lyrics settings preferences circumstances means headquarters premises symptoms ' +
    'restrictions properties proceedings units'
  ).split(' '),
);

function soundsLikeList(column: Column): boolean {
  if (column.type.kind !== 'text' && column.type.kind !== 'varchar') return false;
  const word = column.name.slice(column.name.lastIndexOf('_') + 1);
  return word.length > 3 && /[a-z]s$/.test(word) && singular(word) !== word && !prose.has(word);
}
