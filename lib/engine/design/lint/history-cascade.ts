import { tablesById } from '../../model/by-id';
import { singular } from '../../model/inflect';
import type { ForeignKey, Table } from '../../model/schema';
import { isHistory } from '../shared/history';
import type { LintRule } from './rule';

/** What money or audit hangs on outlives what it is about: its keys do not cascade. */
export const historyCascade: LintRule = {
  code: 'lint/history-cascade',
  severity: 'warning',
  title: 'Deleting a row does not delete its payments or its history.',
  why: 'With ON DELETE CASCADE one deleted customer takes the payments and the audit trail along, which the books and the law still need. Leave it where nothing has to be kept.',
  bad: {
    tables: [
      { name: 'customers', columns: ['id uuid', 'name text'] },
      {
        name: 'payments',
        columns: ['id uuid', 'customer_id uuid -> customers cascade', 'amount numeric(12,2)', 'currency char(3)'],
        indexes: [['customer_id']],
      },
    ],
  },
  check: (schema) =>
    schema.tables.filter(isKept).flatMap((table) =>
      table.foreignKeys
        .filter((key) => key.onDelete === 'cascade' && key.refTable !== table.id)
        .map((key) => {
          const parent = tablesById(schema).get(key.refTable)?.name ?? 'a table';
          return {
            subject: key.id,
            message: `Deleting a row of ${parent} deletes its ${table.name} too.`,
            hint: 'Refuse the deletion, or mark rows as deleted.',
            origin: key.origin,
            fixes: () => [
              {
                title: `Refuse to delete a row of ${parent} that has ${table.name}`,
                tables: [
                  {
                    ...table,
                    foreignKeys: table.foreignKeys.map(
                      (k): ForeignKey => (k === key ? { ...k, onDelete: 'restrict' } : k),
                    ),
                  },
                ],
              },
            ],
          };
        }),
    ),
};

const money = /(^|_)(payment|invoice|refund|payout|transaction|ledger_entry|journal_entry|receipt|charge)$/;

const isKept = (table: Table): boolean => isHistory(table) || money.test(singular(table.name));
