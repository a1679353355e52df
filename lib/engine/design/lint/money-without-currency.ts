import type { Column, Schema } from '../../model/schema';
import type { LintRule } from './rule';

/** Amounts of money say their currency, unless there is one for all. Told once a schema, where no table names one. */
export const moneyWithoutCurrency: LintRule = {
  code: 'lint/money-without-currency',
  severity: 'info',
  title: 'Amounts of money say their currency.',
  check: (schema) => {
    if (schema.tables.some((t) => t.columns.some((c) => c.name.includes('currency')))) return [];
    const [first, ...more] = amountsOf(schema);
    if (first === undefined) return [];
    const others = more.length > 0 ? ` and ${more.length} more hold` : ' holds';
    return [
      {
        subject: first.column.id,
        message: `${first.label}${others} amounts without a currency, so all are taken to be in the same one.`,
        hint: 'Add a currency where more than one is used.',
        origin: first.column.origin,
      },
    ];
  },
};

const moneyWords =
  /(^|_)(price|amount|cost|fee|fare|salary|wage|rent|total|subtotal|tax|tip|revenue|budget|deposit|refund|payment|discount_amount|premium|charge)(_|$)/;

const isAmount = (column: Column): boolean =>
  column.type.kind === 'numeric' &&
  column.type.scale === 2 &&
  column.type.precision !== 5 &&
  moneyWords.test(column.name);

const amountsOf = (schema: Schema): readonly { column: Column; label: string }[] =>
  schema.tables.flatMap((t) =>
    t.columns.filter(isAmount).map((column) => ({ column, label: `${t.name}.${column.name}` })),
  );
