import type { Decision } from '../model/decision';
import { typeLabel } from '../model/describe';
import type { Predicate, SqlTemplate } from '../model/predicate';
import type { Column, ColumnDefault, Index, IndexKey, Schema, Table } from '../model/schema';

/** The whole schema as text a person can check line by line; for golden files. Not SQL: no dialect, no quoting. */
export function schemaText(schema: Schema): string {
  const head = [
    ...(schema.extensions.length > 0 ? [`extensions ${schema.extensions.join(', ')}`] : []),
    ...schema.enums.map((e) => `enum ${e.name} (${e.values.join(', ')})`),
  ];
  return `${[...head, ...schema.tables.map((t) => tableText(t, schema))].join('\n\n')}\n`;
}

/** The lines of one table, trimmed: the name with its comment, then one line an element. Empty when it is not there. */
export function tableLines(schema: Schema, name: string): readonly string[] {
  const table = schema.tables.find((t) => t.name === name);
  return table
    ? tableText(table, schema)
        .split('\n')
        .map((line) => line.trim())
    : [];
}

/** One line a decision, the least obvious first. */
export const decisionText = (decisions: readonly Decision[]): string =>
  `${[...decisions]
    .sort((a, b) => b.weight - a.weight)
    .map(
      (d) => `${String(d.weight).padStart(3)} ${d.title} [${d.choice}${d.overruled ? ', overruled' : ''}] ${d.because}`,
    )
    .join('\n')}\n`;

function tableText(table: Table, schema: Schema): string {
  const name = (id: string) => table.columns.find((c) => c.id === id)?.name ?? `?${id}`;
  const list = (ids: readonly string[]) => ids.map(name).join(', ');
  const foreign = table.foreignKeys.map((k) => {
    const parent = schema.tables.find((t) => t.id === k.refTable);
    const target = k.refColumns.map((id) => parent?.columns.find((c) => c.id === id)?.name ?? `?${id}`);
    return `  ${k.name} (${list(k.columns)}) -> ${parent?.name} (${target.join(', ')}) on delete ${k.onDelete}`;
  });
  return [
    `${table.name}${table.purpose === '' ? '' : ` -- ${table.purpose}`}`,
    ...table.columns.map((c) => columnText(c, schema)),
    ...(table.primaryKey ? [`  ${table.primaryKey.name} primary key (${list(table.primaryKey.columns)})`] : []),
    ...foreign,
    ...table.uniques.map((u) => `  ${u.name} unique (${list(u.columns)})`),
    ...table.checks.map((c) => `  ${c.name} check ${predicateText(c.predicate, name)}`),
    ...table.exclusions.map(
      (e) => `  ${e.name} exclude ${e.parts.map((p) => `${keyText(p.key, name)} ${p.operator}`).join(', ')}`,
    ),
    ...table.indexes.map((i) => indexText(i, name)),
  ].join('\n');
}

function columnText(column: Column, schema: Schema): string {
  const words = [
    column.name,
    typeLabel(column.type, schema.enums),
    ...(column.nullable ? [] : ['not null']),
    ...(column.default ? [`default ${defaultText(column.default)}`] : []),
    ...(column.generated ? [column.generated.kind] : []),
    ...(column.touchedOnUpdate ? ['touched'] : []),
    ...(column.comment ? [`-- ${column.comment}`] : []),
  ];
  return `  ${words.join(' ')}`;
}

function defaultText(value: ColumnDefault): string {
  if (value.kind === 'literal') return JSON.stringify(value.value);
  return value.kind === 'expression' ? value.sql : value.kind;
}

type Name = (id: string) => string;

function indexText(index: Index, name: Name): string {
  const parts = index.parts.map((p) => {
    const direction = p.direction === 'desc' ? ' desc' : '';
    return `${keyText(p.key, name)}${p.opclass ? ` ${p.opclass}` : ''}${direction}${p.nulls ? ` nulls ${p.nulls}` : ''}`;
  });
  const kind = `${index.unique ? 'unique ' : ''}${index.method === 'btree' ? '' : `${index.method} `}index`;
  const where = index.where ? ` where ${predicateText(index.where, name)}` : '';
  return `  ${index.name} ${kind} (${parts.join(', ')})${where} -- ${index.purpose}`;
}

const keyText = (key: IndexKey, name: Name): string =>
  'column' in key ? name(key.column) : templateText(key.expression, name);

const templateText = (sql: SqlTemplate, name: Name): string =>
  sql.map((part) => (typeof part === 'string' ? part : name(part.column))).join('');

function predicateText(p: Predicate, name: Name): string {
  switch (p.kind) {
    case 'compare':
      return `${name(p.column)} ${p.op} ${JSON.stringify(p.value)}`;
    case 'compareColumns':
      return `${name(p.left)} ${p.op} ${name(p.right)}`;
    case 'between':
      return `${name(p.column)} between ${p.min} and ${p.max}`;
    case 'oneOf':
      return `${name(p.column)} in (${p.values.join(', ')})`;
    case 'noneOf':
      return `${name(p.column)} not in (${p.values.join(', ')})`;
    case 'isNull':
      return `${name(p.column)} is null`;
    case 'isNotNull':
      return `${name(p.column)} is not null`;
    case 'length':
      return `length(${name(p.column)}) ${p.op} ${p.value}`;
    case 'matches':
      return `${name(p.column)} ~ ${p.pattern}`;
    case 'countSet':
      return `count of (${p.columns.map(name).join(', ')}) ${p.op} ${p.value}`;
    case 'and':
      return p.all.map((q) => predicateText(q, name)).join(' and ');
    case 'or':
      return `(${p.any.map((q) => predicateText(q, name)).join(' or ')})`;
    case 'not':
      return `not ${predicateText(p.predicate, name)}`;
    case 'sql':
      return templateText(p.sql, name);
  }
}
