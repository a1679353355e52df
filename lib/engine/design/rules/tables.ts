import type { Entity } from '../../model/conceptual';
import type { Diagnostic } from '../../model/diagnostic';
import { tableIdOf } from '../../model/ids';
import { plural } from '../../model/inflect';
import { toSnake, uniqueName } from '../../model/names';
import { spansOf } from '../../model/origin';
import type { Table } from '../../model/schema';
import { edited, newTable } from '../draft';
import type { DesignRule } from '../rule';
import { cleanText } from '../shared/value';

const code = 'design/tables';

/** Every entity is a table named by its plural in snake_case; its description becomes the table's comment. */
export const tables: DesignRule = {
  code,
  title: 'Every entity is a table named by its plural in snake_case.',
  why: 'A table is a set of things: its name is their plural, and its comment says what one of them is.',
  example: 'A clinic has doctors. A doctor has a name.',
  apply: (draft, given) => {
    const taken = new Set(draft.tables.map((t) => t.name));
    const added: Table[] = [];
    const diagnostics: Diagnostic[] = [];
    for (const entity of given.entities.values()) {
      const wanted = tableName(entity);
      const name = uniqueName(wanted, taken);
      if (taken.has(wanted)) diagnostics.push(sameName(entity, wanted, name));
      taken.add(name);
      added.push(tableOf(entity, name));
    }
    return edited(draft, { added, diagnostics });
  },
};

const tableName = (entity: Entity): string => {
  const words = toSnake(entity.name);
  return words === '' ? 'unnamed' : plural(words);
};

const tableOf = (entity: Entity, name: string): Table =>
  newTable({
    id: tableIdOf(entity.id),
    name,
    purpose: cleanText(entity.description),
    liveTraffic: entity.liveTraffic ?? false,
    ...(entity.expectedRows !== undefined && { expectedRows: entity.expectedRows }),
    origin: entity.origin,
  });

const sameName = (entity: Entity, wanted: string, name: string): Diagnostic => ({
  code,
  severity: 'warning',
  message: `Two things are called ${wanted}, so the second is the table ${name}.`,
  hint: 'Give one of them another name, or describe them as one thing.',
  subject: tableIdOf(entity.id),
  spans: spansOf(entity.origin),
});
