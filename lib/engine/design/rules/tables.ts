import type { Entity } from '../../model/conceptual';
import { tableIdOf } from '../../model/ids';
import { plural } from '../../model/inflect';
import { toSnake, uniqueName } from '../../model/names';
import type { Table } from '../../model/schema';
import { edited, newTable } from '../draft';
import type { DesignRule } from '../rule';
import { cleanText } from '../shared/value';

/** Every entity is a table named by its plural in snake_case; its description becomes the table's comment. */
export const tables: DesignRule = {
  code: 'design/tables',
  title: 'Every entity is a table named by its plural in snake_case.',
  apply: (draft, given) => {
    const taken = new Set(draft.tables.map((t) => t.name));
    const added: Table[] = [];
    for (const entity of given.entities.values()) {
      const name = uniqueName(tableName(entity), taken);
      taken.add(name);
      added.push(tableOf(entity, name));
    }
    return edited(draft, { added });
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
