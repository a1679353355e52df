import type { Relationship } from '../../model/conceptual';
import { decide, type Option } from '../../model/decide';
import { decisionId } from '../../model/decision';
import type { Table } from '../../model/schema';
import { type Draft, edited, TableEdits, tablesById, withColumn } from '../draft';
import type { Given } from '../given';
import type { DesignRule } from '../rule';
import {
  type Action,
  cap,
  isNeededAlternative,
  junctionVerdict,
  type KeyParts,
  keyVerdict,
  type Verdict,
  words,
} from '../shared/delete-verdict';

const code = 'design/on-delete';

/**
 * Every foreign key says what happens to its rows when the row they refer to goes: the description's word wins, parts
 * go with their whole, optional roles become empty, and independent things, money and history block the deletion.
 */
export const onDelete: DesignRule = {
  code,
  title: 'Parts go with their whole, optional roles become empty, everything else blocks the deletion.',
  why: 'A part makes no sense without its whole. Money, history and independent things must not vanish with what they refer to.',
  example:
    'An order consists of order lines. An order line has a quantity. A customer places many orders. A customer has a name.',
  apply: (draft, given) => {
    const byId = tablesById(draft);
    const edits = new TableEdits();
    const decisions = [];
    const emptyBecause = new Map(draft.emptyBecause);
    const money = tablesWithMoney(draft, given);
    for (const relationship of given.relationships) {
      const link = draft.links.get(relationship.id);
      const table = byId.get(link?.table ?? '');
      if (!link || !table) continue;
      const keys = link.kind === 'key' ? [link.foreignKey] : link.sides.map((s) => s.foreignKey);
      for (const id of keys) {
        const found = keyParts(byId, table, id);
        if (found === undefined) continue;
        const verdict =
          link.kind === 'key'
            ? keyVerdict({ relationship, link, given, carriesMoney: money.has(table.id), ...found })
            : junctionVerdict(relationship, found);
        const { choice, decision } = decideAction(given, relationship, found, verdict);
        decisions.push(decision);
        if (choice === 'setNull' && !found.column.nullable)
          emptyBecause.set(found.column.id, `because the row of ${found.parent.name} may be gone`);
        edits.add(table.id, (t) => withAction(t, found, choice));
      }
    }
    return { ...edited(draft, { tables: edits.all, decisions }), emptyBecause };
  },
};

function keyParts(byId: ReadonlyMap<string, Table>, table: Table, id: string): KeyParts | undefined {
  const key = table.foreignKeys.find((k) => k.id === id);
  const column = table.columns.find((c) => c.id === key?.columns[0]);
  const parent = byId.get(key?.refTable ?? '');
  return key && column && parent ? { table, key, column, parent } : undefined;
}

const actionSql = { cascade: 'CASCADE', restrict: 'RESTRICT', setNull: 'SET NULL', noAction: 'NO ACTION' } as const;

function decideAction(given: Given, relationship: Relationship, parts: KeyParts, verdict: Verdict) {
  const { table, key, column, parent } = parts;
  const title = (choice: Action) => `${table.name}.${column.name} ON DELETE ${actionSql[choice]}`;
  const inKey = (table.primaryKey?.columns.includes(column.id) ?? false) || isNeededAlternative(table, column);
  const mustStay = given.overrides.get(decisionId('design/nullability', column.id)) === 'required';
  const options: Option<Action>[] = [
    {
      choice: 'cascade',
      title: title('cascade'),
      because: `Deleting from ${words(parent)} would take ${words(table)} along.`,
    },
    {
      choice: 'restrict',
      title: title('restrict'),
      because: `${cap(words(parent))} with ${words(table)} could not be deleted.`,
    },
    ...(inKey || mustStay
      ? []
      : [
          {
            choice: 'setNull' as const,
            title: title('setNull'),
            because: `${cap(words(table))} would be left without ${words(parent)}.`,
          },
        ]),
    {
      choice: 'noAction',
      title: title('noAction'),
      because: 'The same as RESTRICT, but found only at the end of the statement.',
    },
  ];
  const possible = options.some((o) => o.choice === verdict.choice)
    ? verdict
    : { ...verdict, choice: 'restrict' as const };
  return decide<Action>(given.overrides, {
    code,
    subject: key.id,
    ...possible,
    options,
    origin: relationship.onDelete?.origin ?? relationship.origin,
  });
}

function withAction(table: Table, { key, column }: KeyParts, action: Action): Table {
  const keyed: Table = {
    ...table,
    foreignKeys: table.foreignKeys.map((k) => (k.id === key.id ? { ...k, onDelete: action } : k)),
  };
  return action === 'setNull' ? withColumn(keyed, column.id, (c) => ({ ...c, nullable: true })) : keyed;
}

/** Tables with a column that holds an amount of money. */
function tablesWithMoney(draft: Draft, given: Given): ReadonlySet<string> {
  const found = new Set<string>();
  for (const attribute of given.attributes.values()) {
    const place = draft.places.get(attribute.id);
    if (attribute.type === 'money' && place) found.add(place.table);
  }
  return found;
}
