import type { Finding } from './finding';

/** The column is changed before it is compared, so that an index on it cannot be used. */
export const defeatedIndex: Finding<'defeatedIndex'> = ({ column, subject, how, words }) => ({
  code: 'queries/defeated-index',
  severity: 'warning',
  message: `${whys[how](words, column)}, so no index on it can be used.`,
  hint: hints[how](column),
  subject,
});

type How = Parameters<typeof defeatedIndex>[0]['how'];

const whys: Readonly<Record<How, (words: string, column: string) => string>> = {
  cast: (_, column) => `${column} is cast to another type before it is compared`,
  calculation: (words, column) => `The query calculates with ${column} (${words}) before it compares`,
  function: (words, column) => `${words} is applied to ${column} before it is compared`,
  day: (_, column) => `A part of ${column} is taken, which depends on the session's time zone`,
  any: (_, column) => `= ANY asks about the elements of ${column} one by one`,
};

const hints: Readonly<Record<How, (column: string) => string>> = {
  cast: () => 'Cast the value it is compared with instead of the column.',
  calculation: (column) => `Put the calculation on the other side, so that ${column} stands alone.`,
  function: (column) => `Compare ${column} itself, or keep the result in a generated column.`,
  day: (column) => `Ask for a range: ${column} >= the start AND ${column} < the end.`,
  any: (column) => `Write ${column} @> ARRAY[the value], which a GIN index answers.`,
};
