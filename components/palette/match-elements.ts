import type { ElementId, Schema } from '@/lib/engine';

export interface ElementMatch {
  readonly id: ElementId;
  readonly name: string;
  /** The table's name, for a column. */
  readonly table?: string;
}

const most = 12;

/**
 * Tables and columns whose name contains what was typed; names that begin with it come first, tables before columns.
 * `orders.cust` looks for columns of matching tables. Nothing typed: no matches.
 */
export function matchElements(schema: Schema, search: string): readonly ElementMatch[] {
  const wanted = search.trim().toLowerCase().replaceAll(' ', '_');
  if (wanted === '') return [];
  const candidates = schema.tables.flatMap((table): readonly ElementMatch[] => [
    { id: table.id, name: table.name },
    ...table.columns.map(({ id, name }) => ({ id, name, table: table.name })),
  ]);
  const rank = ({ name, table }: ElementMatch) => {
    const place = name.toLowerCase().indexOf(wanted);
    if (place >= 0) return (place === 0 ? 0 : 2) + (table ? 1 : 0);
    return table && wanted.includes('.') && `${table}.${name}`.toLowerCase().includes(wanted) ? 4 : -1;
  };
  return candidates
    .map((match) => ({ match, rank: rank(match) }))
    .filter((ranked) => ranked.rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ match }) => match);
}
