import { typeLabel } from '../../model/describe';
import type { Fix } from '../../model/diagnostic';
import { type ColumnId, constraintIdOf } from '../../model/ids';
import type { CheckConstraint, Column, Schema, Table } from '../../model/schema';
import { byHand, namesFor } from '../fixes/making';
import { isInSql } from '../fixes/mentions';
import { isMoneyName } from './money-without-currency';
import type { Fault, LintRule } from './rule';

/** Types that PostgreSQL keeps for old times’ sake have better ones: text, identity, jsonb, numeric. */
export const typeAdvice: LintRule = {
  code: 'lint/type-advice',
  severity: 'info',
  title: 'A column has the type PostgreSQL is best at.',
  why: 'varchar(n) and char(n) are no faster than text, and char pads with blanks; a CHECK on the length can be changed without rewriting the table. serial leaves a sequence with rights of its own, where identity is part of the column. json keeps the text and cannot be indexed, jsonb can. Money in floating point does not add up, and the type money depends on the server’s locale.',
  bad: {
    tables: [
      {
        name: 'products',
        columns: ['id uuid', 'name varchar(100)', 'price double', 'data json'],
      },
    ],
  },
  check: (schema) => {
    const keyed = keyColumns(schema);
    return schema.tables.flatMap((table) =>
      advice.flatMap((piece) => {
        const columns = table.columns.filter((c) => piece.applies(c) && !keyed.has(c.id) && !isInSql(table, c.id));
        return columns.length > 0 ? [faultOf(schema, table, columns, piece)] : [];
      }),
    );
  },
};

/** Both ends of every foreign key have one type: changing it is not this rule's work. */
const keyColumns = (schema: Schema): ReadonlySet<ColumnId> =>
  new Set(schema.tables.flatMap((t) => t.foreignKeys.flatMap((k) => [...k.columns, ...k.refColumns])));

interface Advice {
  readonly applies: (column: Column) => boolean;
  readonly instead: string;
  readonly because: string;
  readonly change: (column: Column) => Column;
}

const isCustom = (column: Column, name: RegExp): boolean => column.type.kind === 'custom' && name.test(column.type.sql);
const isCounting = ({ default: value }: Column): boolean =>
  value?.kind === 'expression' && /^nextval\(/i.test(value.sql.trim());
const isFloat = ({ type }: Column): boolean => type.kind === 'real' || type.kind === 'double';

const counted = ({ default: _, ...column }: Column): Column => ({
  ...column,
  type: isCustom(column, /big/i)
    ? { kind: 'bigint' }
    : isCustom(column, /small/i)
      ? { kind: 'smallint' }
      : column.type.kind === 'custom'
        ? { kind: 'integer' }
        : column.type,
  nullable: false,
  generated: { kind: 'identity', always: false },
});

const advice: readonly Advice[] = [
  {
    applies: (c) => isCustom(c, /^(big|small)?serial\d?$/i) || isCounting(c),
    instead: 'an identity column',
    because: 'counts with a sequence beside the table',
    change: counted,
  },
  {
    applies: (c) => (isFloat(c) && isMoneyName(c.name)) || isCustom(c, /^money$/i),
    instead: 'numeric(12,2)',
    because: 'cannot hold money exactly',
    change: ({ default: value, ...c }) => ({
      ...c,
      type: { kind: 'numeric', precision: 12, scale: 2 },
      ...(value?.kind === 'literal' && { default: value }),
    }),
  },
  {
    applies: (c) => c.type.kind === 'json',
    instead: 'jsonb',
    because: 'keeps the text and cannot be indexed',
    change: ({ default: value, ...c }) => ({
      ...c,
      type: { kind: 'jsonb' },
      ...(value?.kind === 'literal' && { default: value }),
    }),
  },
  {
    applies: (c) => c.type.kind === 'varchar' || (c.type.kind === 'char' && c.type.length > 3),
    instead: 'text with a CHECK on its length',
    because: 'ties the length to the type',
    change: (c) => ({ ...c, type: { kind: 'text' } }),
  },
];

function faultOf(schema: Schema, table: Table, columns: readonly Column[], piece: Advice): Fault {
  const [first] = columns as readonly [Column, ...Column[]];
  const more = columns.length > 1 ? ` and ${columns.length - 1} more` : '';
  const label = `${table.name}.${first.name}${more}`;
  const was = typeLabel(first.type, schema.enums);
  return {
    subject: first.id,
    message: `${label}: ${isCounting(first) ? 'a default of nextval()' : was} ${piece.because}.`,
    hint: `Use ${piece.instead}.`,
    origin: first.origin,
    fixes: () => [fixOf(schema, table, columns, label, piece)],
  };
}

function fixOf(schema: Schema, table: Table, columns: readonly Column[], label: string, piece: Advice): Fix {
  const names = namesFor(schema);
  const changed = new Set(columns);
  const checks = columns.flatMap((c): CheckConstraint | readonly [] => {
    if (c.type.kind !== 'varchar' && c.type.kind !== 'char') return [];
    return {
      id: constraintIdOf(table.id, 'chk', `fix:length:${c.id}`),
      name: names('chk', table.name, c.name, 'length'),
      predicate: { kind: 'length', column: c.id, op: '<=', value: c.type.length },
      origin: byHand,
    };
  });
  return {
    title: `Make ${label} ${piece.instead}`,
    tables: [
      {
        ...table,
        columns: table.columns.map((c) => (changed.has(c) ? piece.change(c) : c)),
        checks: [...table.checks, ...checks],
      },
    ],
  };
}
