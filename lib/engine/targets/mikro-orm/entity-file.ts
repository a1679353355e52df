import { compareText } from '../../diagnostics';
import type { Table } from '../../model/schema';
import type { RelationEnd } from '../shared/code-names';
import { call, chain, fits, namedImport, quoted, withoutStrings } from '../shared/javascript';
import { tableOptions } from './constraints';
import type { MikroOrmContext } from './context';
import { columnCalls } from './properties';
import { relationCalls } from './relations';

/** A table as an entity in a file of its own, as Prettier and Biome leave it. Ends with a newline. */
export function entityMikroOrm(ctx: MikroOrmContext, table: Table): string {
  const name = ctx.names.table(table.id);
  const body = [
    `const ${name}Schema = defineEntity({`,
    `  name: ${quoted(name)},`,
    `  tableName: ${quoted(table.name)},`,
    ...(table.purpose === '' ? [] : [`  comment: ${quoted(table.purpose)},`]),
    '  properties: {',
    ...propertyLines(ctx, table),
    '  },',
    ...tableOptions(ctx, table),
    '});',
    '',
    `export class ${name} extends ${name}Schema.class {}`,
    '',
    call(`${name}Schema.setClass(`, [name], ');'),
  ].join('\n');
  return `${imports(ctx, table, body)}\n\n${body}\n`;
}

/** Columns in their order, each foreign key where its column is; then what the others refer to this table with. */
function propertyLines(ctx: MikroOrmContext, table: Table): readonly string[] {
  const ends = ctx.names.relations(table.id);
  const standIns = new Set(table.columns.flatMap(({ id }) => ctx.relationOf(table.id, id) ?? []));
  const relation = (end: RelationEnd) => {
    const calls = relationCalls(ctx, table, end);
    const flat = `    ${end.name}: () => ${calls.join('.')},`;
    return fits(flat) ? flat : `    ${end.name}: () =>\n${chain('      ', calls, ',')}`;
  };
  return [
    ...table.columns.map((column) => {
      const end = ctx.relationOf(table.id, column.id);
      if (end) return relation(end);
      return chain(`    ${ctx.names.column(column.id)}: `, columnCalls(ctx, table, column), ',');
    }),
    ...ends.filter((end) => !standIns.has(end)).map(relation),
  ];
}

function imports(ctx: MikroOrmContext, table: Table, body: string): string {
  const code = withoutStrings(body);
  const ends = ctx.names.relations(table.id).flatMap(({ relation: { from, to } }) => [from.id, to.id]);
  const others = [...new Set(ends)].filter((id) => id !== table.id).map((id) => ctx.names.table(id));
  const enums = ctx.schema.enums
    .map(({ id }) => ctx.names.enum(id))
    .filter((name) => code.includes(`enum(() => ${name})`));
  return [
    namedImport(['defineEntity', 'p'], '@mikro-orm/core'),
    ...[...others, ...enums].toSorted(compareText).map((name) => `import { ${name} } from "./${ctx.module(name)}.js";`),
  ].join('\n');
}
