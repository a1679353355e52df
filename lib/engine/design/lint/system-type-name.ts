import { uniqueName } from '../../model/names';
import { takenNames } from '../../model/schema-names';
import { isSystemType } from '../shared/system-types';
import type { LintRule } from './rule';

/** An enum called like one of PostgreSQL's own types is never found: the system's comes first. */
export const systemTypeName: LintRule = {
  code: 'lint/system-type-name',
  severity: 'critical',
  title: 'No enum is called like a type of PostgreSQL.',
  why: 'pg_catalog is searched before every other schema, so a column of an enum called money gets the system’s money, and the migration fails or, worse, succeeds.',
  bad: {
    tables: [{ name: 'accounts', columns: ['id uuid', 'kind enum:money'] }],
    enums: { money: ['cash', 'card'] },
  },
  check: (schema) =>
    schema.enums
      .filter((e) => isSystemType(e.name))
      .map((e) => {
        const name = uniqueName(`${e.name}_kind`, takenNames(schema));
        return {
          subject: e.id,
          message: `The enum ${e.name} is called like a type of PostgreSQL, which is taken instead of it.`,
          hint: 'Rename the enum.',
          origin: e.origin,
          fixes: () => [{ title: `Call it ${name}`, tables: [], enums: [{ ...e, name }] }],
        };
      }),
};
