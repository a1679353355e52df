import type { Diagnostic } from '../model/diagnostic';
import { equalData } from '../model/equal';
import type { ElementId } from '../model/ids';
import type { Origin } from '../model/origin';
import type { EnumType, PrimaryKey, Table } from '../model/schema';
import { clashFinding, keptFinding } from './findings';
import { type FieldClash, fateOf, mergeFields, type Sides, sidesOf } from './three-way';

/** Where the merge tells what the person should know. */
export interface Report {
  readonly finding: (finding: Diagnostic) => void;
  /** The fields of an element that the person and the text changed, each in another way. */
  readonly clashes: (element: ElementId, clashes: readonly FieldClash[]) => void;
}

interface Element {
  readonly id: ElementId;
  readonly name: string;
  readonly origin?: Origin;
}

const byHand: Origin = { kind: 'hand' };

const ignoringOrigin: ReadonlySet<string> = new Set(['origin']);

const ignoringNames: ReadonlySet<string> = new Set(['origin', 'name']);

/** Constraints and indexes are named after their tables and columns: such a name changes on its own. */
const ignoredIn = (key: ListKey): ReadonlySet<string> => (key === 'columns' ? ignoringOrigin : ignoringNames);

/** The tables of all sides as one list. `report` gets what the person should know. */
export function mergeTables(
  base: readonly Table[],
  current: readonly Table[],
  reading: readonly Table[],
  enums: readonly EnumType[],
  report: Report,
): readonly Table[] {
  return sidesOf(base, current, reading).flatMap((sides) => mergeTable(sides, enums, report) ?? []);
}

function mergeTable(sides: Sides<Table>, enums: readonly EnumType[], report: Report): Table | undefined {
  const { base, current, reading } = sides;
  if (!current || !reading) {
    if (fateOf(sides, isWorkedOn) === 'take') return reading;
    if (fateOf(sides, isWorkedOn) === 'drop' || !current) return undefined;
    if (base) report.finding(keptFinding(current.name, current.id));
    // The text it came from is gone: what stays is the person's.
    return base ? { ...current, origin: byHand } : current;
  }
  if (base && equalData(base, current)) return reading;
  if (base && equalData(base, reading)) return current;
  const { merged, clashes } = mergeFields(base && head(base), head(current), head(reading));
  reportClashes(report, merged.name, reading, clashes, enums);
  const lists = <K extends ListKey>(key: K) =>
    mergeList<Element>(
      merged.name,
      base?.[key] ?? (base ? [] : undefined),
      current[key],
      reading[key],
      enums,
      ignoredIn(key),
      report,
    ) as Table[K];
  const primaryKey = mergeKey(base, current, reading);
  return {
    ...merged,
    columns: lists('columns'),
    ...(primaryKey && { primaryKey }),
    foreignKeys: lists('foreignKeys'),
    uniques: lists('uniques'),
    checks: lists('checks'),
    exclusions: lists('exclusions'),
    indexes: lists('indexes'),
  };
}

function reportClashes(
  report: Report,
  called: string,
  element: { readonly id: ElementId; readonly origin?: Origin },
  clashes: readonly FieldClash[],
  enums: readonly EnumType[],
): void {
  for (const clash of clashes) report.finding(clashFinding(called, element, clash, enums));
  if (clashes.length > 0) report.clashes(element.id, clashes);
}

type ListKey = 'columns' | 'foreignKeys' | 'uniques' | 'checks' | 'exclusions' | 'indexes';

/** The lists of a table's elements. */
export const listKeys: readonly ListKey[] = ['columns', 'foreignKeys', 'uniques', 'checks', 'exclusions', 'indexes'];

/** A table's own fields. */
function head(table: Table): Table {
  const { primaryKey: _, ...own } = table;
  return { ...own, columns: [], foreignKeys: [], uniques: [], checks: [], exclusions: [], indexes: [] };
}

/** Whether the person changed or added anything in the table; taking things away is no reason to keep it. */
function isWorkedOn(base: Table, current: Table): boolean {
  if (!equalData(head(base), head(current), ignoringOrigin)) return true;
  return listKeys.some((key) => {
    const before = new Map<ElementId, Element>(base[key].map((item) => [item.id, item]));
    return current[key].some((item) => !equalData(before.get(item.id), item, ignoredIn(key)));
  });
}

function mergeList<T extends Element>(
  table: string,
  base: readonly T[] | undefined,
  current: readonly T[],
  reading: readonly T[],
  enums: readonly EnumType[],
  ignored: ReadonlySet<string>,
  report: Report,
): readonly T[] {
  return sidesOf(base ?? [], current, reading).flatMap((sides) => {
    const called = `${table}.${sides.current?.name ?? sides.reading?.name ?? ''}`;
    const fate = fateOf(sides, (before, now) => !equalData(before, now, ignored));
    if (fate === 'drop') return [];
    if (!sides.current) return sides.reading ? [sides.reading] : [];
    if (!sides.reading) {
      if (!sides.base) return [sides.current];
      report.finding(keptFinding(called, sides.current.id));
      return [sides.current.origin ? { ...sides.current, origin: byHand } : sides.current];
    }
    const { merged, clashes } = mergeFields(sides.base, sides.current, sides.reading);
    reportClashes(report, called, sides.reading, clashes, enums);
    return [merged];
  });
}

/** The primary key counts as one field: a key is right or wrong as a whole. */
function mergeKey(base: Table | undefined, current: Table, reading: Table): PrimaryKey | undefined {
  if (!base) return current.primaryKey ?? reading.primaryKey;
  return equalData(base.primaryKey, current.primaryKey) ? reading.primaryKey : current.primaryKey;
}
