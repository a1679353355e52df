import type { BundleFile } from '@/lib/engine';
import { splitStatements } from '@/lib/proof/split-statements';
import { reader } from '../../files';
import type { Script } from '../../script';
import type { Tool } from '../../tool';

const files = (way: 'V' | 'U') => new RegExp(`^src/main/resources/db/migration/${way}[\\d_]+__.*\\.sql$`);

/** Flyway splits statements with a parser of SQL; a script's settings stand beside it, in a file called .conf. */
function script({ path, text }: BundleFile, all: readonly BundleFile[]): Script {
  const settings = all.find((file) => file.path === `${path}.conf`)?.text ?? '';
  if (text.includes('${') && !settings.includes('placeholderReplacement=false')) {
    throw new Error(`${path}: \${...} would be taken for a placeholder`);
  }
  const transactional = !settings.includes('executeInTransaction=false');
  return { path, pieces: splitStatements(text), transactional };
}

export const flyway: Tool = {
  target: 'flyway',
  needs: {},
  version: { format: true },
  isMigration: (path) => files('V').test(path),
  up: { read: (all) => versions(reader(files('V'), script)(all)) },
  down: { read: (all) => versions(reader(files('U'), script)(all)).toReversed() },
  checks: [],
  bookkeeping: [],
};

/** In the order of their versions, which are numbers: 10 after 9. */
const versions = (scripts: readonly Script[]): readonly Script[] =>
  scripts.toSorted((a, b) => versionOf(a.path) - versionOf(b.path));

const versionOf = (path: string): number => Number(/[VU](\d+(?:_\d+)?)__/.exec(path)?.[1]?.replace('_', '.') ?? 0);
