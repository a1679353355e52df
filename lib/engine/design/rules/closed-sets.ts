import { decide, ruleOrigin } from '../../model/decide';
import { columnIdOf, constraintIdOf, type TableId, tableIdOf } from '../../model/ids';
import { plural, singular } from '../../model/inflect';
import { byteLength, MAX_IDENTIFIER_BYTES, uniqueName } from '../../model/names';
import type { Literal } from '../../model/predicate';
import type { Column, EnumType, ForeignKey, Table } from '../../model/schema';
import { type Draft, edited, newTable, TableEdits, withColumn } from '../draft';
import type { Given } from '../given';
import type { DesignRule } from '../rule';
import { isText } from '../shared/column-type';
import { columnLabel, type PlacedAttribute, placedAttributes } from '../shared/placed';
import { valueList } from '../shared/value';

const code = 'design/closed-set';

type Choice = 'check' | 'enum' | 'lookup';

/**
 * A closed set of values is a named CHECK while values may still change, an enum type where they are fixed for good
 * (days of the week), and a lookup table only where the person wants one. An open list restricts nothing.
 */
export const closedSets: DesignRule = {
  code,
  title: 'A closed set of values is a CHECK while it may change, an enum where it is fixed for good.',
  why: 'A join for a handful of words that carry no facts of their own is not worth it. A CHECK is swapped without touching the rows; an enum takes less room and sorts in its own order, but never loses a value.',
  example: 'An order has a status: open, paid or shipped. A planting has a season (spring, summer, autumn or winter).',
  apply: (draft, given) => {
    const work: Work = {
      edits: new TableEdits(),
      names: new Set([...draft.tables.map((t) => t.name), ...draft.enums.map((e) => e.name)]),
      added: [],
      enums: [],
      decisions: [],
    };
    for (const placed of placedAttributes(draft, given)) restrict(work, placed, given);
    return { ...edited(draft, { tables: work.edits.all, ...work }), enums: [...draft.enums, ...work.enums] };
  },
};

interface Work {
  readonly edits: TableEdits;
  /** Tables and types share one namespace. */
  readonly names: Set<string>;
  readonly added: Table[];
  readonly enums: EnumType[];
  readonly decisions: Draft['decisions'][number][];
}

function restrict(work: Work, placed: PlacedAttribute, given: Given): void {
  const { attribute, table, column } = placed;
  if (!attribute.values?.closed || column.type.kind === 'array') return;
  const values = valueList(attribute, column.type);
  if (values.length === 0) return;
  if (!isText(column.type)) {
    work.edits.add(table.id, (t) => checked(t, column, values, attribute.id));
    return;
  }
  const { choice, decision } = decideSet(given, placed, values);
  work.decisions.push(decision);
  if (choice === 'check') work.edits.add(table.id, (t) => checked(t, column, values, attribute.id));
  else if (choice === 'enum') asEnum(work, placed, values.map(String));
  else asLookup(work, placed);
}

function decideSet(given: Given, { attribute, table, column }: PlacedAttribute, values: readonly Literal[]) {
  const fixed = isFixedForGood(values.map(String));
  const label = columnLabel(table, column);
  return decide<Choice>(given.overrides, {
    code,
    subject: column.id,
    choice: fixed ? 'enum' : 'check',
    because: fixed
      ? 'The values are fixed for good.'
      : `The ${values.length} values may still change, and a CHECK is swapped without touching the rows.`,
    options: [
      { choice: 'check', title: `${label} is text with a CHECK`, because: 'The values never change.' },
      ...(values.every((v) => byteLength(String(v)) <= MAX_IDENTIFIER_BYTES)
        ? [
            {
              choice: 'enum' as const,
              title: `${label} is an enum type`,
              because: 'A value of an enum cannot be removed or reordered without a new type.',
            },
          ]
        : []),
      {
        choice: 'lookup',
        title: `${label} refers to a lookup table`,
        because: 'A join for a handful of words that carry no facts of their own.',
      },
    ],
    origin: attribute.origin,
    confidence: 0.85,
    weight: 30,
  });
}

const fixedSets: readonly ReadonlySet<string>[] = [
  'monday tuesday wednesday thursday friday saturday sunday',
  'mon tue wed thu fri sat sun',
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'north east south west northeast northwest southeast southwest',
  'spring summer autumn fall winter',
  'hearts diamonds clubs spades',
  'white black',
  'left right',
].map((words) => new Set(words.split(' ')));

const isFixedForGood = (values: readonly string[]): boolean =>
  values.length > 1 && fixedSets.some((set) => values.every((v) => set.has(v)));

const checked = (table: Table, column: Column, values: readonly Literal[], key: string): Table => ({
  ...table,
  checks: [
    ...table.checks,
    {
      id: constraintIdOf(table.id, 'chk', `${key}:values`),
      name: '',
      predicate: { kind: 'oneOf', column: column.id, values },
      origin: ruleOrigin(code, column.origin),
    },
  ],
});

function asEnum(work: Work, { attribute, table, column }: PlacedAttribute, values: readonly string[]): void {
  const name = uniqueName(`${singular(table.name)}_${column.name}`, work.names);
  work.names.add(name);
  const made: EnumType = { id: `e:${attribute.id}`, name, values, origin: ruleOrigin(code, attribute.origin) };
  work.enums.push(made);
  work.edits.add(table.id, (t) => withColumn(t, column.id, (c) => ({ ...c, type: { kind: 'enum', enum: made.id } })));
}

function asLookup(work: Work, { attribute, table, column }: PlacedAttribute): void {
  const id = tableIdOf(`lookup:${attribute.id}`);
  const name = uniqueName(plural(`${singular(table.name)}_${column.name}`), work.names);
  work.names.add(name);
  const key = columnIdOf(id, 'code');
  work.added.push(
    newTable({
      id,
      name,
      purpose: `The values ${columnLabel(table, column)} may take`,
      columns: [
        { id: key, name: 'code', type: column.type, nullable: false, origin: ruleOrigin(code, attribute.origin) },
      ],
      primaryKey: { id: constraintIdOf(id, 'pk', 'id'), name: '', columns: [key] },
      origin: ruleOrigin(code, attribute.origin),
    }),
  );
  const reference = lookupKey(table.id, column, id, key, attribute.id);
  work.edits.add(table.id, (t) => ({ ...t, foreignKeys: [...t.foreignKeys, reference] }));
}

const lookupKey = (table: TableId, column: Column, refTable: TableId, refColumn: string, key: string): ForeignKey => ({
  id: constraintIdOf(table, 'fk', `lookup:${key}`),
  name: '',
  columns: [column.id],
  refTable,
  refColumns: [refColumn],
  onDelete: 'restrict',
  onUpdate: 'cascade',
  origin: ruleOrigin(code, column.origin),
});
