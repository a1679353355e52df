import type { Schema } from '@/lib/engine';
import { type Migration, type MigrationBatch, migrationOf } from './migration';
import { splitStatements } from './split-statements';

/** A migration file's path and text. */
export interface MigrationFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads migration files with `-- migrate:up` and `-- migrate:down` sections, in the order of their paths; undefined
 * when a file has no such sections. Statements that the schema's own plan has too keep their subject.
 */
export function readMigrationFiles(files: readonly MigrationFile[], schema: Schema): Migration | undefined {
  const subjects = new Map(
    Object.values(migrationOf(schema))
      .flat()
      .flatMap((batch: MigrationBatch) => batch.statements.map(({ sql, subject }) => [sql, subject] as const)),
  );
  const batch = ({ sql, transactional }: Section): MigrationBatch => ({
    transactional,
    statements: splitStatements(sql).map((statement) => {
      const subject = subjects.get(statement);
      return subject === undefined ? { sql: statement } : { sql: statement, subject };
    }),
  });
  const ordered = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const sections = ordered.map((file) => ({ up: section(file.text, 'up'), down: section(file.text, 'down') }));
  const up = sections.flatMap((file) => (file.up ? [batch(file.up)] : []));
  const down = sections.toReversed().flatMap((file) => (file.down ? [batch(file.down)] : []));
  return up.length === files.length && down.length === files.length && files.length > 0 ? { up, down } : undefined;
}

interface Section {
  readonly sql: string;
  readonly transactional: boolean;
}

/** From the line `-- migrate:<way>` to the next such line, as dbmate reads it. */
function section(text: string, way: 'up' | 'down'): Section | undefined {
  const match = new RegExp(`^-- migrate:${way}([^\\n]*)\\n([\\s\\S]*?)(?=^-- migrate:|(?![\\s\\S]))`, 'm').exec(text);
  if (!match) return undefined;
  return { sql: match[2] ?? '', transactional: !/\btransaction:false\b/.test(match[1] ?? '') };
}
