import type { AccessPatternId } from '../model/ids';
import { hashText } from '../model/names';

/**
 * The id of a statement's pattern: equal for statements that read the same, wherever they stand and however they are
 * laid out. Two hashes, so that thousands of statements do not clash.
 */
export function statementId(tree: unknown): AccessPatternId {
  const text = JSON.stringify(tree, (key, value) => (key === 'location' ? undefined : value)) ?? '';
  return `q:${hashText(text)}${hashText(`${text.length}:${text}`)}`;
}
