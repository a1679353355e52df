import { upAndDownFiles } from '../../files';
import type { Tool } from '../../tool';

/** golang-migrate sends a file whole and adds no transaction. */
const script = ({ path, text }: { readonly path: string; readonly text: string }) => ({
  path,
  pieces: [text],
  transactional: false,
});

export const golangMigrate: Tool = {
  target: 'golang-migrate',
  needs: {},
  version: { format: true },
  ...upAndDownFiles(script),
  checks: [],
  bookkeeping: [],
};
