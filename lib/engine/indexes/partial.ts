import type { FixedFilter, TableAccess } from '../model/access-pattern';
import type { ColumnId } from '../model/ids';
import { type Predicate, predicateColumns } from '../model/predicate';
import { isOrdered, type TableFacts } from './table-facts';

/** From this share on, an index of the remaining rows only is worth its narrowness. */
const SELECTIVE = 0.8;
/** What a work queue is taken to leave out when nobody says: finished rows pile up. */
const ASSUMED_SHARE = 0.9;

export interface SplitFilters {
  /** Becomes the index's WHERE; absent when no filter leaves out enough. */
  readonly where?: Predicate;
  readonly leavesOut?: { readonly share: number; readonly assumed: boolean };
  /** Columns that a remaining filter holds at one value, as good as given ones. */
  readonly constant: readonly ColumnId[];
}

/** Parts the fixed filters of an access into those worth a partial index and those that are only equalities. */
export function splitFilters(facts: TableFacts, access: TableAccess): SplitFilters {
  const sized = access.fixed
    .filter((f) => predicateColumns(f.predicate).every((c) => facts.columns.has(c)))
    .map((filter) => ({ filter, ...shareOf(facts, filter) }));
  const selective = sized.filter((s) => s.share >= SELECTIVE);
  const constant = sized
    .filter((s) => s.share < SELECTIVE)
    .flatMap(({ filter: { predicate: p } }) => (p.kind === 'compare' && p.op === '=' ? [p.column] : []));
  const [first] = selective;
  if (first === undefined) return { constant };
  const predicates = selective.map((s) => s.filter.predicate);
  return {
    where: predicates.length === 1 ? first.filter.predicate : { kind: 'and', all: predicates },
    leavesOut: {
      share: Math.max(...selective.map((s) => s.share)),
      assumed: selective.every((s) => s.assumed),
    },
    constant,
  };
}

/** Whether the filter leaves out so much that an index of the other rows is worth having. */
export const isSelective = (facts: TableFacts, filter: FixedFilter): boolean =>
  shareOf(facts, filter).share >= SELECTIVE;

/** Share of the rows the filter leaves out: as stated, or taken from what it asks for; 0 where nothing is known. */
export function shareOf(facts: TableFacts, filter: FixedFilter): { share: number; assumed: boolean } {
  if (filter.excludes !== undefined) return { share: filter.excludes, assumed: false };
  return { share: isWorkQueue(facts, filter.predicate) ? ASSUMED_SHARE : 0, assumed: true };
}

/** Words for the states in which things stay for good. */
const finished =
  /(^|_)(done|complete|completed|closed|paid|delivered|resolved|cancelled|canceled|returned|finished|archived|processed|handled|shipped|settled|expired|won|lost|rejected|void|fulfilled|sent|read|landed|answered|approved)$/;

/**
 * Whether the filter keeps what still has to be dealt with: a moment not yet reached ("not returned"), a finishing flag
 * still false, or a state of a closed set that also has finished states. `deleted_at IS NULL` keeps nearly everything.
 */
function isWorkQueue(facts: TableFacts, predicate: Predicate): boolean {
  if (predicate.kind === 'isNull') {
    const column = facts.columns.get(predicate.column);
    const isMoment = column?.type.kind === 'timestamptz' || column?.type.kind === 'date';
    return isMoment && column.name !== 'deleted_at' && !/(^|_)(birth|born|death|expir)/.test(column.name);
  }
  if (predicate.kind === 'compare' && typeof predicate.value === 'boolean') {
    const name = facts.columns.get(predicate.column)?.name ?? '';
    return finished.test(name) && predicate.value === (predicate.op === '<>');
  }
  return keepsUnfinished(facts, predicate);
}

function keepsUnfinished(facts: TableFacts, predicate: Predicate): boolean {
  if (predicate.kind !== 'compare' && predicate.kind !== 'oneOf' && predicate.kind !== 'noneOf') return false;
  const all = facts.closedSets.get(predicate.column);
  const named = predicate.kind === 'compare' ? [String(predicate.value)] : predicate.values.map(String);
  const excluding = predicate.kind === 'noneOf' || (predicate.kind === 'compare' && predicate.op === '<>');
  if (all === undefined || (predicate.kind === 'compare' && predicate.op !== '=' && !excluding)) return false;
  const kept = excluding ? all.filter((v) => !named.includes(v)) : named;
  return kept.every((v) => !finished.test(v)) && all.some((v) => finished.test(v));
}

/** Columns of the access that an ordered index can hold, each once. */
export const orderedColumns = (facts: TableFacts, columns: readonly ColumnId[]): readonly ColumnId[] => [
  ...new Set(columns.filter((c) => isOrdered(facts.columns.get(c)))),
];
