import type { Diagnostic } from '../../model/diagnostic';
import type { Schema } from '../../model/schema';
import { dropDanglingColumns } from './dangling-columns';
import { repairEnumColumns } from './enum-defaults';
import { alignKeyTypes, dropDanglingForeignKeys } from './foreign-keys';
import { requireKeyColumns } from './key-columns';
import { dropMisfits } from './misfits';
import { separateNames } from './names';
import type { Repair } from './repair';

/** Makes a schema put together from the person's and the text's a valid one. */
export function repairSchema(
  schema: Schema,
  current: Schema,
  reading: Schema,
  report: (finding: Diagnostic) => void,
): Schema {
  const repairs: readonly Repair[] = [
    dropDanglingColumns,
    requireKeyColumns,
    alignKeyTypes,
    repairEnumColumns,
    dropMisfits(current, reading),
    // After the keys are right: a foreign key needs one to refer to.
    dropDanglingForeignKeys,
    separateNames(current),
  ];
  return repairs.reduce((repaired, repair) => repair(repaired, report), schema);
}
