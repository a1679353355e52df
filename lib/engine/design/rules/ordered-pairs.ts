import { decide, ruleOrigin } from '../../model/decide';
import { columnKeyOf, constraintIdOf } from '../../model/ids';
import type { CheckConstraint, Column, Table } from '../../model/schema';
import { type Draft, edited, TableEdits } from '../draft';
import type { Given } from '../given';
import type { DesignRule } from '../rule';
import { comparable } from '../shared/column-type';

const code = 'design/ordered-pairs';

/** Names that come in pairs, the earlier or smaller one first. */
const pairs: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(^|_)start(s|ed)?(_|$)/, ['end']],
  [/(^|_)begin(s)?(_|$)/, ['end']],
  [/(^|_)from(_|$)/, ['to', 'until']],
  [/(^|_)opens(_|$)/, ['closes']],
  [/(^|_)check_in(_|$)/, ['check_out']],
  [/(^|_)departure(_|$)/, ['arrival']],
  [/(^|_)min(imum)?(_|$)/, ['max']],
];

/** Numbers from and to are as often places on a way, which may be run in either direction. */
const travels = /(^|_)(from|departure)(_|$)/;

/**
 * A start and an end, a minimum and a maximum of one row are in order even where the description does not say so.
 * Times of day are left alone: a shift may end after midnight.
 */
export const orderedPairs: DesignRule = {
  code,
  title: 'A start and an end, a minimum and a maximum of one row are in order.',
  why: 'An end before its start makes every duration, overlap and report wrong.',
  example: 'An event has a title, a start time and an end time.',
  apply: (draft, given) => {
    const edits = new TableEdits();
    const decisions: Draft['decisions'][number][] = [];
    for (const table of draft.tables) {
      const columns = table.columns.filter((c) => orderable.has(c.type.kind));
      if (columns.length < 2) continue;
      const byName = new Map(columns.map((c) => [c.name, c]));
      for (const low of columns) {
        const high = partnerOf(low, byName);
        if (!high || !comparable(low.type, high.type) || isStated(table, low, high)) continue;
        const { choice, decision } = decideOrder(given, table, low, high);
        decisions.push(decision);
        if (choice === 'check') edits.add(table.id, (t) => ({ ...t, checks: [...t.checks, inOrder(t, low, high)] }));
      }
    }
    return edited(draft, { tables: edits.all, decisions });
  },
};

const orderable = new Set(['date', 'timestamptz', 'smallint', 'integer', 'bigint', 'numeric']);

/** The column named alike but for the word that makes it the later one. */
function partnerOf(low: Column, byName: ReadonlyMap<string, Column>): Column | undefined {
  for (const [word, others] of pairs) {
    if (!word.test(low.name)) continue;
    if (travels.test(low.name) && low.type.kind !== 'date' && low.type.kind !== 'timestamptz') continue;
    for (const other of others) {
      const name = low.name.replace(word, (...found: readonly string[]) => {
        const [whole = '', before = ''] = found;
        return `${before}${other}${suffixOf(whole)}${whole.endsWith('_') ? '_' : ''}`;
      });
      const high = byName.get(name);
      if (high) return high;
    }
  }
  return undefined;
}

/** "starts" pairs with "ends", "started" with "ended", "minimum" with "maximum". */
const suffixOf = (word: string): string => /(?<=start|begin)(s|ed)(?=_|$)|(?<=min)imum(?=_|$)/.exec(word)?.[0] ?? '';

const isStated = (table: Table, low: Column, high: Column): boolean =>
  table.checks.some(
    ({ predicate: p }) =>
      p.kind === 'compareColumns' && [p.left, p.right].includes(low.id) && [p.left, p.right].includes(high.id),
  );

const opOf = (low: Column): '>' | '>=' => (low.type.kind === 'timestamptz' ? '>' : '>=');

function decideOrder(given: Given, table: Table, low: Column, high: Column) {
  const label = `${table.name}.${high.name} ${opOf(low)} ${low.name}`;
  return decide<'check' | 'none'>(given.overrides, {
    code,
    subject: high.id,
    choice: 'check',
    because: 'The names say which one comes first; the description does not.',
    options: [
      { choice: 'check', title: `${label} is checked`, because: 'They were not a pair.' },
      { choice: 'none', title: `${label} is not checked`, because: 'A period that runs backwards would be stored.' },
    ],
    origin: high.origin,
    confidence: 0.75,
    weight: 28,
  });
}

const inOrder = (table: Table, low: Column, high: Column): CheckConstraint => ({
  id: constraintIdOf(table.id, 'chk', `order:${columnKeyOf(table.id, high.id)}`),
  name: '',
  predicate: { kind: 'compareColumns', left: high.id, op: opOf(low), right: low.id },
  origin: ruleOrigin(code, high.origin),
});
