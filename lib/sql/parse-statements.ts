import type { ParsedStatement } from '@/lib/engine';
import { type Grammar, loadGrammar } from './grammar';
import { unitOfByte, unitOfCodePoint } from './offsets';
import { type Piece, splitPieces } from './pieces';
import { relocated } from './relocated';
import { rewritten } from './rewritten';

/** Longer texts are not read: what a person pastes stays far below it. */
export const MAX_QUERIES_LENGTH = 1_000_000;

/**
 * The statements of SQL as applications write it, read by PostgreSQL's own grammar: parameters of any style become
 * `$1`, psql's commands and comments are passed over, a statement that cannot be read does not stop the others.
 * Locations in the trees are UTF-16 code units of `sql`. Never rejects: when the grammar cannot be loaded, or the text
 * is too long, the one statement says so.
 */
export async function parseStatements(sql: string): Promise<readonly ParsedStatement[]> {
  const pieces = sql.length > MAX_QUERIES_LENGTH ? [] : splitPieces(sql);
  if (sql.length > MAX_QUERIES_LENGTH)
    return [unread(sql, 'The queries are longer than a million characters: give the ones that matter.')];
  if (pieces.length === 0) return [];
  const found: ParsedStatement[] = [];
  for (const piece of pieces) {
    // Asked for anew each time, because a statement can break the program it is read by; it is loaded only once.
    const grammar = await loadGrammar().catch(() => undefined);
    if (!grammar) return [unread(sql, notLoaded)];
    found.push(...parsePiece(sql, piece, grammar));
  }
  return found;
}

const notLoaded = "PostgreSQL's grammar could not be loaded.";

/** False when the grammar could not be loaded, so that another try may do better. */
export const isRead = (statements: readonly ParsedStatement[]): boolean =>
  !statements.some((s) => s.error?.message === notLoaded);

const unread = (sql: string, message: string): ParsedStatement => ({
  start: 0,
  end: Math.min(sql.length, 80),
  sql: '',
  error: { message, at: 0 },
});

function parsePiece(text: string, piece: Piece, grammar: Grammar): readonly ParsedStatement[] {
  const { start, end, comments } = piece;
  const { sql, sourceOf } = rewritten(text, piece);
  const statement = { start, end, sql, ...(comments.before.length + comments.within.length > 0 && { comments }) };
  const parsed = grammar.parse(sql);
  if ('error' in parsed) {
    const at = Math.min(Math.max(start, sourceOf(unitOfCodePoint(sql, parsed.at))), end);
    return [{ ...statement, error: { message: parsed.error, at } }];
  }
  const unit = unitOfByte(sql);
  return parsed.statements.map(({ stmt }) => {
    const tree = relocated(stmt, (byte) => sourceOf(unit(byte)));
    return tree === undefined
      ? { ...statement, error: { message: 'It is nested too deeply to be read.', at: start } }
      : { ...statement, tree };
  });
}
