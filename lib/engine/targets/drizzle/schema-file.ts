import type { EnumType, Schema } from '../../model/schema';
import { list, quoted } from '../shared/javascript';
import { type DrizzleContext, drizzleContext, imported } from './context';
import { relationsDrizzle } from './relations';
import { tableDrizzle } from './tables';
import { drizzleType } from './types';

/** The whole `schema.ts`, as Prettier and Biome leave it. Ends with a newline. */
export function schemaDrizzle(schema: Schema): string {
  const ctx = drizzleContext(schema);
  const body = [
    ...customTypes(ctx),
    ...schema.enums.map((type) => enumDrizzle(ctx, type)),
    ...schema.tables.map((table) => tableDrizzle(ctx, table)),
    ...schema.tables.flatMap((table) => relationsDrizzle(ctx, table)),
  ].join('\n\n');
  return `${imports(body)}\n\n${body}\n`;
}

/** What the text uses of Drizzle. */
function imports(body: string): string {
  const code = body.replace(/"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\*.*?\*\//g, (part) =>
    part.startsWith('`') ? '`' : '',
  );
  return Object.entries(imported)
    .flatMap(([module, names]) => {
      const used = names.filter((name) => new RegExp(`(?<![.\\w$])${name.replace('type_', '')}(?=[(<\`[])`).test(code));
      const written = used.map((name) => name.replace('type_', 'type '));
      return written.length === 0 ? [] : [list('import { ', written, ` } from ${quoted(module)};`)];
    })
    .map((line) => line.replace('{ \n', '{\n').replace(/\n } from/, '\n} from'))
    .join('\n');
}

function customTypes(ctx: DrizzleContext): readonly string[] {
  const types = new Map(
    ctx.schema.tables.flatMap(({ columns }) =>
      columns.flatMap(({ type }) => {
        const { builder, custom } = drizzleType(ctx, type);
        return custom === undefined ? [] : [[builder, custom] as const];
      }),
    ),
  );
  return [...types].map(
    ([name, sql]) => `const ${name} = customType<{ data: string }>({\n  dataType: () => ${quoted(sql)},\n});`,
  );
}

function enumDrizzle(ctx: DrizzleContext, { id, name, values }: EnumType): string {
  return list(`export const ${ctx.names.enum(id)} = pgEnum(${quoted(name)}, [`, values.map(quoted), ']);');
}
