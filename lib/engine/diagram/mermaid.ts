import { typeLabel } from '../model/describe';
import type { Column, Schema, Table } from '../model/schema';
import { type EdgeEnd, edgesOf } from './edges';
import { printable } from './markup';

const childMark: Record<EdgeEnd, string> = { exactlyOne: '||', zeroOrOne: 'o|', zeroOrMany: 'o{' };
const parentMark: Record<EdgeEnd, string> = { exactlyOne: '||', zeroOrOne: '|o', zeroOrMany: '}o' };

/** The schema in Mermaid's erDiagram language. Names it cannot take as they are, are quoted or reduced to letters it can. */
export function mermaidSource(schema: Schema): string {
  const names = new Map(schema.tables.map((table) => [table.id, quoted(table.name)]));
  const edges = edgesOf(schema).map((edge) => {
    const key = schema.tables
      .find((table) => table.id === edge.child)
      ?.columns.find((column) => column.id === edge.childColumn);
    const marks = `${parentMark[edge.parentEnd]}--${childMark[edge.childEnd]}`;
    return `  ${names.get(edge.parent)} ${marks} ${names.get(edge.child)} : ${quoted(key?.name ?? '')}`;
  });
  return ['erDiagram', ...schema.tables.flatMap((table) => tableLines(table, schema)), ...edges].join('\n');
}

const quoted = (name: string): string => `"${printable(name).replace(/["%\\]/g, "'")}"`;

function tableLines(table: Table, schema: Schema): readonly string[] {
  const columns = table.columns.map((column) => `    ${columnLine(column, table, schema)}`);
  return columns.length === 0 ? [`  ${quoted(table.name)}`] : [`  ${quoted(table.name)} {`, ...columns, '  }'];
}

/** Mermaid's types and attribute names are bare words. */
const bare = (text: string, other: string): string => {
  const word = text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9_()[\]]+/g, '_')
    .replace(/^[^A-Za-z_]+/, '');
  return /[A-Za-z]/.test(word) ? word : other;
};

function columnLine(column: Column, table: Table, schema: Schema): string {
  const place = table.columns.indexOf(column) + 1;
  const keys = [
    table.primaryKey?.columns.includes(column.id) ? 'PK' : null,
    table.foreignKeys.some((key) => key.columns.includes(column.id)) ? 'FK' : null,
    table.uniques.some((unique) => unique.columns.length === 1 && unique.columns[0] === column.id) ? 'UK' : null,
  ].filter((key) => key !== null);
  const type = bare(typeLabel(column.type, schema.enums).replaceAll(',', '_'), 'type');
  return [type, bare(column.name, `column_${place}`), keys.join(', ')].filter((part) => part !== '').join(' ');
}
