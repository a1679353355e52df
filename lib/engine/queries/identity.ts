import type { AccessPatternId } from '../model/ids';
import { hashText } from '../model/names';

/**
 * The id of a statement's pattern: equal for statements that read the same, wherever they stand and however they are
 * laid out. Two hashes, so that thousands of statements do not clash.
 */
export function statementId(tree: unknown): AccessPatternId {
  const text = placeless(tree);
  return `q:${hashText(text)}${hashText(`${text.length}:${text}`)}`;
}

/** A tree as text without the places in it. */
function placeless(tree: unknown): string {
  if (Array.isArray(tree)) return `[${tree.map(placeless).join()}]`;
  if (typeof tree !== 'object' || tree === null) return JSON.stringify(tree) ?? '';
  let text = '';
  for (const [key, value] of Object.entries(tree)) if (key !== 'location') text += `${key}:${placeless(value)},`;
  return `{${text}}`;
}
