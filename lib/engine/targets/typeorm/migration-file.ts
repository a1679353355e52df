import { postgresql } from '../../dialects/postgresql';
import { asciiWordsOf, pascalCase } from '../shared/case';
import { docComment, sqlLine } from '../shared/javascript';
import { oneLine } from '../shared/printing';
import type { SqlMigration } from '../shared/sql-migrations';
import { storedColumns, storedSql } from './columns';
import type { TypeormContext } from './context';

/** What a migration is called: its class and, with a hyphen, its file. */
export function migrationName({ name, stamp }: SqlMigration): { readonly className: string; readonly file: string } {
  const title = pascalCase(asciiWordsOf(name));
  const time = String(stamp.milliseconds).padStart(13, '0');
  return { className: `${title}${time}`, file: `${time}-${title}` };
}

/** A migration as TypeORM's own command starts one, as Prettier and Biome leave it. `more` are statements of its own. */
export function migrationTypeorm(
  migration: SqlMigration,
  more: { up: readonly string[]; down: readonly string[] },
): string {
  const { className } = migrationName(migration);
  return [
    'import type { MigrationInterface, QueryRunner } from "typeorm";',
    '',
    ...docComment(oneLine(migration.title)),
    `export class ${className} implements MigrationInterface {`,
    `  name = "${className}";`,
    ...(migration.transactional ? [] : ['  transaction = false;']),
    '',
    ...way('up', migration, [...migration.upStatements, ...more.up]),
    '',
    ...way('down', migration, [...more.down, ...migration.downStatements]),
    '}',
    '',
  ].join('\n');
}

function way(name: 'up' | 'down', { transactional }: SqlMigration, statements: readonly string[]): readonly string[] {
  if (statements.length === 0) return [`  public async ${name}(): Promise<void> {}`];
  const outside = name === 'down' && !transactional;
  return [
    `  public async ${name}(queryRunner: QueryRunner): Promise<void> {`,
    ...(outside ? leave : []),
    ...statements.map((sql) => sqlLine('    await queryRunner.query(', sql, ');')),
    ...(outside ? ['    if (inTransaction) await queryRunner.startTransaction();'] : []),
    '  }',
  ];
}

/** `migration:revert` opens a transaction whatever the migration says. */
const leave = [
  '    const inTransaction = queryRunner.isTransactionActive;',
  '    if (inTransaction) await queryRunner.commitTransaction();',
];

/**
 * TypeORM keeps what generated columns are computed from in a table of its own, which it makes before the first
 * migration; without it they would look changed to it.
 */
export function generatedColumnRecords(ctx: TypeormContext): { up: readonly string[]; down: readonly string[] } {
  const { literal } = postgresql;
  const stored = ctx.schema.tables.flatMap((table) => storedColumns(table).map((column) => ({ table, column })));
  if (stored.length === 0) return { up: [], down: [] };
  const rows = stored.map(
    ({ table, column }) =>
      `(current_database(), current_schema(), ${literal(table.name)}, 'GENERATED_COLUMN', ${literal(column.name)}, ${literal(storedSql(ctx, column) ?? '')})`,
  );
  return {
    up: [
      `INSERT INTO typeorm_metadata (database, schema, "table", type, name, value)\nVALUES\n  ${rows.join(',\n  ')}`,
    ],
    down: ["DELETE FROM typeorm_metadata WHERE type = 'GENERATED_COLUMN'"],
  };
}
