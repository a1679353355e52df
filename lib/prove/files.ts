import type { BundleFile } from '@/lib/engine';
import type { Script } from './script';

type Files = readonly BundleFile[];

/** The files whose paths match, in the order of their names. */
const matching = (files: Files, path: RegExp): Files =>
  files.filter((file) => path.test(file.path)).toSorted((a, b) => (a.path < b.path ? -1 : 1));

/** A way up read from the files in their order, and a way down from the same files, last first. */
export const reader =
  (path: RegExp, read: (file: BundleFile, all: Files) => Script, way: 'up' | 'down' = 'up') =>
  (files: Files): readonly Script[] => {
    const scripts = matching(files, path).map((file) => read(file, files));
    return way === 'up' ? scripts : scripts.toReversed();
  };

/** Of a tool that keeps the two ways in files of their own, `N_name.up.sql` and `N_name.down.sql`. */
export const upAndDownFiles = (read: (file: BundleFile) => Script) => ({
  isMigration: (path: string) => path.endsWith('.up.sql'),
  up: { read: reader(/^migrations\/\d+_.*\.up\.sql$/, read) },
  down: { read: reader(/^migrations\/\d+_.*\.down\.sql$/, read, 'down') },
});
