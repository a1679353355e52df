import { header, type SqlMigration } from '../shared/sql-migrations';
import { sqlTarget } from '../shared/sql-target';
import { wayDown, wayUp } from '../shared/up-down';
import type { BundleFile } from '../target';

const folder = 'src/main/resources/db/migration/';

/** Versioned and undo migrations of Flyway, where Spring Boot looks for them; a script's settings stand beside it. */
export const flyway = sqlTarget({
  id: 'flyway',
  name: 'Flyway',
  summary: 'Versioned and undo migrations under src/main/resources/db/migration.',
  run: {
    up: 'flyway -locations=filesystem:src/main/resources/db/migration migrate',
    down: 'flyway -locations=filesystem:src/main/resources/db/migration undo   # once for each version',
  },
  files: (migration) => {
    const { root, existing, position, name } = migration;
    const rest = `${existing ? `0_${position}` : position}__${name}.sql`;
    return [
      ...script(migration, {
        path: `${root}${folder}V${rest}`,
        text: `${header(migration)}\n${migration.up}`,
        about: wayUp,
      }),
      ...script(migration, { path: `${root}${folder}U${rest}`, text: migration.down, about: wayDown }),
    ];
  },
  notes: () => [
    'Flyway runs the undo migrations (U…) in its paid editions; elsewhere run them with psql, the last one first.',
  ],
});

function script({ transactional }: SqlMigration, file: BundleFile): readonly BundleFile[] {
  const settings = [
    ...(transactional ? [] : ['executeInTransaction=false']),
    ...(file.text.includes('${') ? ['placeholderReplacement=false'] : []),
  ];
  if (settings.length === 0) return [file];
  return [file, { path: `${file.path}.conf`, text: `${settings.join('\n')}\n`, about: 'how Flyway runs it' }];
}
