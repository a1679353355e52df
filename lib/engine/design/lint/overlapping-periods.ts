import { tablesById } from '../../model/by-id';
import type { Fix } from '../../model/diagnostic';
import { constraintIdOf } from '../../model/ids';
import { singular } from '../../model/inflect';
import type { SqlTemplate } from '../../model/predicate';
import type { Column, Schema, Table } from '../../model/schema';
import { byHand, columnOf, namesFor } from '../fixes/making';
import type { LintRule } from './rule';

/** What is booked is not booked twice at a time: an exclusion constraint over the period. */
export const overlappingPeriods: LintRule = {
  code: 'lint/overlapping-periods',
  severity: 'info',
  title: 'What is booked is not booked twice at a time.',
  why: 'Two requests at the same moment both find the room free, and both book it: only the database can refuse the second. Leave it where several bookings may share the thing.',
  bad: {
    tables: [
      { name: 'rooms', columns: ['id uuid', 'name text unique'] },
      {
        name: 'bookings',
        columns: ['id uuid', 'room_id uuid -> rooms', 'starts_at timestamptz', 'ends_at timestamptz'],
        indexes: [['room_id']],
      },
    ],
  },
  check: (schema) =>
    schema.tables.flatMap((table) => {
      const period = booked.test(singular(table.name)) ? periodOf(table) : undefined;
      const fixes = period ? thingsBooked(schema, table).map((thing) => fixOf(schema, table, period, thing)) : [];
      const [first] = fixes;
      if (!period || !first || table.exclusions.length > 0) return [];
      return {
        subject: period.from.id,
        message: `Nothing keeps two ${table.name} of the same ${first.thing} from overlapping.`,
        hint: 'Add an exclusion constraint, unless they may overlap.',
        origin: table.origin,
        fixes: () => fixes.map(({ fix }) => fix),
      };
    }),
};

const booked = /(^|_)(booking|reservation|appointment|rental|stay|shift|lease|loan|occupancy|hire|slot|tenancy)$/;
/** Whoever books may book several things at once. */
const booker =
  /^(customer|client|user|guest|member|patient|passenger|person|account|company|organi[sz]ation|institution|borrower|lender|tenant|booker)s?$/;

interface Period {
  readonly from: Column;
  readonly to: Column;
}

const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(starts?|start_time|started|begins?|begin)(_(at|on|time|date))?$/,
    /^(ends?|end_time|ended|finishes|finish)(_(at|on|time|date))?$/,
  ],
  [/^(valid_)?from(_(at|on|time|date))?$/, /^(valid_)?(to|until)(_(at|on|time|date))?$/],
  [/^check_?in(_(at|on|time|date))?$/, /^check_?out(_(at|on|time|date))?$/],
];

function periodOf(table: Table): Period | undefined {
  const moments = table.columns.filter((c) => ['timestamptz', 'timestamp', 'date'].includes(c.type.kind));
  for (const [start, end] of pairs) {
    const from = moments.find((c) => start.test(c.name));
    const to = moments.find((c) => end.test(c.name) && c.type.kind === from?.type.kind);
    if (from && to) return { from, to };
  }
  return undefined;
}

interface Thing {
  readonly column: Column;
  readonly name: string;
}

const thingsBooked = (schema: Schema, table: Table): readonly Thing[] =>
  table.foreignKeys.flatMap((key) => {
    const parent = tablesById(schema).get(key.refTable);
    const column = columnOf(table, key.columns[0]);
    const comparable = column && ['uuid', 'integer', 'bigint', 'smallint', 'text'].includes(column.type.kind);
    if (!parent || key.columns.length !== 1 || !comparable || parent === table || booker.test(parent.name)) return [];
    return { column, name: singular(parent.name).replaceAll('_', ' ') };
  });

function fixOf(schema: Schema, table: Table, { from, to }: Period, thing: Thing): { fix: Fix; thing: string } {
  const range = { timestamptz: 'tstzrange', timestamp: 'tsrange', date: 'daterange' }[from.type.kind as 'date'];
  const expression: SqlTemplate = [`${range}(`, { column: from.id }, ', ', { column: to.id }, ')'];
  const exclusion = {
    id: constraintIdOf(table.id, 'ex', `fix:${thing.column.id}`),
    name: namesFor(schema)('ex', table.name, thing.column.name, from.name, to.name),
    parts: [
      { key: { column: thing.column.id }, operator: '=' },
      { key: { expression }, operator: '&&' },
    ],
    origin: byHand,
  } as const;
  return {
    thing: thing.name,
    fix: {
      title: `Allow a ${thing.name} one of ${table.name} at a time`,
      tables: [{ ...table, exclusions: [...table.exclusions, exclusion] }],
      extensions: ['btree_gist'],
    },
  };
}
