import { didYouMean, type Finding } from './finding';

/** A column that none of the query's tables has. */
export const unknownColumn: Finding<'unknownColumn'> = ({ name, of, similar }) => ({
  code: 'queries/unknown-column',
  severity: 'warning',
  message:
    of === undefined
      ? `None of the query's tables has a column ${name}, so nothing is made for this query.`
      : `${of} has no column ${name}, so nothing is made for this query.`,
  hint: didYouMean(similar, 'Add the column to the design or correct the name.'),
});
