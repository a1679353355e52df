import type { Entity, Relationship } from '../../model/conceptual';
import { decide, type Option } from '../../model/decide';
import { decisionId } from '../../model/decision';
import type { Column, ForeignKey, Table } from '../../model/schema';
import { type Draft, edited, type KeyLink, TableEdits, tablesById, withColumn } from '../draft';
import type { Given } from '../given';
import type { DesignRule } from '../rule';

const code = 'design/on-delete';

type Action = 'cascade' | 'restrict' | 'setNull' | 'noAction';

/**
 * Every foreign key says what happens to its rows when the row they refer to goes: the description's word wins, parts
 * go with their whole, optional roles become empty, and independent things, money and history block the deletion.
 */
export const onDelete: DesignRule = {
  code,
  title: 'Parts go with their whole, optional roles become empty, everything else blocks the deletion.',
  apply: (draft, given) => {
    const byId = tablesById(draft);
    const edits = new TableEdits();
    const decisions = [];
    const emptyBecause = new Map(draft.emptyBecause);
    const moneyTables = tablesWithMoney(draft, given);
    for (const relationship of given.relationships) {
      const link = draft.links.get(relationship.id);
      const table = byId.get(link?.table ?? '');
      if (!link || !table) continue;
      const keys = link.kind === 'key' ? [link.foreignKey] : link.sides.map((s) => s.foreignKey);
      for (const id of keys) {
        const found = keyParts(byId, table, id);
        if (found === undefined) continue;
        const verdict =
          link.kind === 'key' ? ofKey(relationship, link, found, given, moneyTables) : ofJunction(relationship, found);
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

interface KeyParts {
  readonly table: Table;
  readonly key: ForeignKey;
  readonly column: Column;
  readonly parent: Table;
}

interface Verdict {
  readonly choice: Action;
  readonly because: string;
  readonly confidence: number;
  readonly weight: number;
}

function keyParts(byId: ReadonlyMap<string, Table>, table: Table, id: string): KeyParts | undefined {
  const key = table.foreignKeys.find((k) => k.id === id);
  const column = table.columns.find((c) => c.id === key?.columns[0]);
  const parent = byId.get(key?.refTable ?? '');
  return key && column && parent ? { table, key, column, parent } : undefined;
}

function ofKey(
  relationship: Relationship,
  link: KeyLink,
  { table, column, parent }: KeyParts,
  given: Given,
  money: ReadonlySet<string>,
): Verdict {
  const stated = relationship.onDelete;
  const child = given.entities.get(relationship.ends[link.childEnd].entity);
  const isPart = relationship.whole !== undefined && relationship.whole !== link.childEnd;
  if (stated)
    return { choice: stated.action, because: statedBecause[stated.action](table, parent), confidence: 1, weight: 60 };
  if (isPart || isOwnedBy(child, relationship, link, given))
    return {
      choice: 'cascade',
      because: `${cap(words(table))} are part of ${words(parent)} and mean nothing without them.`,
      confidence: 0.9,
      weight: 35,
    };
  if (child?.appendOnly)
    return {
      choice: 'restrict',
      because: `${cap(words(table))} are a record that is never changed; what it mentions has to stay.`,
      confidence: 0.85,
      weight: 50,
    };
  if (isNeededAlternative(table, column))
    return {
      choice: 'restrict',
      because: `${cap(words(table))} must keep one of their alternatives, so it cannot become empty.`,
      confidence: 0.85,
      weight: 40,
    };
  if (column.nullable && table === parent)
    return {
      choice: 'setNull',
      because: `${cap(words(table))} below the deleted one stay, and stand by themselves.`,
      confidence: 0.75,
      weight: 30,
    };
  if (column.nullable)
    return {
      choice: 'setNull',
      because: `${cap(words(table))} may be without ${words(parent)}, so they outlive them.`,
      confidence: 0.8,
      weight: 30,
    };
  if (money.has(table.id))
    return {
      choice: 'restrict',
      because: `${cap(words(table))} carry money; deleting from ${words(parent)} must not erase it.`,
      confidence: 0.9,
      weight: 45,
    };
  return {
    choice: 'restrict',
    because: `${cap(words(table))} and ${words(parent)} stand for themselves; nothing is to vanish unasked.`,
    confidence: 0.75,
    weight: 15,
  };
}

/** One of several columns of which at least one has to be set. */
const isNeededAlternative = (table: Table, column: Column): boolean =>
  table.checks.some(({ predicate: p }) => p.kind === 'countSet' && p.op !== '<=' && p.columns.includes(column.id));

const statedBecause = {
  cascade: (child: Table, parent: Table) => `The description says that ${words(child)} go with ${words(parent)}.`,
  restrict: (child: Table, parent: Table) =>
    `The description keeps ${words(parent)} while ${words(child)} refer to them.`,
  setNull: (child: Table, parent: Table) => `The description lets ${words(child)} outlive ${words(parent)}.`,
} as const;

/** A weak entity belongs to the first thing it cannot be without. */
function isOwnedBy(child: Entity | undefined, relationship: Relationship, link: KeyLink, given: Given): boolean {
  if (child?.kind !== 'weak') return false;
  const mine = given.relationshipsOf.get(child.id) ?? [];
  if (mine.some((r) => r.whole !== undefined && r.ends[r.whole].entity !== child.id)) return false;
  const required = mine.find((r) => {
    const parentEnd = r.ends[0].entity === child.id ? r.ends[1] : r.ends[0];
    return parentEnd.max === 1 && parentEnd.min === 1;
  });
  return required?.id === relationship.id && relationship.ends[link.childEnd].entity === child.id;
}

function ofJunction(relationship: Relationship, { table, parent }: KeyParts): Verdict {
  if (relationship.onDelete && relationship.onDelete.action !== 'setNull')
    return {
      choice: relationship.onDelete.action,
      because: statedBecause[relationship.onDelete.action](table, parent),
      confidence: 1,
      weight: 60,
    };
  return {
    choice: 'cascade',
    because: `A row of ${table.name} only says that two things belong together; it goes with either.`,
    confidence: 0.95,
    weight: 10,
  };
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

const words = (table: Table): string => table.name.replaceAll('_', ' ');
const cap = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Tables with a column that holds an amount of money. */
function tablesWithMoney(draft: Draft, given: Given): ReadonlySet<string> {
  const found = new Set<string>();
  for (const attribute of given.attributes.values()) {
    const place = draft.places.get(attribute.id);
    if (attribute.type === 'money' && place) found.add(place.table);
  }
  return found;
}
