import type { EnumType, Schema } from '../../model/schema';
import type { Target } from '../target';
import { dbmlName } from './lexical';
import { refDbml } from './refs';
import { dbmlContext, tableDbml } from './tables';

/** A schema as DBML: enums, tables with their notes, indexes and checks, and relationships. Ends with a newline. */
export function schemaDbml(schema: Schema, name: string): string {
  const ctx = dbmlContext(schema);
  return `${[
    `Project ${dbmlName(name)} {\n  database_type: 'PostgreSQL'\n}`,
    ...schema.enums.map(enumDbml),
    ...schema.tables.map((table) => tableDbml(ctx, table)),
    ...schema.tables.flatMap((table) => {
      const refs = table.foreignKeys.map((key) => refDbml(ctx, table, key));
      return refs.length === 0 ? [] : [refs.join('\n')];
    }),
  ].join('\n\n')}\n`;
}

const enumDbml = (type: EnumType): string =>
  `Enum ${dbmlName(type.name)} {\n${type.values.map((value) => `  ${dbmlName(value)}`).join('\n')}\n}`;

/** DBML for dbdiagram.io, dbdocs.io and everything else that reads it. */
export const dbml: Target = {
  id: 'dbml',
  name: 'DBML',
  kind: 'document',
  summary: 'One schema.dbml for dbdiagram.io, dbdocs.io and other readers of the language.',
  files: ({ schema, name }) => [{ path: 'schema.dbml', text: schemaDbml(schema, name) }],
  notes: ({ schema }) => notesOn(schema),
  run: {
    up: 'npx -p @dbml/cli dbml2sql schema.dbml --postgres -o schema.sql',
    down: '',
  },
};

function notesOn(schema: Schema): readonly string[] {
  const has = (test: (table: Schema['tables'][number]) => boolean) => schema.tables.some(test);
  return [
    ...(has(({ indexes }) =>
      indexes.some((index) => index.where || index.include || index.parts.some((p) => p.direction === 'desc')),
    )
      ? ['DBML has no partial, covering or descending indexes: what they say stands in the note of each index.']
      : []),
    ...(has(({ exclusions }) => exclusions.length > 0)
      ? ['DBML has no exclusion constraints: the note of the table names them.']
      : []),
    ...(has(({ columns }) => columns.some((column) => column.touchedOnUpdate))
      ? ['DBML has no triggers: updated_at is kept by the SQL migrations only.']
      : []),
  ];
}
