import { didYouMean, type Finding } from './finding';

/** A FROM, or the name before a dot, names no table of the design. */
export const unknownTable: Finding<'unknownTable'> = ({ name, similar }) => ({
  code: 'queries/unknown-table',
  severity: 'warning',
  message: `There is no table ${name} in this design, so nothing is made for this query.`,
  hint: didYouMean(similar, 'Add the table to the description or correct the name.'),
});
