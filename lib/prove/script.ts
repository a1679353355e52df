import { type Connection, serverMessage } from '@/lib/proof/connection';

/** SQL as a tool would send it: piece by piece, in one transaction or in none of its own. */
export interface Script {
  readonly path: string;
  readonly pieces: readonly string[];
  readonly transactional: boolean;
}

/** Runs scripts in order. Throws, with the file's path, what the server refuses. */
export async function runScripts(db: Connection, scripts: readonly Script[]): Promise<void> {
  for (const { path, pieces, transactional } of scripts) {
    try {
      if (transactional) await db.exec('BEGIN');
      for (const sql of pieces) await db.exec(sql);
      if (transactional) await db.exec('COMMIT');
    } catch (error) {
      throw new Error(`${path}: ${serverMessage(error)}`);
    }
  }
}
