import type { Table } from '../../model/schema';
import { camelCase, wordsOf } from '../shared/case';
import type { RelationEnd } from '../shared/code-names';
import { fits, indented, quoted } from '../shared/javascript';
import type { DrizzleContext } from './context';

/** What a table is tied to, for Drizzle's relational queries; nothing for a table that stands alone. */
export function relationsDrizzle(ctx: DrizzleContext, table: Table): readonly string[] {
  const ends = ctx.names.relations(table.id);
  if (ends.length === 0) return [];
  const name = ctx.names.table(table.id);
  const isOne = ({ owner, relation }: RelationEnd) => owner || relation.single;
  const tools = [...(ends.some(isOne) ? ['one'] : []), ...(ends.every(isOne) ? [] : ['many'])].join(', ');
  const body = ends.map((end) => `  ${end.name}: ${indented(endDrizzle(ctx, end)).trimStart()},`).join('\n');
  const variable = `${name}Relations`;
  const head = `export const ${variable} = relations(${name}, ({ ${tools} }) => ({`;
  if (fits(head)) return [`${head}\n${body}\n}));`];
  return [`export const ${variable} = relations(\n  ${name},\n  ({ ${tools} }) => ({\n${indented(body)}\n  }),\n);`];
}

function endDrizzle(ctx: DrizzleContext, { relation, owner }: RelationEnd): string {
  const { key, from, to, single, ambiguous, forward } = relation;
  const [own, other] = [ctx.names.table(from.id), ctx.names.table(to.id)];
  const fields = (table: string, ids: readonly string[]) =>
    `[${ids.map((id) => `${table}.${ctx.names.column(id)}`).join(', ')}]`;
  const [here, there] = owner ? [key.columns, key.refColumns] : [key.refColumns, key.columns];
  const [table, others] = owner ? [own, other] : [other, own];
  const settings = [
    ...(owner || (single && ambiguous)
      ? [`fields: ${fields(table, here)}`, `references: ${fields(others, there)}`]
      : []),
    ...(ambiguous ? [`relationName: ${quoted(camelCase([...wordsOf(from.name), ...wordsOf(forward)]))}`] : []),
  ];
  const call = owner ? `one(${other}` : `${single ? 'one' : 'many'}(${own}`;
  return settings.length === 0 ? `${call})` : `${call}, {\n${settings.map((each) => `  ${each},`).join('\n')}\n})`;
}
