import type { EnumType, Schema } from '../../model/schema';
import { type PrismaContext, prismaContext } from './context';
import { aligned, call, type Row, text } from './lexical';
import { modelPrisma } from './model';

/** The whole `schema.prisma`, as `prisma format` leaves it. Ends with a newline. */
export function schemaPrisma(schema: Schema): string {
  const ctx = prismaContext(schema);
  return `${[
    generator(schema),
    'datasource db {\n  provider = "postgresql"\n}',
    ...schema.tables.map((table) => modelPrisma(ctx, table)),
    ...schema.enums.map((type) => enumPrisma(ctx, type)),
  ].join('\n\n')}\n`;
}

function generator(schema: Schema): string {
  const partial = schema.tables.some(({ indexes }) => indexes.some(({ where }) => where !== undefined));
  const settings = [
    ['provider', '"prisma-client"'],
    ['output', '"../generated/prisma"'],
    ...(partial ? [['previewFeatures', '["partialIndexes"]']] : []),
  ];
  const width = Math.max(...settings.map(([name = '']) => name.length));
  return `generator client {\n${settings.map(([name = '', value]) => `  ${name.padEnd(width)} = ${value}`).join('\n')}\n}`;
}

function enumPrisma(ctx: PrismaContext, type: EnumType): string {
  const name = ctx.names.enum(type.id);
  const rows = type.values.map((value): Row => {
    const written = ctx.enumValue(type.id, value);
    return [written, written === value ? '' : call('@map', text(value)), ''];
  });
  const map = name === type.name ? [] : ['', call('@@map', text(type.name))];
  return `enum ${name} {\n${aligned([...rows, ...map]).join('\n')}\n}`;
}
