import { compareText } from '../diagnostics';
import { enumOf } from '../model/dangling';
import type { HandEdits } from '../model/design';
import type { Diagnostic } from '../model/diagnostic';
import { equalData } from '../model/equal';
import type { ElementId } from '../model/ids';
import type { EnumType, Schema, Table } from '../model/schema';
import { ancestorOf } from './ancestor';
import { repairSchema } from './repair';
import { mergeTables } from './tables';
import { type FieldClash, fateOf, mergeFields, sidesOf } from './three-way';

export interface Merged {
  readonly schema: Schema;
  /** What the next merge starts from: the reading, where nothing clashed. */
  readonly base: Schema;
  /** Real clashes, with both sides. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Merges a new reading with hand edits, three ways, by id: what the person did not touch (equal in base and current)
 * follows the reading; what they changed, added or deleted stays. A clash goes to the person, with a finding. What
 * stood on something that is gone is left out, with a finding: the result is valid when both sides are. A clash is
 * found again with each reading until one side gives way.
 *
 * Without hand edits the result is the reading itself; with an unchanged reading it is `edits.current` itself.
 */
export function mergeReading({ base, current }: HandEdits, reading: Schema): Merged {
  if (base === current || equalData(base, current)) return { schema: reading, base: reading, diagnostics: [] };
  if (base === reading || equalData(base, reading)) return { schema: current, base: reading, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const report = (finding: Diagnostic) => diagnostics.push(finding);
  const known = [...reading.enums, ...current.enums, ...base.enums];
  const clashes = new Map<ElementId, readonly FieldClash[]>();
  const tables = mergeTables(base.tables, current.tables, reading.tables, known, {
    finding: report,
    clashes: (element, found) => clashes.set(element, found),
  });
  const merged: Schema = {
    dialect: reading.dialect,
    tables,
    enums: mergeEnums(base, current, reading, tables),
    extensions: mergeExtensions(base, current, reading, tables),
  };
  return { schema: repairSchema(merged, current, reading, report), base: ancestorOf(reading, clashes), diagnostics };
}

/** The enums of all sides, and any other that a table still uses. */
function mergeEnums(base: Schema, current: Schema, reading: Schema, tables: readonly Table[]): readonly EnumType[] {
  const used = new Set(tables.flatMap((table) => table.columns.flatMap(({ type }) => enumOf(type) ?? [])));
  return sidesOf(base.enums, current.enums, reading.enums).flatMap((sides) => {
    const [hand, text] = [sides.current, sides.reading];
    if (hand && text) return [mergeFields(sides.base, hand, text).merged];
    const only = hand ?? text;
    const stays = fateOf(sides, (before, now) => !equalData(before, now)) !== 'drop';
    return only && (stays || used.has(only.id)) ? [only] : [];
  });
}

/** Extensions of the reading and of the person; those of tables that are kept against the text stay with them. */
function mergeExtensions(base: Schema, current: Schema, reading: Schema, tables: readonly Table[]): readonly string[] {
  const inReading = new Set(reading.tables.map((table) => table.id));
  const keepsTables = tables.some((table) => !inReading.has(table.id));
  const removed = base.extensions.filter((name) => !current.extensions.includes(name));
  const own = current.extensions.filter((name) => keepsTables || !base.extensions.includes(name));
  return [...new Set([...reading.extensions.filter((name) => !removed.includes(name)), ...own])].sort(compareText);
}
