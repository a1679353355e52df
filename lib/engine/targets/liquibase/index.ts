import { header, type SqlMigration } from '../shared/sql-migrations';
import { sqlTarget } from '../shared/sql-target';
import { bothWays } from '../shared/up-down';
import type { BundleFile } from '../target';

const folder = 'db/changelog/';

/**
 * Formatted SQL of Liquibase: one changeset a file and a changelog that lists them. It is told not to split statements
 * and not to strip comments: its own reading of SQL stops short of dollar quotes.
 */
export const liquibase = sqlTarget({
  id: 'liquibase',
  name: 'Liquibase',
  summary: 'Formatted SQL changesets with their rollbacks, and the changelog that lists them.',
  run: {
    up: 'liquibase --changelog-file=db/changelog/db.changelog-master.yaml update',
    down: 'liquibase --changelog-file=db/changelog/db.changelog-master.yaml rollback-count 1   # once for each changeset',
  },
  files: (migration) => [
    {
      path: `${migration.root}${folder}changes/${numbered(migration)}.sql`,
      text: `--liquibase formatted sql\n\n${changeset(migration)}\n${header(migration)}\n${migration.up}\n${rollback(migration.down)}`,
      about: bothWays,
    },
  ],
  more: (_, files) =>
    ['', 'baseline/'].flatMap((root) => {
      const own = files.filter(({ path }) => path.startsWith(`${root}${folder}`));
      return own.length === 0 ? [] : [changelog(`${root}${folder}`, own)];
    }),
});

const numbered = ({ position, name }: SqlMigration): string => `${String(position).padStart(3, '0')}_${name}`;

const changeset = (migration: SqlMigration): string =>
  `--changeset flux:${migration.stamp.digits}_${migration.name} splitStatements:false stripComments:false${
    migration.transactional ? '' : ' runInTransaction:false'
  }`;

const rollback = (sql: string): string =>
  sql
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('--'))
    .map((line) => `--rollback ${line}\n`)
    .join('') || '--rollback empty\n';

const changelog = (folder: string, files: readonly BundleFile[]): BundleFile => ({
  path: `${folder}db.changelog-master.yaml`,
  text: `databaseChangeLog:\n${files
    .map(({ path }) => `  - include:\n      file: ${path.slice(folder.length)}\n      relativeToChangelogFile: true\n`)
    .join('')}`,
  about: 'the list of the changesets',
});
