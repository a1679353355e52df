import type { Decision } from '../../model/decision';
import type { ForeignKey, Index, Schema, Table } from '../../model/schema';

/** What follows from a decision for whoever works with the tables, one sentence each; empty for a kind it does not know. */
export function consequencesOf(decision: Decision, schema: Schema): readonly string[] {
  const found = consequences[decision.code]?.[decision.choice] ?? consequences[decision.code]?.['*'];
  return found?.(placeOf(decision, schema)) ?? [];
}

interface Place {
  readonly table: Table | undefined;
  readonly key: ForeignKey | undefined;
  readonly index: Index | undefined;
  /** The table a foreign key refers to. */
  readonly parent: string;
  /** The table the element is of. */
  readonly child: string;
}

function placeOf({ subject }: Decision, schema: Schema): Place {
  const table = schema.tables.find(
    (t) =>
      t.id === subject ||
      [...t.columns, ...t.foreignKeys, ...t.indexes, ...t.uniques, ...t.checks, ...t.exclusions].some(
        (element) => element.id === subject,
      ),
  );
  const key = table?.foreignKeys.find((k) => k.id === subject);
  return {
    table,
    key,
    index: table?.indexes.find((i) => i.id === subject),
    parent: schema.tables.find((t) => t.id === key?.refTable)?.name ?? 'the other table',
    child: table?.name ?? 'the table',
  };
}

type Consequence = (place: Place) => readonly string[];

const consequences: Readonly<Record<string, Readonly<Record<string, Consequence>>>> = {
  'design/on-delete': {
    cascade: ({ parent, child }) => [`Deleting a row of ${parent} deletes its rows of ${child}, without a question.`],
    restrict: ({ parent, child }) => [
      `A row of ${parent} cannot be deleted while rows of ${child} refer to it: they go first, or it is marked as deleted.`,
    ],
    noAction: ({ parent, child }) => [
      `A row of ${parent} cannot be gone at the end of a statement while rows of ${child} refer to it.`,
    ],
    setNull: ({ parent, child }) => [
      `Deleting a row of ${parent} leaves its rows of ${child} without one: reading them takes an outer join.`,
    ],
  },
  'design/schemaless': {
    '*': () => [
      'The database checks that it is JSON, not what is in it.',
      'Searching inside it takes an index of its own.',
    ],
  },
  'design/closed-set': {
    check: () => ['Another value is refused.', 'A new value takes a new CHECK, which reads the table once.'],
    enum: () => ['Another value is refused.', 'A value can be added at once, but never removed or moved.'],
    lookup: () => ['A new value is a new row.', 'Reading what a value means takes a join.'],
  },
  'design/multi-valued': {
    table: () => ['Each value can be checked, counted and referred to.', 'Reading all of them takes a join.'],
    array: () => ['They are read with their row.', 'One value can be neither unique nor referred to.'],
  },
  'design/primary-key': {
    '*': ({ child }) => [`Every table that refers to ${child} holds the same key.`],
  },
  'design/nullability': {
    optional: ({ child }) => [`Programs that read ${child} have to mind an empty value.`],
    required: ({ child }) => [`No row of ${child} can be stored without a value.`],
  },
  'design/unique-case': {
    ignoreCase: () => ['Looking one up has to compare lower(...) to use the index.'],
    exact: () => ['Two spellings of one address are two values.'],
  },
  'design/no-overlap': {
    '*': () => ['The second of two that overlap is refused when it is stored.', 'It takes the extension btree_gist.'],
  },
  'design/ordered-pairs': {
    check: () => ['A row whose end comes before its start is refused.'],
    none: () => ['Whoever reads the pair has to mind that it may run backwards.'],
  },
  'design/required-circle': {
    deferred: () => ['The first rows of both tables are stored in one transaction.'],
    optional: () => ['A row may stand without the other, for a moment or for good.'],
  },
  'indexes/pattern': {
    drop: ({ child }) => [`The query reads more of ${child} the more rows it has.`],
    '*': ({ child, index }) => [
      `Each change of ${child} ${index ? `writes ${index.name} too` : 'writes one more index'}.`,
    ],
  },
};
