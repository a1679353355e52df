import { constraintIdOf } from '../../model/ids';
import type { Column, Schema, Table } from '../../model/schema';
import { byHand, madeColumn, namesFor } from '../fixes/making';
import type { LintRule } from './rule';

/** Amounts of money say their currency, unless there is one for all. Told once a schema, where no table names one. */
export const moneyWithoutCurrency: LintRule = {
  code: 'lint/money-without-currency',
  severity: 'info',
  title: 'Amounts of money say their currency.',
  why: 'The day a second currency comes, old amounts no longer say which one they are in. A business with one currency for good can leave it out.',
  bad: { tables: [{ name: 'sales', columns: ['id uuid', 'price numeric(12,2)', 'tax numeric(12,2)'] }] },
  check: (schema) => {
    if (schema.tables.some((t) => t.columns.some((c) => c.name.includes('currency')))) return [];
    const [first, ...more] = amountsOf(schema);
    if (first === undefined) return [];
    const others = more.length > 0 ? ` and ${more.length} more hold` : ' holds';
    const tables = schema.tables.filter((t) => t.columns.some(isAmount));
    return [
      {
        subject: first.column.id,
        message: `${first.label}${others} amounts without a currency, so all are taken to be in the same one.`,
        hint: 'Add a currency where more than one is used.',
        origin: first.column.origin,
        fixes: () => [
          {
            title: `Add a currency to ${tables.length > 3 ? `${tables.length} tables` : tables.map((t) => t.name).join(', ')}`,
            tables: tables.map((table) => withCurrency(schema, table)),
          },
        ],
      },
    ];
  },
};

/** Whether a column's name is that of an amount of money. */
export const isMoneyName = (name: string): boolean => moneyWords.test(name);

const moneyWords =
  /(^|_)(price|amount|cost|fee|fare|salary|wage|rent|total|subtotal|tax|tip|revenue|budget|deposit|refund|payment|discount_amount|premium|charge)(_|$)/;

const isAmount = (column: Column): boolean =>
  column.type.kind === 'numeric' && column.type.scale === 2 && column.type.precision !== 5 && isMoneyName(column.name);

const amountsOf = (schema: Schema): readonly { column: Column; label: string }[] =>
  schema.tables.flatMap((t) =>
    t.columns.filter(isAmount).map((column) => ({ column, label: `${t.name}.${column.name}` })),
  );

/** ISO 4217: three capitals. Behind the last amount, so that the two are read together. */
function withCurrency(schema: Schema, table: Table): Table {
  const currency = madeColumn(table.id, 'currency', 'currency', { kind: 'char', length: 3 });
  const at = table.columns.findLastIndex(isAmount) + 1;
  return {
    ...table,
    columns: [...table.columns.slice(0, at), currency, ...table.columns.slice(at)],
    checks: [
      ...table.checks,
      {
        id: constraintIdOf(table.id, 'chk', 'currency'),
        name: namesFor(schema)('chk', table.name, 'currency'),
        predicate: { kind: 'matches', column: currency.id, pattern: '^[A-Z]{3}$' },
        origin: byHand,
      },
    ],
  };
}
