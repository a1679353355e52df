import { decide } from '../../model/decide';
import type { Origin } from '../../model/origin';
import type { Table } from '../../model/schema';
import { type Draft, edited, TableEdits, withColumn } from '../draft';
import type { Given } from '../given';
import type { DesignRule } from '../rule';
import { type CircleStep, requiredCircles } from '../shared/required-circles';

const code = 'design/required-circle';

/**
 * Where required keys run in a circle, one of them is checked at the end of the transaction, so that the rows can be
 * made together: the key of a role or of a one-to-one relationship, else the one described last.
 */
export const requiredCirclesRule: DesignRule = {
  code,
  title: 'A circle of required keys is opened at one key, checked at the end of the transaction.',
  why: 'Two tables that each need a row of the other can hold no first row, unless one key is checked when the transaction ends.',
  example: 'An employee has a name. Each employee reports to one manager, who is an employee.',
  apply: (draft, given) => {
    let opened = draft;
    for (let circles = requiredCircles(opened.tables); circles.length > 0; circles = requiredCircles(opened.tables))
      opened = open(opened, circles, given);
    return opened;
  },
};

function open(draft: Draft, circles: readonly (readonly CircleStep[])[], given: Given): Draft {
  const edits = new TableEdits();
  const decisions = [];
  const emptyBecause = new Map(draft.emptyBecause);
  const ranks = rankOfKeys(draft, given);
  const chosen = new Set<string>();
  for (const circle of circles) {
    if (circle.some((step) => chosen.has(step.key.id))) continue;
    const step = loosest(circle, ranks);
    if (step === undefined) continue;
    chosen.add(step.key.id);
    const { choice, decision } = decideOpening(given, circle, step);
    decisions.push(decision);
    const column = step.key.columns[0] ?? '';
    if (choice === 'optional') emptyBecause.set(column, `until its row of ${step.parent} is there`);
    edits.add(step.table.id, (t) => (choice === 'optional' ? nullable(t, column) : deferred(t, step.key.id)));
  }
  return { ...edited(draft, { tables: edits.all, decisions }), emptyBecause };
}

const nullable = (table: Table, column: string): Table => withColumn(table, column, (c) => ({ ...c, nullable: true }));

const deferred = (table: Table, key: string): Table => ({
  ...table,
  foreignKeys: table.foreignKeys.map((k) => (k.id === key ? { ...k, deferrable: 'deferred' } : k)),
});

/** How readily a key gives way: roles and one-to-one keys first, later ones before earlier ones. */
function rankOfKeys(draft: Draft, given: Given): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const [i, relationship] of given.relationships.entries()) {
    const link = draft.links.get(relationship.id);
    if (link?.kind !== 'key') continue;
    const hasRole = relationship.ends[link.childEnd === 0 ? 1 : 0].role !== undefined;
    ranks.set(link.foreignKey, i + (hasRole || link.oneToOne ? given.relationships.length : 0));
  }
  return ranks;
}

/** The key to open; never one of a primary key (a subtype's), which can be neither empty nor late. */
function loosest(circle: readonly CircleStep[], ranks: ReadonlyMap<string, number>) {
  const ranked = circle
    .map((step, i) => ({
      ...step,
      parent: circle[(i + 1) % circle.length]?.table.name ?? '',
      rank: ranks.get(step.key.id) ?? -1,
    }))
    .sort((a, b) => b.rank - a.rank);
  return ranked[0];
}

function decideOpening(given: Given, circle: readonly CircleStep[], step: CircleStep & { readonly parent: string }) {
  const label = `${step.table.name}.${step.table.columns.find((c) => c.id === step.key.columns[0])?.name ?? ''}`;
  const inKey = step.table.primaryKey?.columns.includes(step.key.columns[0] ?? '') ?? false;
  const origin: Origin = step.key.origin;
  return decide<'deferred' | 'optional'>(given.overrides, {
    code,
    subject: step.key.id,
    choice: 'deferred',
    because: `${circle.map((s) => s.table.name).join(' and ')} need each other, so their first rows are made in one transaction.`,
    options: [
      {
        choice: 'deferred',
        title: `${label} is checked at the end of the transaction`,
        because: 'The rows were to be made one after the other.',
      },
      ...(inKey
        ? []
        : [
            {
              choice: 'optional' as const,
              title: `${label} may be empty`,
              because: 'The description demands one, and nothing would make sure that it is filled in later.',
            },
          ]),
    ],
    origin,
    confidence: 0.6,
    weight: 80,
  });
}
