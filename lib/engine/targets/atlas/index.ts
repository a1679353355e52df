import { header } from '../shared/sql-migrations';
import { sqlTarget } from '../shared/sql-target';
import { wayDown, wayUp } from '../shared/up-down';
import type { BundleFile } from '../target';
import { atlasSum } from './sum';

/** Versioned migrations of Atlas with their checksums; the reverse of each stands in a folder of its own. */
export const atlas = sqlTarget({
  id: 'atlas',
  name: 'Atlas',
  summary: 'Versioned migrations with atlas.sum, and the way down beside them.',
  run: {
    up: 'atlas migrate apply --dir file://migrations --url "$DATABASE_URL"',
    down: '(set -e; for f in $(ls -r rollback/*.sql); do psql "$DATABASE_URL" -Xq -v ON_ERROR_STOP=1 -f "$f"; done)',
  },
  files: (migration) => {
    const file = `${migration.stamp.digits}_${migration.name}.sql`;
    const mode = migration.transactional ? '' : '-- atlas:txmode none\n\n';
    return [
      {
        path: `${migration.root}migrations/${file}`,
        text: `${mode}${header(migration)}\n${migration.up}`,
        about: wayUp,
      },
      {
        path: `${migration.root}rollback/${file}`,
        text: migration.transactional ? `BEGIN;\n\n${migration.down}\nCOMMIT;\n` : migration.down,
        about: wayDown,
      },
    ];
  },
  more: (_, files) =>
    ['migrations/', 'baseline/migrations/'].flatMap((folder): readonly BundleFile[] => {
      const own = files.filter(({ path }) => path.startsWith(folder));
      if (own.length === 0) return [];
      const text = atlasSum(own.map((file) => ({ name: file.path.slice(folder.length), text: file.text })));
      return [{ path: `${folder}atlas.sum`, text, about: 'the checksums Atlas asks for' }];
    }),
  notes: () => [
    'Files of Atlas go one way: rollback holds the reverse of each, for psql. Atlas itself plans its way down (atlas migrate down) for those signed in.',
  ],
});
