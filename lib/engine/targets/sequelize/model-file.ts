import { compareText } from '../../diagnostics';
import type { EnumType, Table } from '../../model/schema';
import {
  argumentAt,
  call,
  docComment,
  itemAt,
  namedImport,
  quoted,
  typedProperty,
  withoutStrings,
} from '../shared/javascript';
import { oneLine } from '../shared/printing';
import { associationSequelize, associationType, isAssociation } from './associations';
import { attributeOptions, timestampOptions } from './attributes';
import { imported, type SequelizeContext } from './context';
import { indexSequelize } from './indexes';
import { attributeType, valuesOf } from './types';

/** A table as a model in a file of its own, as Prettier and Biome leave it. Ends with a newline. */
export function modelSequelize(ctx: SequelizeContext, table: Table): string {
  const name = ctx.names.table(table.id);
  const ends = ctx.names.relations(table.id).filter(isAssociation);
  const fields = [
    ...table.columns.map((column) =>
      typedProperty(`  declare ${ctx.names.column(column.id)}`, attributeType(ctx, column)),
    ),
    ...ends.map((end) => typedProperty(`  declare ${end.name}?`, `NonAttribute<${associationType(ctx, end)}>`)),
  ];
  const associations = ends.map((end) => associationSequelize(ctx, end));
  const body = [
    ...docComment(oneLine(table.purpose)),
    `export class ${name} extends Model<`,
    `  InferAttributes<${name}>,`,
    `  InferCreationAttributes<${name}>`,
    '> {',
    ...fields,
    '',
    '  static initialize(sequelize: Sequelize): void {',
    ...initCall(ctx, table, name),
    ...(table.primaryKey ? [] : [`    ${name}.removeAttribute("id");`]),
    '  }',
    '',
    ...(associations.length === 0
      ? ['  static associate(): void {}']
      : ['  static associate(): void {', ...associations, '  }']),
    '}',
  ].join('\n');
  return `${imports(ctx, table, body)}\n\n${body}\n`;
}

/** An enum's values in a file of their own. Ends with a newline. */
export function enumSequelize(ctx: SequelizeContext, { id, values }: EnumType): string {
  const name = ctx.names.enum(id);
  const constant = valuesOf(name);
  const type = `export type ${name} = (typeof ${constant})[number];`;
  return `${call(`export const ${constant} = [`, values.map(quoted), '] as const;')}\n\n${type}\n`;
}

function initCall(ctx: SequelizeContext, table: Table, name: string): readonly string[] {
  const attributes = table.columns.map((column) => {
    const key = `${ctx.names.column(column.id)}: `;
    return `        ${key}${argumentAt(attributeOptions(ctx, table, column), '        ', key)},`;
  });
  const options = [
    'sequelize',
    `tableName: ${quoted(table.name)}`,
    ...timestampOptions(ctx, table),
    ...(table.purpose === '' ? [] : [`comment: ${quoted(table.purpose)}`]),
  ];
  return [
    `    ${name}.init(`,
    '      {',
    ...attributes,
    '      },',
    '      {',
    ...options.map((option) => `        ${itemAt(option, '        ')},`),
    ...(table.indexes.length === 0
      ? []
      : ['        indexes: [', ...table.indexes.map((index) => indexSequelize(ctx, index)), '        ],']),
    '      },',
    '    );',
  ];
}

function imports(ctx: SequelizeContext, table: Table, body: string): string {
  const code = withoutStrings(body);
  const used = imported.flatMap((each) => {
    const name = each.replace('type_', '');
    const found = new RegExp(`(?<![.\\w])${name}(?=[<(.;)])|extends ${name}<`).test(code);
    return found ? [each.replace('type_', 'type ')] : [];
  });
  const ends = ctx.names.relations(table.id).filter(isAssociation);
  const others = ends.flatMap(({ relation: { from, to } }) => [from.id, to.id]).filter((id) => id !== table.id);
  const enums = ctx.schema.enums.flatMap(({ id }) => {
    const name = ctx.names.enum(id);
    const parts = [
      ...(new RegExp(`: (\\w+<)?${name}\\b`).test(code) ? [`type ${name}`] : []),
      ...(code.includes(`...${valuesOf(name)})`) ? [valuesOf(name)] : []),
    ];
    return parts.length === 0 ? [] : [[name, importOf(parts, `./${ctx.module(name)}`)] as const];
  });
  const models = [...new Set(others)].map((id) => {
    const name = ctx.names.table(id);
    return [name, importOf([name], `./${ctx.module(name)}`)] as const;
  });
  const sorted = [...enums, ...models].toSorted(([a], [b]) => compareText(a, b)).map(([, line]) => line);
  return [importOf(used, 'sequelize'), ...sorted].join('\n');
}

/** A type that is imported alone is imported as such. */
function importOf(names: readonly string[], from: string): string {
  const [only = ''] = names;
  if (names.length === 1 && only.startsWith('type ')) return `import type { ${only.slice(5)} } from ${quoted(from)};`;
  return namedImport(names, from);
}
