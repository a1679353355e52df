import type { Column, Decision, ElementId, Table } from '@/lib/engine';
import type { Found } from './lookup';

/** The decisions about an element and about what hangs on it, the least obvious first. */
export function decisionsFor(found: Found, decisions: readonly Decision[]): readonly Decision[] {
  const subjects = new Set(subjectsOf(found));
  return decisions.filter(({ subject }) => subjects.has(subject)).sort((a, b) => b.weight - a.weight);
}

function subjectsOf(found: Found): readonly ElementId[] {
  switch (found.kind) {
    case 'table':
      return [found.table.id, ...partsOf(found.table)];
    case 'column':
      return [found.element.id, ...hangingOn(found.table, found.element)];
    case 'primaryKey':
      return [found.element.id, found.table.id];
    case 'foreignKey':
      return [found.element.id, ...found.element.columns];
    default:
      return [found.element.id];
  }
}

function partsOf(table: Table): readonly ElementId[] {
  const lists = [table.columns, table.foreignKeys, table.uniques, table.checks, table.exclusions, table.indexes];
  return [...(table.primaryKey ? [table.primaryKey] : []), ...lists.flat()].map(({ id }) => id);
}

/** The keys and constraints a column is part of, and its enum. */
function hangingOn(table: Table, { id, type }: Column): readonly ElementId[] {
  const keys = [...table.foreignKeys, ...table.uniques, ...(table.primaryKey ? [table.primaryKey] : [])];
  const parts = keys.filter(({ columns }) => columns.includes(id)).map((part) => part.id);
  return type.kind === 'enum' ? [...parts, type.enum] : parts;
}
